package pages

import (
	"net/http"
	"os"
	"text/template"
)

func show(w http.ResponseWriter, r *http.Request) {
	// ruleid: text-template-html
	page := template.Must(template.ParseFiles("page.tmpl"))
	page.Execute(w, r.FormValue("name"))
}

func load() *template.Template {
	// ruleid: text-template-html
	return template.Must(template.New("page").Parse("<p>{{.}}</p>"))
}

func report() {
	// ok: text-template-html
	page := template.Must(template.New("report").Parse("total: {{.}}"))
	page.Execute(os.Stdout, 1)
	// ok: text-template-html
	other, err := template.ParseFiles("report.txt")
	use(other, err)
}

func ofOthers() {
	// ok: text-template-html
	theirs.ParseFiles("page.tmpl")
}
