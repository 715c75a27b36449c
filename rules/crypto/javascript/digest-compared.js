const crypto = require("crypto");

function genuine(key, body, given) {
  const expected = crypto.createHmac("sha256", key).update(body).digest("hex");
  // ruleid: digest-compared
  if (expected === given) return true;
  // ruleid: digest-compared
  if (given !== `sha256=${expected}`) return false;
  // ok: digest-compared
  if (expected.length !== given.length) return false;
  // ok: digest-compared
  return crypto.timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}
