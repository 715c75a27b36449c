const app = require("express")();

app.use((error, req, res, next) => {
  // ruleid: stack-trace-returned
  res.status(500).send(error.stack);
});

app.use((err, req, res, next) => {
  // ok: stack-trace-returned
  console.error(err.stack);
  // ruleid: stack-trace-returned
  res.status(500).json({ message: err.message, stack: err.stack });
  // ok: stack-trace-returned
  res.status(500).json({ message: "something went wrong" });
  // ok: stack-trace-returned
  logger.json({ stack: err.stack });
  // ok: stack-trace-returned
  res.json({ stack: err.stackable });
  // ok: stack-trace-returned
  res.json({ message: err.message, stack: process.env.NODE_ENV === "development" ? err.stack : undefined });
});
