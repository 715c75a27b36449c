package web

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
)

var hosts = map[string]bool{"api.example.org": true}

func preview(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("url")
	// ruleid: ssrf
	page, err := http.Get(address)
	// ruleid: ssrf
	status, err := http.NewRequest("GET", "http://"+r.URL.Query().Get("host")+"/health", nil)
	// ok: ssrf
	user, err := http.Get("https://api.example.org/users/" + url.PathEscape(r.FormValue("id")))
	// ok: ssrf
	item, err := http.Get(fmt.Sprintf("https://api.example.org/items/%s", r.FormValue("item")))
	parsed, err := url.Parse(address)
	if err != nil || !hosts[parsed.Hostname()] {
		http.Error(w, "not allowed", http.StatusForbidden)
		return
	}
	// ok: ssrf
	safe, err := http.Get(parsed.String())
	use(page, status, user, item, safe, err)
}

func hook(message string) {
	// ruleid: ssrf
	http.Post(os.Getenv("HOOK"), "text/plain", body(message))
	// ok: ssrf
	http.Post("https://hooks.example.org/", "text/plain", body(message))
}

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: ssrf
	http.Post(os.Args[1], "text/plain", nil)
	// ruleid: ssrf
	http.Post(given, "text/plain", nil)
	// ruleid: ssrf
	http.NewRequest("GET", entry.Name, nil)
	// ok: ssrf
	http.Post("fixed", "text/plain", nil)
}
