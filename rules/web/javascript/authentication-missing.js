const app = require("./app");

// ruleid: authentication-missing
app.delete("/admin/users/:id", async (req, res) => res.json(await remove(req.params.id)));
// ruleid: authentication-missing
app.get("/api/admin/stats", (req, res) => res.json(stats));
// ok: authentication-missing
app.delete("/admin/items/:id", requireAdmin, async (req, res) => res.json(await drop(req.params.id)));
// ok: authentication-missing
app.get("/admin/me", (req, res) => (req.user ? res.json(req.user) : res.sendStatus(401)));
// ok: authentication-missing
app.get("/items", (req, res) => res.json(items));
// ok: authentication-missing
app.get("/administrative-divisions", (req, res) => res.json(divisions));
