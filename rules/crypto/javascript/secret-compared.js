const crypto = require("node:crypto");

function allowed(req) {
  const given = req.get("x-api-key");
  // ruleid: secret-compared
  if (given === process.env.API_KEY) return true;
  // ruleid: secret-compared
  if (process.env.ADMIN_TOKEN !== given) return false;
  // ok: secret-compared
  if (process.env.NODE_ENV === "production") return false;
  // ok: secret-compared
  return crypto.timingSafeEqual(digest(given), digest(process.env.API_KEY));
}
