package keys

import (
	"crypto/rand"
	"crypto/rsa"
)

func keys() (*rsa.PrivateKey, error) {
	// ruleid: rsa-key-short
	if key, err := rsa.GenerateKey(rand.Reader, 1024); err == nil {
		return key, nil
	}
	// ok: rsa-key-short
	return rsa.GenerateKey(rand.Reader, 3072)
}
