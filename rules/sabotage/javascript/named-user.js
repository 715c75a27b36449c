// ruleid: named-user
if (user.email === 'jane.doe@example.com') allow();
// ruleid: named-user
if (user.email.endsWith('@example.com')) allow();
// ok: named-user
if (user.email === other.email) merge();
// ok: named-user
if (user.can('reports')) allow();
// ok: named-user
if (username === '') refuse();
