// ruleid: placeholder-secret
const secret = process.env.JWT_SECRET || 'your_jwt_secret';
// ruleid: placeholder-secret
app.use(session({ secret: 'replace-this' }));
// ok: placeholder-secret
const header = 'x-api-key';
// ok: placeholder-secret
const label = 'Change your password';
