package web

import (
	"net/http"

	"github.com/gorilla/csrf"
)

func protect(key []byte, handler http.Handler) http.Handler {
	// ruleid: csrf-off
	open := csrf.Protect(key, csrf.Secure(false))
	// ok: csrf-off
	closed := csrf.Protect(key, csrf.Secure(true))
	// ruleid: csrf-off
	cookie := http.Cookie{Name: "a", SameSite: http.SameSiteNoneMode, Secure: true}
	// ok: csrf-off
	strict := http.Cookie{Name: "a", SameSite: http.SameSiteLaxMode}
	use(cookie, strict, open)
	return closed(handler)
}

func ofOthers() {
	// ok: csrf-off
	theirs.Secure(false)
}
