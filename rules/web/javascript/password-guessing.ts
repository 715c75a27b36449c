import rateLimit from "express-rate-limit";
import app from "./app";

app.use("/login", rateLimit({ windowMs: 60_000, limit: 5 }));
// ok: password-guessing
app.post("/login", async (req, res) => login(req.body, res));
// ok: password-guessing
app.post("/reset-password", async (req, res) => reset(req.body, res));
