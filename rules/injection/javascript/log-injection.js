const app = require("./app");
const logger = require("pino")();

app.post("/login", (req, res) => {
  // ruleid: log-injection
  console.log(`login of ${req.body.name}`);
  // ruleid: log-injection
  logger.warn("no such user: " + req.body.name);
  // ok: log-injection
  logger.info({ name: req.body.name }, "login");
  // ok: log-injection
  console.log(`login of ${JSON.stringify(req.body.name)}`);
  // ok: log-injection
  console.log(`login of ${req.body.name.replace(/[\r\n]/g, "")}`);
  res.end();
});
