package login

import "github.com/golang-jwt/jwt/v5"

func issue(claims jwt.Claims, key any) (string, error) {
	// ruleid: jwt-none
	open := jwt.NewWithClaims(jwt.SigningMethodNone, claims)
	// ruleid: jwt-none
	if text, err := open.SignedString(jwt.UnsafeAllowNoneSignatureType); err == nil {
		return text, nil
	}
	// ok: jwt-none
	signed := jwt.NewWithClaims(jwt.SigningMethodRS256, claims)
	// ok: jwt-none
	return signed.SignedString(key)
}
