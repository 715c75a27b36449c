import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class Users {
    byte[] register(String password, byte[] photo) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // ruleid: password-fast-hash
        byte[] risky = digest.digest(password.getBytes(StandardCharsets.UTF_8));
        // ok: password-fast-hash
        byte[] id = digest.digest(photo);
        // ok: password-fast-hash
        String safe = new BCryptPasswordEncoder(12).encode(password);
        return join(risky, id, safe);
    }
}
