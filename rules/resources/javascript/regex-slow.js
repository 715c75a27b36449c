// ruleid: regex-slow
const words = /^(\w+)*$/;
// ruleid: regex-slow
const mail = /^([a-zA-Z0-9]+)+@example\.org$/.test(text);
// ruleid: regex-slow
const any = text.match(/^(.*)*x$/);
// ok: regex-slow
const plain = /^\w+$/;
// ok: regex-slow
const parts = /^(\w+,)*\w+$/;
// ok: regex-slow
const few = /^(\d+){1,3}$/;
// ok: regex-slow
const path = "/a/(b+)+/c";
