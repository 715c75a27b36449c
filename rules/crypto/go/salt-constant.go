package login

import (
	"crypto/rand"
	"crypto/sha256"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/pbkdf2"
)

func keys(password []byte) {
	// ruleid: salt-constant
	first := argon2.IDKey(password, []byte("salt"), 1, 64*1024, 4, 32)
	salt := []byte("our salt")
	// ruleid: salt-constant
	second := pbkdf2.Key(password, salt, 600000, 32, sha256.New)
	fresh := make([]byte, 16)
	rand.Read(fresh)
	// ok: salt-constant
	third := argon2.IDKey(password, fresh, 1, 64*1024, 4, 32)
	// ok: salt-constant
	fourth := argon2.IDKey(password, user.Salt, 1, 64*1024, 4, 32)
	use(first, second, third, fourth)
}
