import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

class Login {
    String tokens(User user) {
        // ruleid: weak-random-token
        String token = Long.toHexString(new Random().nextLong());
        // ruleid: weak-random-token
        user.resetToken = "" + ThreadLocalRandom.current().nextInt(1000000);
        // ok: weak-random-token
        String safeToken = UUID.randomUUID().toString();
        // ok: weak-random-token
        String nonce = Long.toHexString(new SecureRandom().nextLong());
        // ok: weak-random-token
        int colour = new Random().nextInt(3);
        return token + safeToken + nonce + colour;
    }

    String later(SecureRandom secure) {
        Random random = new Random();
        // ruleid: weak-random-token
        String token = Long.toHexString(random.nextLong());
        // ok: weak-random-token
        String colour = Long.toHexString(random.nextLong());
        return token + colour;
    }

    String secure(SecureRandom random) {
        // ok: weak-random-token
        String token = Long.toHexString(random.nextLong());
        return token;
    }

    String generateResetToken(int length) {
        // ruleid: weak-random-token
        Random random = new Random();
        return letters(random, length);
    }

    String generateColour(int length) {
        // ok: weak-random-token
        Random random = new Random();
        return letters(random, length);
    }

    String generateOtp() {
        // ok: weak-random-token
        SecureRandom random = new SecureRandom();
        return "" + random.nextInt(1000000);
    }
}
