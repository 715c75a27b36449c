const mysql = require("mysql2");

// ruleid: password-default
const pool = mysql.createPool({ host: "db", user: "app", password: "password" });
// ruleid: password-default
const users = [{ name: "admin", password: "admin123" }];
// ruleid: password-default
const ADMIN_PASSWORD = "changeme";
// ok: password-default
const other = mysql.createPool({ host: "db", user: "app", password: process.env.DB_PASSWORD });
// ok: password-default
const field = { name: "password", type: "password", password: "" };
// ok: password-default
const inputPassword = "password";
module.exports = { pool, users, ADMIN_PASSWORD, other, field, inputPassword };
