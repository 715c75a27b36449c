package hooks

import (
	"bytes"
	"crypto/hmac"
	"encoding/hex"
)

func check(body, signature, expectedMAC []byte, given string, mac []byte) bool {
	// ruleid: digest-compared
	if bytes.Equal(signature, expectedMAC) {
		return true
	}
	// ruleid: digest-compared
	if given == hexed && signature == hex.EncodeToString(mac) {
		return true
	}
	// ok: digest-compared
	if hmac.Equal(signature, expectedMAC) {
		return true
	}
	// ok: digest-compared
	return bytes.Equal(body, nil)
}
