import java.security.MessageDigest;
import java.security.Signature;
import org.apache.commons.codec.digest.DigestUtils;

class Sign {
    byte[] sign(byte[] document) throws Exception {
        // ruleid: weak-hash
        MessageDigest first = MessageDigest.getInstance("MD5");
        // ruleid: weak-hash
        MessageDigest second = MessageDigest.getInstance("SHA-1");
        // ok: weak-hash
        MessageDigest third = MessageDigest.getInstance("SHA-256");
        // ruleid: weak-hash
        String fourth = DigestUtils.md5Hex(document);
        // ok: weak-hash
        String fifth = DigestUtils.sha256Hex(document);
        // ruleid: weak-hash
        Signature sixth = Signature.getInstance("SHA1withRSA");
        // ok: weak-hash
        Signature seventh = Signature.getInstance("SHA256withRSA");
        return join(first, second, third, fourth, fifth);
    }
}
