package login

import (
	"crypto/sha256"

	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
)

func hashes(password, salt []byte) {
	// ruleid: iterations-low
	first, err := bcrypt.GenerateFromPassword(password, bcrypt.MinCost)
	// ruleid: iterations-low
	second := pbkdf2.Key(password, salt, 1000, 32, sha256.New)
	// ok: iterations-low
	third, err := bcrypt.GenerateFromPassword(password, bcrypt.DefaultCost)
	// ok: iterations-low
	fourth, err := bcrypt.GenerateFromPassword(password, 12)
	// ok: iterations-low
	fifth := pbkdf2.Key(password, salt, 600000, 32, sha256.New)
	use(first, second, third, fourth, fifth, err)
}

func ofOthers() {
	// ok: iterations-low
	theirs.GenerateFromPassword(password, bcrypt.MinCost)
	// ok: iterations-low
	theirs.Key(password, salt, 1000, 32, sha256.New)
}
