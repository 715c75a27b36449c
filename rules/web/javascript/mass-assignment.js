const app = require("./app");
const { User, prisma } = require("./models");
const { userSchema } = require("./schemas");

app.post("/users", async (req, res) => {
  // ruleid: mass-assignment
  const first = await User.create(req.body);
  const { name, email } = req.body;
  // ok: mass-assignment
  const second = await User.create({ name, email });
  // ok: mass-assignment
  const third = await User.create(userSchema.parse(req.body));
  // ruleid: mass-assignment
  const fourth = await prisma.user.update({ where: { id: 1 }, data: req.body });
  res.json([first, second, third, fourth]);
});

app.patch("/users/:id", async (req, res) => {
  const user = await User.findById(req.params.id);
  // ruleid: mass-assignment
  Object.assign(user, req.body);
  // ok: mass-assignment
  Object.assign(user, { name: req.body.name });
  const updates = req.body;
  // ruleid: mass-assignment
  await User.findByIdAndUpdate(req.params.id, { $set: req.body });
  // ruleid: mass-assignment
  await User.findByIdAndUpdate(req.params.id, updates, { new: true });
  res.json(user);
});
