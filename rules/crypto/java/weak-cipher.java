import javax.crypto.Cipher;

class Seal {
    Cipher[] ciphers(String name) throws Exception {
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
        };
    }
}
