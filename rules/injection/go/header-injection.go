package download

import (
	"mime"
	"net/http"
	"net/url"
)

func send(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: header-injection
	w.Header().Set("Content-Disposition", "attachment; filename="+name)
	// ruleid: header-injection
	w.Header().Add("X-Language", r.FormValue("lang"))
	// ok: header-injection
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	// ok: header-injection
	w.Header().Set("X-Name", url.QueryEscape(name))
	lang := r.FormValue("lang")
	switch lang {
	case "de", "en":
	default:
		lang = "en"
	}
	// ok: header-injection
	w.Header().Set("Content-Language", lang)
}
