// ruleid: hidden-payload
const decode = (s) => [...s].map((c) => c.codePointAt(0) - 0xE0100); eval(text(decode('󠄃󠅍󠄌󠅚')));
// ok: hidden-payload
const ok = '✔️';
