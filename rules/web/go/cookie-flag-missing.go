package web

import "net/http"

func login(w http.ResponseWriter, token string) {
	// ruleid: cookie-flag-missing
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token})
	// ruleid: cookie-flag-missing
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: true})
	// ruleid: cookie-flag-missing
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Secure: true})
	// ok: cookie-flag-missing
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: true, Secure: true})
	// ok: cookie-flag-missing
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: token})
	// ok: cookie-flag-missing
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
}

func later(w http.ResponseWriter, token string) {
	// ok: cookie-flag-missing
	cookie := &http.Cookie{Name: "session", Value: token}
	cookie.Secure = true
	cookie.HttpOnly = true
	http.SetCookie(w, cookie)
}

func ofOthers() {
	// ok: cookie-flag-missing
	use(theirs.Cookie{Name: "session", Value: token})
}
