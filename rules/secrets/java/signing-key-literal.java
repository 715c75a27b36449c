import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.security.Keys;
import javax.crypto.spec.SecretKeySpec;

class Signing {
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
    }
}
