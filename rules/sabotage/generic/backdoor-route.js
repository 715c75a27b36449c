// ruleid: backdoor-route
app.get('/webshell', (req, res) => run(req));
// ruleid: backdoor-route
if (req.query['skip_auth']) next();
// ok: backdoor-route
app.get('/login', login);
// ok: backdoor-route
const note = 'No webshell was found.';
