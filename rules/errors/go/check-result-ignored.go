package login

import (
	"crypto/hmac"

	"golang.org/x/crypto/bcrypt"
)

func login(digest, password, mac, expected []byte) bool {
	// ruleid: check-result-ignored
	_ = bcrypt.CompareHashAndPassword(digest, password)
	// ruleid: check-result-ignored
	bcrypt.CompareHashAndPassword(digest, password)
	// ok: check-result-ignored
	if err := bcrypt.CompareHashAndPassword(digest, password); err != nil {
		return false
	}
	// ok: check-result-ignored
	if !hmac.Equal(mac, expected) {
		return false
	}
	// ok: check-result-ignored
	return bcrypt.CompareHashAndPassword(digest, password) == nil
}
