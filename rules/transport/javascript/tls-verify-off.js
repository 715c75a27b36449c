import https from "node:https";
import tls from "node:tls";
import { readFileSync } from "node:fs";

// ruleid: tls-verify-off
const open = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
// ok: tls-verify-off
const closed = new https.Agent({ keepAlive: true, ca: readFileSync("company-ca.pem") });

// ruleid: tls-verify-off
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
// ok: tls-verify-off
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";
// ok: tls-verify-off
process.env.NODE_ENV = "production";

export function connect(options) {
  // ruleid: tls-verify-off
  options.rejectUnauthorized = false;
  // ok: tls-verify-off
  options.rejectUnauthorized = true;
  // ok: tls-verify-off
  const socket = tls.connect({ host: "example.org", port: 443, rejectUnauthorized: true });
  return [open, closed, socket].filter((each) =>
