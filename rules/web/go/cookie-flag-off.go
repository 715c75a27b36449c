package web

import "net/http"

func welcome(w http.ResponseWriter, token string) {
	http.SetCookie(w, &http.Cookie{
		Name:  "session",
		Value: token,
		// ruleid: cookie-flag-off
		HttpOnly: false,
		// ok: cookie-flag-off
		Secure: true,
	})
	cookie := http.Cookie{Name: "theme", Value: "dark"}
	// ruleid: cookie-flag-off
	cookie.Secure = false
	// ok: cookie-flag-off
	cookie.HttpOnly = true
	http.SetCookie(w, &cookie)
}
