const app = require("./app");

// ruleid: password-guessing
app.post("/login", async (req, res) => login(req.body, res));
// ruleid: password-guessing
app.post("/api/forgot-password", async (req, res) => remind(req.body, res));
// ok: password-guessing
app.post("/api/signin", guard, async (req, res) => login(req.body, res));
// ok: password-guessing
app.get("/login", (req, res) => res.render("login"));
// ok: password-guessing
app.post("/items", async (req, res) => store(req.body, res));
