const express = require("express");
const { db } = require("./database");

const app = express();

app.get("/users", async (req, res) => {
  const name = req.query.name;
  const statement = "SELECT id FROM users WHERE name = '" + name + "'";
  // ruleid: sql-from-request
  const rows = await db.query(statement);
  // ok: sql-from-request
  const safe = await db.query("SELECT id FROM users WHERE name = ?", [name]);
  res.json({ rows, safe });
});

app.get("/page/:number", async (req, res) => {
  const { number } = req.params;
  const offset = Number(number) * 20;
  // ok: sql-from-request
  const rows = await db.query(`SELECT id FROM users LIMIT 20 OFFSET ${offset}`);
  // ruleid: sql-from-request
  await db.execute(`UPDATE pages SET seen = 1 WHERE number = ${number}`);
  res.json(rows);
});
