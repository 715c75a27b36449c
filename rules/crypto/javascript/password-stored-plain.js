const argon2 = require("argon2");
const bcrypt = require("bcrypt");
const { db, User } = require("./database");

const users = [];

app.post("/register", async (req, res) => {
  const { username, password } = req.body;
  // ruleid: password-stored-plain
  db.run("INSERT INTO users (username, password) VALUES (?, ?)", [username, password]);
  // ruleid: password-stored-plain
  users.push({ username, password });
  // ruleid: password-stored-plain
  users[username] = { password };
  // ruleid: password-stored-plain
  await User.create({ username, password: req.body.password });
  const hashed = await bcrypt.hash(password, 12);
  // ok: password-stored-plain
  db.run("INSERT INTO users (username, password) VALUES (?, ?)", [username, hashed]);
  // ok: password-stored-plain
  users.push({ username, password: hashed });
  // ok: password-stored-plain
  await User.create({ username, password: await argon2.hash(password) });
  // ok: password-stored-plain
  await User.create({ username, email: req.body.email });
  bcrypt.hash(password, 12, (error, hash) => {
    // ok: password-stored-plain
    db.run("UPDATE users SET password = ? WHERE username = ?", [hash, username]);
  });
});

app.post("/login", async (req, res) => {
  const { username, password, confirm } = req.body;
  const user = users.find((each) => each.username === username);
  // ruleid: password-stored-plain
  if (user.password === password) return res.json({ user });
  // ruleid: password-stored-plain
  db.get("SELECT * FROM users WHERE username = ? AND password = ?", [username, password]);
  // ok: password-stored-plain
  if (await bcrypt.compare(password, user.password)) return res.json({ user });
  // ok: password-stored-plain
  if (password === confirm) return res.sendStatus(400);
  // ok: password-stored-plain
  errors.push({ field: "password" });
});
