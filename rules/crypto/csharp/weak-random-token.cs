using System;
using System.Security.Cryptography;

class Tokens
{
    private readonly Random _random = new Random();

    void Make()
    {
        // ruleid: weak-random-token
        var token = _random.Next(100000, 999999).ToString();
        // ruleid: weak-random-token
        string resetToken = new Random().Next().ToString("x");
        // ok: weak-random-token
        var dice = _random.Next(1, 7);
        // ok: weak-random-token
        var sessionToken = RandomNumberGenerator.GetHexString(32);
        // ok: weak-random-token
        var salt = RandomNumberGenerator.GetBytes(16);
        Use(token, resetToken, dice, sessionToken, salt);
    }
}
