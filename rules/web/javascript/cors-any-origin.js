const cors = require("cors");
const app = require("./app");

// ruleid: cors-any-origin
app.use(cors({ origin: true, credentials: true }));
// ruleid: cors-any-origin
app.use(cors({ origin: "*" }));
// ok: cors-any-origin
app.use(cors({ origin: ["https://app.example.org"] }));

app.get("/data", (req, res) => {
  // ruleid: cors-any-origin
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  // ok: cors-any-origin
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.org");
  // ok: cors-any-origin
  res.setHeader("Vary", "*");
  // ok: cors-any-origin
  res.setHeader("Access-Control-Allow-Headers", "*");
  res.json({});
});

// ok: cors-any-origin
app.use(cors({ origin: ["https://app.example.org"], methods: "*" }));
export const other = {
  // ok: cors-any-origin
  headers: { "Access-Control-Allow-Origin": "https://app.example.org" },
};
export const answer = {
  statusCode: 200,
  // ruleid: cors-any-origin
  headers: { "Access-Control-Allow-Origin": "*" },
};
