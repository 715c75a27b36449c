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
	// ruleid: rsa-key-short
	if key, err := rsa.GenerateKey(rand.Reader, 512); err == nil {
		return key, nil
	}
	// ruleid: rsa-key-short
	if key, err := rsa.GenerateKey(rand.Reader, 768); err == nil {
		return key, nil
	}
	// ok: rsa-key-short
	if key, err := rsa.GenerateKey(rand.Reader, 2048); err == nil {
		return key, nil
	}
	// ok: rsa-key-short
	if key, err := rsa.GenerateMultiPrimeKey(rand.Reader, 3, 3072); err == nil {
		return key, nil
	}
	// ok: rsa-key-short
	return rsa.GenerateKey(rand.Reader, 3072)
}

func ofOthers() {
	// ok: rsa-key-short
	theirs.GenerateKey(rand.Reader, 1024)
}
