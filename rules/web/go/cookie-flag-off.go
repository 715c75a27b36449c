package web

import "net/http"

func welcome(w http.ResponseWriter, token string) {
	// ruleid: cookie-flag-off
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: false, Secure: true})
	// ok: cookie-flag-off
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: true, Secure: true})
	cookie := http.Cookie{Name: "theme", Value: "dark"}
	// ruleid: cookie-flag-off
	cookie.Secure = false
	// ok: cookie-flag-off
	cookie.HttpOnly = true
	http.SetCookie(w, &cookie)
}

func gin(c *gin.Context, token string) {
	// ruleid: cookie-flag-off
	c.SetCookie("session", token, 3600, "/", "", false, true)
	// ruleid: cookie-flag-off
	c.SetCookie("session", token, 3600, "/", "", true, false)
	// ok: cookie-flag-off
	c.SetCookie("session", token, 3600, "/", "", true, true)
}
