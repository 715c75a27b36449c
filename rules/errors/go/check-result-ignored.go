package login

import (
	"crypto/hmac"

	"golang.org/x/crypto/bcrypt"
)

func login(digest, password, mac, given []byte) error {
	// ruleid: check-result-ignored
	bcrypt.CompareHashAndPassword(digest, password)
	// ruleid: check-result-ignored
	_ = bcrypt.CompareHashAndPassword(digest, password)
	// ok: check-result-ignored
	if err := bcrypt.CompareHashAndPassword(digest, password); err != nil {
		return err
	}
	// ok: check-result-ignored
	same := hmac.Equal(mac, given)
	use(same)
	// ok: check-result-ignored
	return bcrypt.CompareHashAndPassword(digest, password)
}
