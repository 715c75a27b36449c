import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class Keys {
    void derive(char[] password, byte[] salt, int rounds) {
        // ruleid: iterations-low
        use(new PBEKeySpec(password, salt, 1000, 256));
        // ruleid: iterations-low
        use(new PBEKeySpec(password, salt, 10_000, 256));
        // ok: iterations-low
        use(new PBEKeySpec(password, salt, 600_000, 256));
        // ok: iterations-low
        use(new PBEKeySpec(password, salt, rounds, 256));
        // ruleid: iterations-low
        use(new BCryptPasswordEncoder(4));
        // ok: iterations-low
        use(new BCryptPasswordEncoder(12));
        // ruleid: iterations-low
        use(new PBEParameterSpec(salt, 100));
        // ok: iterations-low
        use(new PBEParameterSpec(salt, 650_000));
    }
}
