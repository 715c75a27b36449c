package pages

import (
	"html/template"
	"net/http"
)

func greet(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: template-injection
	page, err := template.New("page").Parse("<p>Hello " + name + "</p>")
	tmpl := template.New("own")
	// ruleid: template-injection
	tmpl.Parse(r.FormValue("template"))
	// ok: template-injection
	safe, err := template.New("page").Parse("<p>Hello {{.Name}}</p>")
	// ok: template-injection
	safe.Execute(w, map[string]string{"Name": name})
}

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: template-injection
	tmpl.Parse(string(body))
	// ruleid: template-injection
	tmpl.Parse("<p>" + stored)
	// ruleid: template-injection
	tmpl.Parse("<p>" + given)
	// ok: template-injection
	tmpl.Parse("fixed")
}
