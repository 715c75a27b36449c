using System.Security.Cryptography;

class Store
{
    void Make(string password, byte[] salt)
    {
        // ruleid: iterations-low
        var first = new Rfc2898DeriveBytes(password, salt, 1000, HashAlgorithmName.SHA256);
        // ruleid: iterations-low
        var second = new Rfc2898DeriveBytes(password, salt);
        // ruleid: iterations-low
        var third = KeyDerivation.Pbkdf2(password: password, salt: salt, prf: Prf, iterationCount: 10000, numBytesRequested: 32);
        // ok: iterations-low
        var fourth = Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);
        // ok: iterations-low
        var fifth = new Rfc2898DeriveBytes(password, salt, Iterations, HashAlgorithmName.SHA256);
        Use(first, second, third, fourth, fifth);
    }
}
