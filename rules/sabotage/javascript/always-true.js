// ruleid: always-true
if (user.isAdmin || true) allow();
// ruleid: always-true
if (user.id === user.id) allow();
// ruleid: always-true
if (role === 'admin' || 'owner') allow();
// ok: always-true
while (true) step();
// ok: always-true
const quiet = options.quiet || true;
// ok: always-true
if (user.id === owner.id) allow();
// ok: always-true
if (role === 'admin' || role === 'owner') allow();
