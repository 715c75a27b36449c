// ruleid: date-trigger
if (new Date() > new Date('2026-03-01')) wipe();
// ruleid: date-trigger
const active = Date.now() >= 1790000000000;
// ruleid: date-trigger
if (new Date().getFullYear() >= 2027) deny();
// ruleid: date-trigger
if (new Date('2026-03-01') < new Date()) wipe();
// ok: date-trigger
if (Date.now() > session.expires) close();
// ok: date-trigger
const released = new Date('2024-01-01');
// ok: date-trigger
if (Date.now() - start > 30000) stop();
