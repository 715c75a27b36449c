package web

import (
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"net/http"

	"github.com/microcosm-cc/bluemonday"
)

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: html-injection
	fmt.Fprintf(w, "<h1>Hello %s</h1>", name)
	// ruleid: html-injection
	w.Write([]byte(name + ", hello"))
	// ok: html-injection
	fmt.Fprintf(w, "<h1>Hello %s</h1>", html.EscapeString(name))
	// ok: html-injection
	fmt.Fprintf(w, "<p>%d visits</p>", visits)
	// ok: html-injection
	page.Execute(w, map[string]string{"Name": name})
	// ok: html-injection
	json.NewEncoder(w).Encode(map[string]string{"name": name})
}

func plain(w http.ResponseWriter, r *http.Request) {
	// ok: html-injection
	fmt.Fprintf(w, "Hello %s", r.FormValue("name"))
}

func typed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	// ruleid: html-injection
	fmt.Fprintf(w, "Hello %s", r.FormValue("name"))
}

func text(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	// ok: html-injection
	fmt.Fprint(w, r.FormValue("name"))
}

func posts(w http.ResponseWriter, r *http.Request) {
	rows, err := db.Query("SELECT title, body FROM posts")
	page := "<ul>"
	for rows.Next() {
		var title, body string
		rows.Scan(&title, &body)
		// ruleid: html-injection
		page += "<li>" + title + "</li>"
		// ok: html-injection
		page += "<li>" + template.HTMLEscapeString(body) + "</li>"
	}
	// ok: html-injection
	w.Write([]byte("done"))
}

func comment(c *gin.Context) {
	policy := bluemonday.UGCPolicy()
	text := c.PostForm("text")
	// ruleid: html-injection
	c.HTML(200, "page", gin.H{"Text": template.HTML(text)})
	// ok: html-injection
	c.HTML(200, "page", gin.H{"Text": template.HTML(policy.Sanitize(text))})
	// ok: html-injection
	c.HTML(200, "page", gin.H{"Text": text})
	// ok: html-injection
	rule := template.HTML("<hr>")
}

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: html-injection
	item := "<li>" + string(body) + "</li>"
	// ruleid: html-injection
	item := "<li>" + string(text) + "</li>"
	// ruleid: html-injection
	item := "<li>" + entry.Name + "</li>"
	// ruleid: html-injection
	item := "<li>" + given + "</li>"
	// ruleid: html-injection
	item := "<li>" + other(given) + "</li>"
	// ruleid: html-injection
	item := template.HTML(stored)
	// ruleid: html-injection
	item := template.HTML(string(body))
	// ruleid: html-injection
	item := template.HTML(string(text))
	// ruleid: html-injection
	item := template.HTML(entry.Name)
	// ruleid: html-injection
	item := template.HTML(given)
	// ruleid: html-injection
	item := template.HTML(other(given))
	// ok: html-injection
	item := "<li>" + "fixed" + "</li>"
}
