package seal

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"os"
)

func ciphers(given []byte) {
	key := []byte("0123456789abcdef0123456789abcdef")
	// ruleid: encryption-key-literal
	first, err := aes.NewCipher(key)
	// ruleid: encryption-key-literal
	mac := hmac.New(sha256.New, []byte("secret"))
	// ok: encryption-key-literal
	second, err := aes.NewCipher(given)
	// ok: encryption-key-literal
	third, err := aes.NewCipher([]byte(os.Getenv("KEY")))
	fresh := make([]byte, 32)
	rand.Read(fresh)
	// ok: encryption-key-literal
	fourth, err := aes.NewCipher(fresh)
	use(first, second, third, fourth, mac, err)
}
