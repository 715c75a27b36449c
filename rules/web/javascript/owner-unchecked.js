const app = require("./app");

// ruleid: owner-unchecked
app.delete("/orders/:id", async (req, res) => {
  await Order.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});
// ruleid: owner-unchecked
app.put("/api/invoices/:id", async (req, res) => {
  res.json(await Invoice.updateOne({ _id: req.params.id }, { paid: true }));
});
// ok: owner-unchecked
app.delete("/orders/:id", async (req, res) => {
  await Order.deleteOne({ _id: req.params.id, owner: req.user.id });
  res.sendStatus(204);
});
// ok: owner-unchecked
app.delete("/orders/:id", requireOwner, async (req, res) => {
  await Order.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});
// ok: owner-unchecked
app.delete("/tags/:id", async (req, res) => {
  await Tag.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});
// ok: owner-unchecked
app.get("/orders/:id", async (req, res) => res.json(await Order.findById(req.params.id)));
