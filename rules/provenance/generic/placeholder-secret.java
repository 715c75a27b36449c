class Tokens {
    // ruleid: placeholder-secret
    String key = "your-256-bit-secret";
    // ok: placeholder-secret
    String name = "jwt.secret";
}
