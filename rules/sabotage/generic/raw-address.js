// ruleid: raw-address
const home = 'http://45.33.32.156/c';
// ok: raw-address
const local = 'http://10.0.0.5:3000';
