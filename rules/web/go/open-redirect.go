package web

import (
	"net/http"
	"net/url"
	"strings"
)

func login(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	// ruleid: open-redirect
	http.Redirect(w, r, next, http.StatusFound)
	// ruleid: open-redirect
	w.Header().Set("Location", r.FormValue("to"))
	// ok: open-redirect
	http.Redirect(w, r, "/login?next="+url.QueryEscape(next), http.StatusFound)
	// ok: open-redirect
	http.Redirect(w, r, "/users/"+r.FormValue("id"), http.StatusFound)
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") {
		next = "/"
	}
	// ok: open-redirect
	http.Redirect(w, r, next, http.StatusFound)
}

func toHTTPS(w http.ResponseWriter, r *http.Request) {
	// ok: open-redirect
	http.Redirect(w, r, "https://app.example.org"+r.URL.RequestURI(), http.StatusMovedPermanently)
	target, err := url.Parse(r.FormValue("target"))
	if err != nil || target.Host != "app.example.org" {
		return
	}
	// ok: open-redirect
	http.Redirect(w, r, target.String(), http.StatusFound)
}

func back(c *gin.Context) {
	// ruleid: open-redirect
	c.Redirect(http.StatusFound, c.Query("return"))
	// ok: open-redirect
	c.Redirect(http.StatusFound, "/home")
}
