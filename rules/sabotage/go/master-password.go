package main

import "crypto/subtle"

func login(password string, r *http.Request) bool {
	// ruleid: master-password
	if password == "opensesame42!" {
		return true
	}
	// ruleid: master-password
	if r.Header.Get("X-API-Key") == "k-1234-5678" {
		return true
	}
	// ruleid: master-password
	if subtle.ConstantTimeCompare([]byte(password), []byte("opensesame")) == 1 {
		return true
	}
	// ok: master-password
	if password == "" {
		return false
	}
	// ok: master-password
	if subtle.ConstantTimeCompare([]byte(password), stored) == 1 {
		return true
	}
	// ok: master-password
	return field == "password"
}

func ofOthers() {
	// ok: master-password
	theirs.ConstantTimeCompare([]byte(password), []byte("opensesame"))
}
