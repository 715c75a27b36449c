const xpath = require("xpath");
const app = require("./app");

app.get("/user", (req, res) => {
  const { name } = req.query;
  // ruleid: xpath-injection
  const first = xpath.select(`//user[name='${name}']/mail`, users);
  // ruleid: xpath-injection
  const second = xpath.select1("//user[@id='" + req.query.id + "']", users);
  // ok: xpath-injection
  const third = xpath.parse("//user[name=$name]").select({ node: users, variables: { name } });
  // ok: xpath-injection
  const fourth = xpath.select(`//user[@id='${parseInt(req.query.id, 10)}']`, users);
  // ok: xpath-injection
  const fifth = xpath.select("//user[@active='1']", users);
  res.json([first, second, third, fourth, fifth]);
});
