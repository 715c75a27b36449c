using System.Security.Cryptography;
using System.Text;

class Store
{
    void Save(string password, byte[] salt, byte[] document)
    {
        using var sha = SHA256.Create();
        // ruleid: password-fast-hash
        var first = sha.ComputeHash(Encoding.UTF8.GetBytes(password + "salt"));
        // ruleid: password-fast-hash
        var second = SHA512.HashData(Encoding.UTF8.GetBytes(password));
        // ok: password-fast-hash
        var third = sha.ComputeHash(document);
        // ok: password-fast-hash
        var fourth = Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);
        Use(first, second, third, fourth);
    }
}
