// ruleid: security-todo
// TODO: implement proper permission checks
app.get('/orders', list);
// ruleid: security-todo
// FIXME validate
save(req.body);
// ok: security-todo
// TODO: rename this
const a = 1;
