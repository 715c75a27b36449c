import javax.crypto.Cipher;

class Seal {
    void seal() throws Exception {
        // ruleid: rsa-padding-old
        Cipher.getInstance("RSA/ECB/NoPadding");
        // ruleid: rsa-padding-old
        Cipher.getInstance("RSA");
        // ruleid: rsa-padding-old
        Cipher.getInstance("RSA/ECB/PKCS1Padding");
        // ok: rsa-padding-old
        Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        // ok: rsa-padding-old
        Cipher.getInstance("AES/GCM/NoPadding");
        // ok: rsa-padding-old
        KeyFactory.getInstance("RSA");
    }
}
