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
}
