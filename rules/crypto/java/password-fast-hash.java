import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

class Users {
    byte[] register(String password, byte[] photo) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // ruleid: password-fast-hash
        byte[] risky = digest.digest(password.getBytes(StandardCharsets.UTF_8));
        // ok: password-fast-hash
        byte[] id = digest.digest(photo);
        // ok: password-fast-hash
        String safe = new BCryptPasswordEncoder(12).encode(password);
        // ruleid: password-fast-hash
        String other = DigestUtils.sha256Hex(password);
        // ok: password-fast-hash
        digest.update("password".getBytes());
        return join(risky, id, safe);
    }

    String hashPassword(String plain) throws Exception {
        // ruleid: password-fast-hash
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        return hex(digest.digest(plain.getBytes()));
    }

    String hashFile(byte[] file) throws Exception {
        // ok: password-fast-hash
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        return hex(digest.digest(file));
    }

    boolean isPasswordHashPwned(String plain) throws Exception {
        // ok: password-fast-hash
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        return ask("https://api.pwnedpasswords.com/range/", hex(digest.digest(plain.getBytes())));
    }

    Object encoder() {
        // ruleid: password-fast-hash
        return NoOpPasswordEncoder.getInstance();
    }

    void store(Repository repository, String password) {
        // ok: password-fast-hash
        repository.update(password);
    }
}
