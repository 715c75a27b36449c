import { pool } from "./database.js";

export async function find(name, sort) {
  // ruleid: sql-built
  const users = await pool.query(`SELECT * FROM users WHERE name = '${name}'`);
  // ok: sql-built
  const safe = await pool.query("SELECT * FROM users WHERE name = $1", [name]);
  // ruleid: sql-built
  await pool.query("DELETE FROM sessions WHERE user_name = '" + name + "'");
  // ok: sql-built
  const all = await pool.query("SELECT * FROM users " + "ORDER BY id");
  return [users, safe, all];
}

export function page(db, prisma, id) {
  // ruleid: sql-built
  db.prepare(`SELECT * FROM posts
              WHERE id = ${id}`).get();
  // ok: sql-built
  const post = prisma.$queryRaw`SELECT * FROM posts WHERE id = ${id}`;
  // ok: sql-built
  document.query(`#post-${id}`);
  return post;
