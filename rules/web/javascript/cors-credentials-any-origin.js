const cors = require("cors");
const app = require("./app");

// ruleid: cors-credentials-any-origin
app.use(cors({ origin: true, credentials: true }));
// ruleid: cors-credentials-any-origin
app.use(cors({ origin: (origin, done) => done(null, true), credentials: true }));
// ok: cors-credentials-any-origin
app.use(cors({ origin: ["https://app.example.org"], credentials: true }));
// ok: cors-credentials-any-origin
app.use(cors({ origin: true, credentials: false }));
// ok: cors-credentials-any-origin
app.use(cors({ origin: (origin, done) => done(null, ORIGINS.has(origin)), credentials: true }));
// ok: cors-credentials-any-origin
app.use(cors());
