// ruleid: secret-fallback
const secret = process.env.JWT_SECRET || "dev-secret";
// ruleid: secret-fallback
const password = process.env.DB_PASSWORD ?? 'postgres';
// ok: secret-fallback
const key = process.env.API_KEY || "";
// ok: secret-fallback
const host = process.env.DB_HOST || "localhost";
// ok: secret-fallback
const token = process.env.JWT_SECRET ?? crypto.randomBytes(32).toString("hex");
if (!process.env.JWT_SECRET) {
  throw new Error("JWT_SECRET is not set");
}
