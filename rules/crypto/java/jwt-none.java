import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.Jwts;

class Tokens {
    Object read(String token, Key key) {
        // ruleid: jwt-none
        Object first = JWT.require(Algorithm.none()).build().verify(token);
        // ruleid: jwt-none
        Object second = Jwts.parser().build().parseUnsecuredClaims(token);
        // ok: jwt-none
        Object third = Jwts.parser().verifyWith(key).build().parseSignedClaims(token);
        // ok: jwt-none
        Object fourth = JWT.require(Algorithm.HMAC256(secret())).build().verify(token);
        // ruleid: jwt-none
        Object fifth = PlainJWT.parse(token);
        // ok: jwt-none
        Object sixth = SignedJWT.parse(token);
        // ruleid: jwt-none
        String seventh = Jwts.builder().signWith(SignatureAlgorithm.NONE, key).compact();
        // ok: jwt-none
        String eighth = Jwts.builder().signWith(SignatureAlgorithm.HS256, key).compact();
        return first;
    }
}
