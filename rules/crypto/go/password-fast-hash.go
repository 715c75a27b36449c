package users

import (
	"crypto/md5"
	"crypto/sha256"

	"golang.org/x/crypto/bcrypt"
)

func register(password string, photo []byte) ([]byte, error) {
	// ruleid: password-fast-hash
	risky := sha256.Sum256([]byte(password))
	// ruleid: password-fast-hash
	old := md5.Sum([]byte(user.Passwd))
	// ok: password-fast-hash
	id := sha256.Sum256(photo)
	// ok: password-fast-hash
	digest, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	return append(append(append(digest, id[:]...), risky[:]...), old[:]...), err
}

func ofOthers() {
	// ok: password-fast-hash
	theirs.Sum256([]byte(password))
}
