// ruleid: not-for-production
const key = load(); // replace with your secret key
// ruleid: not-for-production
// This is not secure for production
const a = 1;
// ok: not-for-production
// Production builds are smaller.
const b = 2;
