// ruleid: direction-mark
const key = 'token‏';
// ok: direction-mark
const title = 'שלום (v2)‏';
