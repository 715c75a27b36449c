const http = require("node:http");

http.createServer((req, res) => {
  let body = "";
  // ruleid: body-without-limit
  req.on("data", (chunk) => {
    body += chunk;
  });
  const chunks = [];
  // ruleid: body-without-limit
  req.on("data", (chunk) => chunks.push(chunk));
  // ok: body-without-limit
  req.on("data", (chunk) => {
    body += chunk;
    if (body.length > 1e6) req.destroy();
  });
  // ok: body-without-limit
  req.on("data", (chunk) => res.write(chunk));
  // ok: body-without-limit
  req.on("end", () => res.end(body));
  // ok: body-without-limit
  child.stdout.on("data", (chunk) => chunks.push(chunk));
});
