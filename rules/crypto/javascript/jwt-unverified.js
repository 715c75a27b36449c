import jwt from "jsonwebtoken";

export function user(request, key) {
  const token = request.headers.authorization.slice(7);
  // ruleid: jwt-unverified
  const claims = jwt.decode(token);
  // ok: jwt-unverified
  const checked = jwt.verify(token, key, { algorithms: ["RS256"] });
  // ok: jwt-unverified
  const text = new TextDecoder().decode(request.body);
  return [claims.sub, checked.sub, text];
}
