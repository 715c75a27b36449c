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
