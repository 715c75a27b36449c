import express from "express";
import session from "express-session";

const app = express();

// ok: form-origin-unchecked
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { sameSite: "lax" } }));
// ok: form-origin-unchecked
app.use(session({ secret: process.env.OTHER_SECRET }));
app.post("/transfer", csrfProtection, (req, res) => transfer(req.session.user, req.body, res));
