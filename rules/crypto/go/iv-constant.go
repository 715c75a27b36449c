package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/hex"
	"io"
)

func seal(gcm cipher.AEAD, data []byte) {
	// ruleid: iv-constant
	gcm.Seal(nil, []byte("0123456789ab"), data, nil)
	zero := make([]byte, gcm.NonceSize())
	// ruleid: iv-constant
	gcm.Seal(nil, zero, data, nil)
	// ruleid: iv-constant
	iv := []byte("0123456789abcdef")
	use(iv)
	nonce := make([]byte, gcm.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return
	}
	// ok: iv-constant
	gcm.Seal(nonce, nonce, data, nil)
}

func stream(block cipher.Block, given []byte) {
	start, _ := hex.DecodeString("000102030405060708090a0b0c0d0e0f")
	// ruleid: iv-constant
	cipher.NewCTR(block, start)
	var fixed [aes.BlockSize]byte
	// ruleid: iv-constant
	cipher.NewCBCEncrypter(block, fixed[:])
	random := make([]byte, aes.BlockSize)
	io.ReadFull(rand.Reader, random)
	// ok: iv-constant
	cipher.NewCTR(block, random)
	// ok: iv-constant
	cipher.NewCBCEncrypter(block, given)
	// ok: iv-constant
	cipher.NewCTR(block, given[:aes.BlockSize])
}
