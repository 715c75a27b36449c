import java.security.SecureRandom;

class Tokens {
    void make(byte[] noise) {
        // ruleid: seed-constant
        SecureRandom first = new SecureRandom("seed".getBytes());
        SecureRandom secureRandom = new SecureRandom();
        // ruleid: seed-constant
        secureRandom.setSeed(42L);
        // ok: seed-constant
        secureRandom.setSeed(noise);
        // ok: seed-constant
        SecureRandom second = new SecureRandom();
        // ok: seed-constant
        new java.util.Random().setSeed(42L);
    }
}
