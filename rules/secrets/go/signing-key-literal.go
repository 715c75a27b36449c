package login

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

// ruleid: signing-key-literal
var jwtKey = []byte("my-secret-key")

// ok: signing-key-literal
var safeKey = []byte(os.Getenv("JWT_KEY"))

// ruleid: signing-key-literal
var store = sessions.NewCookieStore([]byte("something-very-secret"))

func token(claims jwt.Claims) (string, error) {
	// ruleid: signing-key-literal
	if text, err := jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte("key")); err == nil {
		return text, nil
	}
	// ok: signing-key-literal
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(safeKey)
}
