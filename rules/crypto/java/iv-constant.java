import java.security.SecureRandom;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

class Seal {
    void seal(byte[] message) {
        // ruleid: iv-constant
        use(new IvParameterSpec("0123456789abcdef".getBytes()));
        // ruleid: iv-constant
        use(new GCMParameterSpec(128, new byte[12]));
        byte[] fresh = new byte[12];
        new SecureRandom().nextBytes(fresh);
        // ok: iv-constant
        use(new GCMParameterSpec(128, fresh));
        // ok: iv-constant
        use(new IvParameterSpec(fresh));
        // ruleid: iv-constant
        use(new IvParameterSpec(IV.getBytes(StandardCharsets.UTF_8)));
        // ruleid: iv-constant
        use(new GCMParameterSpec(128, FIXED_NONCE));
        // ok: iv-constant
        use(new GCMParameterSpec(128, message, 0, 12));
    }

    void fixed() {
        byte[] vector = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        // ruleid: iv-constant
        use(new IvParameterSpec(vector));
        byte[] text = "abcdefghijklmnop".getBytes();
        // ruleid: iv-constant
        use(new IvParameterSpec(text));
    }

    void random() {
        // ok: iv-constant
        use(new IvParameterSpec(SecureRandom.getInstanceStrong().generateSeed(16)));
        // ok: iv-constant
        use(new GCMParameterSpec(128, Arrays.copyOf(sealed, 12)));
    }
}
