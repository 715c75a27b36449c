package web

import "net/http"

func address(r *http.Request) string {
	// ruleid: forwarded-header-trusted
	if address := r.Header.Get("X-Forwarded-For"); address != "" {
		return address
	}
	// ruleid: forwarded-header-trusted
	if r.Header.Get("X-Admin") == "true" {
		return "admin"
	}
	// ok: forwarded-header-trusted
	if r.Header.Get("Accept") == "text/plain" {
		return "plain"
	}
	return r.RemoteAddr
}

func behind(r *http.Request) string {
	if !trustedProxies[r.RemoteAddr] {
		return r.RemoteAddr
	}
	// ok: forwarded-header-trusted
	return r.Header.Get("X-Forwarded-For")
}

func ofOthers() {
	// ok: forwarded-header-trusted
	theirs.Get("X-Forwarded-For")
}
