const express = require("express");
const session = require("express-session");

const app = express();

// ruleid: form-origin-unchecked
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true } }));
// ruleid: form-origin-unchecked
app.use(session({ secret: process.env.OTHER_SECRET }));
// ok: form-origin-unchecked
app.use(express.urlencoded({ extended: false }));
// ok: form-origin-unchecked
app.use(helmet());
app.post("/transfer", (req, res) => transfer(req.session.user, req.body, res));
