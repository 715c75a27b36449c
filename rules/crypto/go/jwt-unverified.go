package login

import "github.com/golang-jwt/jwt/v5"

func user(text string, claims jwt.MapClaims, key jwt.Keyfunc) (any, error) {
	// ruleid: jwt-unverified
	token, _, err := jwt.NewParser().ParseUnverified(text, claims)
	if err != nil {
		// ok: jwt-unverified
		token, err = jwt.ParseWithClaims(text, claims, key, jwt.WithValidMethods([]string{"RS256"}))
	}
	return token, err
}
