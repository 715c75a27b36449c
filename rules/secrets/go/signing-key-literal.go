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

// ok: signing-key-literal
var store = sessions.NewCookieStore(safeKey)

func token(claims jwt.Claims) (string, error) {
	// ruleid: signing-key-literal
	signingKey := []byte("key")
	// ok: signing-key-literal
	message := []byte("key")
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(append(signingKey, message...))
}
