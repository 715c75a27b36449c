var signature = Convert.ToHexString(hmac.ComputeHash(body));
// ruleid: digest-compared
if (signature == expectedSignature) Accept();
// ruleid: digest-compared
if (computedHash != storedHash) return Unauthorized();
// ruleid: digest-compared
if (!signature.SequenceEqual(given)) return Unauthorized();
// ok: digest-compared
if (CryptographicOperations.FixedTimeEquals(signature, expectedSignature)) Accept();
// ok: digest-compared
if (signature == null) return BadRequest();
// ok: digest-compared
if (count == signatureCount) return Ok();
