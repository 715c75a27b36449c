var parameters = new TokenValidationParameters
{
    // ruleid: jwt-unverified
    RequireSignedTokens = false,
    // ruleid: jwt-unverified
    ValidateLifetime = false,
    // ruleid: jwt-unverified
    SignatureValidator = (token, p) => new JwtSecurityToken(token),
    // ok: jwt-unverified
    ValidateIssuerSigningKey = true,
    // ok: jwt-unverified
    ValidateLifetime = true,
};
// ok: jwt-unverified
parameters.RequireSignedTokens = true;
// ok: jwt-unverified
parameters.SignatureValidator = null;
