const app = require("./app");

app.get("/items", async (req, res) => {
  try {
    res.json(await list());
  } catch (error) {
    console.error(error.message);
    // ruleid: error-message-returned
    res.status(500).json({ error: error.message });
    // ruleid: error-message-returned
    res.status(500).send(error);
    // ok: error-message-returned
    res.status(500).json({ error: "something went wrong" });
    // ok: error-message-returned
    logger.send({ text: "failed", error: error.message });
  }
});
