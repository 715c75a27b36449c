import { randomBytes, randomUUID } from "node:crypto";

export function login(user) {
  // ruleid: weak-random-token
  const token = Math.random().toString(36).slice(2);
  // ruleid: weak-random-token
  user.resetToken = `${user.id}-${Math.random()}`;
  // ok: weak-random-token
  const safeToken = randomBytes(32).toString("hex");
  // ok: weak-random-token
  const sessionId = randomUUID();
  // ok: weak-random-token
  const colour = ["red", "green"][Math.floor(Math.random() * 2)];
  // ruleid: weak-random-token
  return { otp: Math.floor(Math.random() * 1e6), token, safeToken, sessionId, colour };
}
