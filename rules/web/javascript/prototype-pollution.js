const _ = require("lodash");
const app = require("./app");

const settings = {};

// ruleid: prototype-pollution
function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === "object") {
      target[key] = merge(target[key] || {}, source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

// ok: prototype-pollution
function deepMerge(target, source) {
  for (const key in source) {
    if (key === "__proto__" || key === "constructor") continue;
    target[key] = typeof source[key] === "object" ? deepMerge(target[key] || {}, source[key]) : source[key];
  }
  return target;
}

app.post("/settings", (req, res) => {
  // ruleid: prototype-pollution
  _.merge(settings, req.body);
  // ruleid: prototype-pollution
  _.set(settings, req.body.path, 1);
  // ok: prototype-pollution
  _.set(settings, "theme", req.body.theme);
  // ok: prototype-pollution
  _.merge(settings, _.pick(req.body, ["theme"]));
  // ok: prototype-pollution
  const copy = { ...settings, theme: req.body.theme };
  res.json(copy);
});
