import { randomBytes, randomInt, randomUUID } from "node:crypto";

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

// ruleid: weak-random-token
function generateResetToken(length) {
  let result = "";
  for (let i = 0; i < length; i++) result += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length));
  return result;
}

// ok: weak-random-token
function generatePassword(length) {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

// ok: weak-random-token
function shuffle(cards) {
  return cards.sort(() => Math.random() - 0.5);
}

// ruleid: weak-random-token
const generateOtp = () => Math.floor(100000 + Math.random() * 900000);
