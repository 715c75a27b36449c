const vm = require("node:vm");

const operations = { add: (a, b) => a + b, subtract: (a, b) => a - b };

export function calculate(expression) {
  // ruleid: eval-dynamic
  return eval(expression);
}

export function compile(body) {
  // ruleid: eval-dynamic
  const run = new Function("x", `return ${body}`);
  // ruleid: eval-dynamic
  vm.runInNewContext(body, { run });
  // ok: eval-dynamic
  return JSON.parse(body);
}

export function later(name) {
  // ruleid: eval-dynamic
  setTimeout("show('" + name + "')", 100);
  // ok: eval-dynamic
  setTimeout(() => show(name), 100);
  // ok: eval-dynamic
  return operations[name] ?? eval("1 + 1");
}
