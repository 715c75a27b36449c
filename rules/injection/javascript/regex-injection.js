const escapeRegExp = require("lodash/escapeRegExp");
const app = require("./app");

app.get("/search", async (req, res) => {
  const { q } = req.query;
  // ruleid: regex-injection
  const first = words.filter((word) => new RegExp(q, "i").test(word));
  // ruleid: regex-injection
  const second = await Item.find({ title: { $regex: q, $options: "i" } });
  // ok: regex-injection
  const third = words.filter((word) => new RegExp(escapeRegExp(q), "i").test(word));
  // ok: regex-injection
  const fourth = words.filter((word) => word.includes(q));
  // ok: regex-injection
  const fifth = new RegExp(q.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i");
  // ok: regex-injection
  const sixth = new RegExp("^[a-z]+$");
  res.json([first, second, third, fourth, fifth, sixth]);
});
