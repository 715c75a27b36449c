import com.auth0.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;

class Tokens {
    String user(String token) {
        // ruleid: jwt-unverified
        return JWT.decode(token).getSubject();
    }

    String checked(String token) {
        // ok: jwt-unverified
        DecodedJWT decoded = JWT.decode(token);
        verifier(decoded.getKeyId()).verify(decoded);
        return decoded.getSubject();
    }

    String nimbus(String token) throws Exception {
        // ruleid: jwt-unverified
        return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
    }

    String nimbusChecked(String token) throws Exception {
        // ok: jwt-unverified
        SignedJWT signed = SignedJWT.parse(token);
        if (!signed.verify(new MACVerifier(key()))) {
            throw new SecurityException("signature");
        }
        return signed.getJWTClaimsSet().getSubject();
    }

    Object parsed(String token) throws Exception {
        // ok: jwt-unverified
        return SignedJWT.parse(token);
    }
}
