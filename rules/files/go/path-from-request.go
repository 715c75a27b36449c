package web

import (
	"net/http"
	"os"
	"path/filepath"
)

const folder = "/srv/upload"

func show(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: path-from-request
	data, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		// ok: path-from-request
		data, err = os.ReadFile(filepath.Join(folder, filepath.Base(name)))
	}
	// ruleid: path-from-request
	http.ServeFile(w, r, folder+r.PathValue("name"))
	// ok: path-from-request
	http.ServeFile(w, r, folder+"/index.html")
	send(w, data, err)
}
