import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

class Keys {
    void make() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        // ruleid: rsa-key-short
        generator.initialize(1024);
        // ok: rsa-key-short
        generator.initialize(3072);
        // ruleid: rsa-key-short
        use(new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4));
        // ok: rsa-key-short
        use(new RSAKeyGenParameterSpec(4096, RSAKeyGenParameterSpec.F4));
        // ruleid: rsa-key-short
        use(new ECGenParameterSpec("secp192r1"));
        // ok: rsa-key-short
        use(new ECGenParameterSpec("secp256r1"));
    }

    void other(Buffer buffer) {
        // ok: rsa-key-short
        buffer.initialize(1024);
    }
}
