import java.security.SecureRandom;
import javax.crypto.spec.PBEKeySpec;

class Passwords {
    void hash(char[] password, byte[] kept) throws Exception {
        // ruleid: salt-constant
        use(new PBEKeySpec(password, "pepper-and-salt".getBytes(), 600000, 256));
        // ruleid: salt-constant
        use(new PBEKeySpec(password, SALT.getBytes(), 600000, 256));
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        // ok: salt-constant
        use(new PBEKeySpec(password, salt, 600000, 256));
        // ok: salt-constant
        use(new PBEKeySpec(password, kept, 600000, 256));
    }
}
