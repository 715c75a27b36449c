import express from "express";
import { User, Item } from "./models.js";

const router = express.Router();

router.post("/login", async (req, res) => {
  const { email, password } = req.body;
  // ruleid: nosql-injection
  const user = await User.findOne({ email, password });
  // ruleid: nosql-injection
  const other = await User.findOne({ email: req.body.email });
  // ok: nosql-injection
  const third = await User.findOne({ email: String(email) });
  if (typeof email !== "string") return res.status(400).end();
  // ok: nosql-injection
  const fourth = await User.findOne({ email });
  res.json([user, other, third, fourth]);
});

router.get("/items/:id", async (req, res) => {
  // ruleid: nosql-injection
  const some = await Item.find(req.query);
  // ok: nosql-injection
  const item = await Item.findOne({ slug: req.params.id });
  // ok: nosql-injection
  const row = await Item.findOne({ where: { slug: req.body.slug } });
  // ruleid: nosql-injection
  const old = await Item.find({ $where: `this.age > ${req.query.age}` });
  // ok: nosql-injection
  const fixed = await Item.find({ $where: "this.credits == this.debits" });
  // ok: nosql-injection
  const first = some.find((each) => each.name === req.body.name);
  res.json([some, item, row, old, fixed, first]);
});

const adults = (age) =>
  // ruleid: nosql-injection
  Item.find({ $where: `this.age > ${age}` });
