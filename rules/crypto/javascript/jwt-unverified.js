import jwt from "jsonwebtoken";

export function user(request, key) {
  const token = request.headers.authorization.slice(7);
  // ruleid: jwt-unverified
  const claims = jwt.decode(token);
  // ruleid: jwt-unverified
  const whole = jwt.decode(token, { complete: true });
  // ok: jwt-unverified
  const checked = jwt.verify(token, key, { algorithms: ["RS256"] });
  // ok: jwt-unverified
  const text = new TextDecoder().decode(request.body);
  return [claims.sub, whole.header, checked.sub, text];
}
