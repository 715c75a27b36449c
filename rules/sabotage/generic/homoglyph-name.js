// ruleid: homoglyph-name
function sayНello() { return grant(); }
// ruleid: homoglyph-name
const environһent = load(
// ok: homoglyph-name
const цена = 5;
// ok: homoglyph-name
const re = /[a-zа-я]+/;
