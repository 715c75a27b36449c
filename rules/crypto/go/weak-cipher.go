package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/rc4"

	"golang.org/x/crypto/chacha20poly1305"
)

func seal(key []byte) (cipher.AEAD, error) {
	// ruleid: weak-cipher
	if block, err := des.NewTripleDESCipher(key); err == nil {
		use(block)
	}
	// ruleid: weak-cipher
	if block, err := des.NewCipher(key); err == nil {
		use(block)
	}
	// ruleid: weak-cipher
	if stream, err := rc4.NewCipher(key); err == nil {
		use(stream)
	}
	// ok: weak-cipher
	block, err := aes.NewCipher(key)
	if err != nil {
		// ok: weak-cipher
		return chacha20poly1305.New(key)
	}
	return cipher.NewGCM(block)
}
