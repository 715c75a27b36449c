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

func name(parser *jwt.Parser, text string, key jwt.Keyfunc) (any, error) {
	// ruleid: jwt-unverified
	token, _, err := parser.ParseUnverified(text, jwt.MapClaims{})
	if err != nil {
		// ok: jwt-unverified
		return parser.Parse(text, key)
	}
	return token, err
}
