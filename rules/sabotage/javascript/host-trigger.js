const os = require('os');

// ruleid: host-trigger
if (os.hostname() === 'build-7') send();
// ruleid: host-trigger
if (os.userInfo().username == 'jdoe') skip();
// ruleid: host-trigger
if (process.env.USERDOMAIN === 'EXAMPLE') upload();
// ruleid: host-trigger
if (Intl.DateTimeFormat().resolvedOptions().timeZone === 'Europe/Oslo') wipe();
// ok: host-trigger
if (os.userInfo().username === 'root') refuse();
// ok: host-trigger
if (process.env.NODE_ENV === 'production') minify();
// ok: host-trigger
if (os.hostname() === config.primary) lead();
// ok: host-trigger
if (location.hostname === 'localhost') debug();
