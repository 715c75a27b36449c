using System.Security.Cryptography;

class Box
{
    void Seal(byte[] key, byte[] data)
    {
        // ruleid: weak-cipher
        using var first = DES.Create();
        using var aes = Aes.Create();
        // ruleid: weak-cipher
        aes.Mode = CipherMode.ECB;
        // ruleid: weak-cipher
        var second = aes.EncryptEcb(data, PaddingMode.PKCS7);
        // ok: weak-cipher
        aes.Mode = CipherMode.CBC;
        // ok: weak-cipher
        using var third = new AesGcm(key, 16);
        Use(first, second, third);
    }
}
