using System.Security.Cryptography;

class Sign
{
    byte[] Make(byte[] document)
    {
        // ruleid: weak-hash
        using var first = MD5.Create();
        // ruleid: weak-hash
        var second = SHA1.HashData(document);
        // ruleid: weak-hash
        var third = new MD5CryptoServiceProvider();
        // ok: weak-hash
        var fourth = SHA256.HashData(document);
        // ok: weak-hash
        using var fifth = SHA512.Create();
        return Join(first, second, third, fourth, fifth);
    }
}
