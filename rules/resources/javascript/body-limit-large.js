const express = require("express");
const Fastify = require("fastify");

const app = express();

// ruleid: body-limit-large
app.use(express.json({ limit: "500mb" }));
// ruleid: body-limit-large
const server = Fastify({ bodyLimit: 500 * 1024 * 1024 });
// ok: body-limit-large
app.use(express.json({ limit: "100kb" }));
// ok: body-limit-large
const other = Fastify({ bodyLimit: 1024 * 1024 });
// ok: body-limit-large
app.use(express.json({ limit: "100kb", verify: "500mb" }));
// ok: body-limit-large
const page = fetchPage({ limit: "500mb" });
