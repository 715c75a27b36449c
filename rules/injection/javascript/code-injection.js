const vm = require("node:vm");
const express = require("express");

const app = express();
const operations = { add: (a, b) => a + b, subtract: (a, b) => a - b };

app.post("/calculate", (req, res) => {
  const { expression, name, a, b } = req.body;
  // ruleid: code-injection
  const result = eval(expression);
  // ruleid: code-injection
  const run = new Function("x", `return ${expression}`);
  // ruleid: code-injection
  vm.runInNewContext(expression, { run });
  // ok: code-injection
  const data = JSON.parse(expression);
  // ok: code-injection
  const chosen = operations[name](Number(a), Number(b));
  // ok: code-injection
  const number = eval(`${Number(a)} + ${Number(b)}`);
  // ruleid: code-injection
  const plugin = require(`./plugins/${name}`);
  if (!["csv", "json"].includes(name)) return res.status(400).end();
  // ok: code-injection
  const known = require(`./plugins/${name}`);
  res.json([result, data, chosen, number, plugin, known]);
});

function later(name) {
  // ruleid: code-injection
  setTimeout("show('" + name + "')", 100);
  // ok: code-injection
  setTimeout(() => show(name), 100);
  // ok: code-injection
  return operations[name] ?? eval("1 + 1");
}
