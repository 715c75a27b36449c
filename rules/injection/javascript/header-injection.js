const app = require("./app");

app.get("/file", (req, res) => {
  const { name, lang } = req.query;
  // ruleid: header-injection
  res.setHeader("Content-Disposition", `attachment; filename="${name}"`);
  // ruleid: header-injection
  res.set(req.query.header, "1");
  // ok: header-injection
  res.setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  // ok: header-injection
  res.set("Content-Language", ["en", "de"].includes(lang) ? lang : "en");
  // ok: header-injection
  res.set("X-Frame-Options", "DENY");
  res.end();
});
