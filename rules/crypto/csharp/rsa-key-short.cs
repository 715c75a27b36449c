using System.Security.Cryptography;

class Keys
{
    void Make()
    {
        // ruleid: rsa-key-short
        using var first = RSA.Create(1024);
        // ruleid: rsa-key-short
        using var second = new RSACryptoServiceProvider(512);
        // ok: rsa-key-short
        using var third = RSA.Create(3072);
        // ok: rsa-key-short
        using var fourth = RSA.Create();
        Use(first, second, third, fourth);
    }
}
