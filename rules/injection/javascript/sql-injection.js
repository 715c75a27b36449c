const express = require("express");
const sqlite3 = require("sqlite3");
const { db, pool, prisma, knex } = require("./database");

const app = express();
const COLUMNS = ["name", "price"];
const ORDER = { asc: "ASC", desc: "DESC" };

app.get("/users", (req, res) => {
  const name = req.query.name;
  // ruleid: sql-injection
  db.all("SELECT id FROM users WHERE name = '" + name + "'", (err, rows) => res.json(rows));
  // ok: sql-injection
  db.all("SELECT id FROM users WHERE name = ?", [name], (err, rows) => res.json(rows));
  // ok: sql-injection
  db.get(`SELECT id FROM users WHERE id = ${Number(req.query.id)}`);
});

app.get("/items", async (req, res) => {
  const { sort, order, q, ids } = req.query;
  let statement = "SELECT * FROM items WHERE 1 = 1";
  // ruleid: sql-injection
  if (q) statement += ` AND title LIKE '%${q}%'`;
  const rows = await pool.query(statement);
  const column = COLUMNS.includes(sort) ? sort : "name";
  // ok: sql-injection
  const sorted = await pool.query(`SELECT * FROM items ORDER BY ${column} ${ORDER[order] || "ASC"}`);
  // ruleid: sql-injection
  const wild = await knex.raw(`SELECT * FROM items ORDER BY ${sort}`);
  if (!COLUMNS.includes(sort)) return res.status(400).end();
  // ok: sql-injection
  const tame = await knex("items").orderByRaw(`${sort} NULLS LAST`);
  const marks = ids.map(() => "?").join(",");
  // ok: sql-injection
  const chosen = await pool.query(`SELECT * FROM items WHERE id IN (${marks})`, ids);
  // ok: sql-injection
  const tagged = await prisma.$queryRaw`SELECT * FROM items WHERE title = ${q}`;
  // ruleid: sql-injection
  const raw = await prisma.$queryRawUnsafe(`SELECT * FROM items WHERE title = '${q}'`);
  // ruleid: sql-injection
  const whole = await pool.query(req.body.statement);
  res.json([rows, sorted, wild, tame, chosen, tagged, raw, whole]);
});

function byOwner(owner) {
  // ruleid: sql-injection
  return db.prepare(`SELECT * FROM items WHERE owner = '${owner}'`).all();
}

// A wrapper passes on what it is given, and a search in the page is none of a table.
// ok: sql-injection
const all = (sql, params) => new Promise((done) => db.all(sql, params, (err, rows) => done(rows)));

function find(id) {
  // ok: sql-injection
  return document.querySelector(`#post-${id}`);
}
