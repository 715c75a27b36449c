import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;

class Hooks {
    boolean check(byte[] body, String signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        String expectedSignature = hex(mac.doFinal(body));
        // ruleid: digest-compared
        boolean first = expectedSignature.equals(signature);
        // ok: digest-compared
        boolean second = MessageDigest.isEqual(expectedSignature.getBytes(), signature.getBytes());
        // ruleid: digest-compared
        boolean third = Arrays.equals(mac.doFinal(body), unhex(signature));
        // ok: digest-compared
        boolean fourth = signature.equals("");
        // ok: digest-compared
        boolean fifth = Arrays.equals(body, new byte[0]);
        return first || second;
    }

    boolean same(Method method, Method other) {
        // ok: digest-compared
        return method.signature.equals(other.signature);
    }

    boolean equal(byte[] digest, byte[] other) {
        // ok: digest-compared
        return Arrays.equals(digest, other);
    }
}
