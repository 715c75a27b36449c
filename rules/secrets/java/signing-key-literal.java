import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.security.Keys;
import javax.crypto.spec.SecretKeySpec;

class Signing {
    // ruleid: signing-key-literal
    private static final String SECRET_KEY = "kJ8dh3kLm2Qz9vXw";
    // ok: signing-key-literal
    private static final String CONFIG_SECRET_KEY = "app.jwt.secret";
    // ok: signing-key-literal
    private static final String JWT_SECRET = System.getenv("JWT_SECRET");
    // ok: signing-key-literal
    private static final String AES_KEY = "${key}";

    void keys() {
        // ruleid: signing-key-literal
        use(new SecretKeySpec("0123456789abcdef".getBytes(), "AES"));
        // ruleid: signing-key-literal
        use(Algorithm.HMAC256("secret"));
        // ok: signing-key-literal
        use(Algorithm.HMAC256(System.getenv("JWT_SECRET")));
        // ruleid: signing-key-literal
        use(Keys.hmacShaKeyFor("a-long-key-that-everyone-can-read".getBytes()));
        // ok: signing-key-literal
        use(new SecretKeySpec(loadKey(), "AES"));
        byte[] bytes = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        // ruleid: signing-key-literal
        use(new SecretKeySpec(bytes, "AES"));
        byte[] fresh = new byte[16];
        random.nextBytes(fresh);
        // ok: signing-key-literal
        use(new SecretKeySpec(fresh, "AES"));
    }
}
