import java.security.SecureRandom;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

class Seal {
    void seal() {
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
    }
}
