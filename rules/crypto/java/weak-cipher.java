import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.NullCipher;
import javax.crypto.spec.DESKeySpec;

class Seal {
    Cipher[] ciphers(String name, byte[] key) throws Exception {
        return new Cipher[] {
            // ruleid: weak-cipher
            Cipher.getInstance("DES/CBC/PKCS5Padding"),
            // ruleid: weak-cipher
            Cipher.getInstance("AES/ECB/PKCS5Padding"),
            // ruleid: weak-cipher
            Cipher.getInstance("AES"),
            // ok: weak-cipher
            Cipher.getInstance("AES/GCM/NoPadding"),
            // ok: weak-cipher
            Cipher.getInstance(name),
            // ok: weak-cipher
            Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding"),
            // ruleid: weak-cipher
            new NullCipher(),
            // ruleid: weak-cipher
            SecretKeyFactory.getInstance("DES").generateSecret(new DESKeySpec(key)),
        };
    }

    void keys() throws Exception {
        // ruleid: weak-cipher
        KeyGenerator.getInstance("DESede");
        // ok: weak-cipher
        KeyGenerator.getInstance("AES");
        // ok: weak-cipher
        SecretKeySpec key = new SecretKeySpec(bytes, "AES");
    }
}
