package web

import (
	"html/template"
	"net/http"

	"github.com/microcosm-cc/bluemonday"
)

type page struct{ Title, Body any }

func show(w http.ResponseWriter, t *template.Template, comment string) error {
	policy := bluemonday.UGCPolicy()
	// ruleid: inner-html
	risky := page{Title: "Comment", Body: template.HTML("<p>" + comment + "</p>")}
	// ok: inner-html
	clean := page{Title: "Comment", Body: template.HTML(policy.Sanitize(comment))}
	// ok: inner-html
	fixed := page{Title: template.HTML("<b>Comment</b>"), Body: comment}
	// ruleid: inner-html
	link := template.URL(comment)
	return write(w, t, risky, clean, fixed, link)
}
