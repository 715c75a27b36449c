const ejs = require("ejs");
const Handlebars = require("handlebars");
const pug = require("pug");
const app = require("./app");

const VIEWS = ["home", "about"];

app.get("/hello", (req, res) => {
  const { name, template } = req.query;
  // ruleid: template-injection
  const first = ejs.render(`<h1>Hello ${name}</h1>`);
  // ruleid: template-injection
  const second = Handlebars.compile(template)({ name });
  // ruleid: template-injection
  const third = pug.render("h1 Hello " + name);
  // ok: template-injection
  const fourth = ejs.render("<h1>Hello <%= name %></h1>", { name });
  // ok: template-injection
  const fifth = Handlebars.compile("<h1>{{name}}</h1>")({ name });
  res.json([first, second, third, fourth, fifth]);
});

app.get("/page/:view", (req, res) => {
  // ruleid: template-injection
  if (req.query.raw) return res.render(req.params.view);
  // ruleid: template-injection
  if (req.query.all) return res.render("home", req.query);
  const { view } = req.params;
  if (!VIEWS.includes(view)) return res.sendStatus(404);
  // ok: template-injection
  res.render(view, { title: req.query.title });
});
