package web

import (
	"net/http"
	"net/url"
)

func preview(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("url")
	// ruleid: url-from-request
	page, err := http.Get(address)
	if err != nil {
		http.Error(w, "no page", http.StatusBadGateway)
		return
	}
	defer page.Body.Close()
	// ok: url-from-request
	user, err := http.Get("https://api.example.org/users/" + url.PathEscape(r.FormValue("id")))
	// ruleid: url-from-request
	status, err := http.NewRequest("GET", "http://"+r.URL.Query().Get("host")+"/health", nil)
	send(w, page, user, status, err)
}
