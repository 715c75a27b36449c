package files

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const folder = "/srv/files"

func read(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: path-traversal
	data, err := os.ReadFile(filepath.Join(folder, name))
	// ruleid: path-traversal
	http.ServeFile(w, r, "/srv/files/"+r.PathValue("name"))
	// ok: path-traversal
	os.Open(filepath.Join(folder, filepath.Base(name)))
	// ok: path-traversal
	os.Open(filepath.Join(folder, filepath.Clean("/"+name)))
	full := filepath.Join(folder, name)
	if !strings.HasPrefix(full, folder+string(os.PathSeparator)) {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	// ok: path-traversal
	os.Open(full)
	use(data, err)
}

func local(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !filepath.IsLocal(name) {
		return
	}
	// ok: path-traversal
	os.ReadFile(filepath.Join(folder, name))
}

func upload(c *gin.Context) {
	file, err := c.FormFile("file")
	// ruleid: path-traversal
	c.SaveUploadedFile(file, "uploads/"+file.Filename)
	// ok: path-traversal
	c.SaveUploadedFile(file, "uploads/"+uuid.New().String()+filepath.Ext(file.Filename))
}

func show() {
	// ruleid: path-traversal
	os.ReadFile(os.Args[1])
	// ok: path-traversal
	os.ReadFile("config.yaml")
}

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: path-traversal
	os.Open(string(body))
	// ruleid: path-traversal
	os.Open(os.Getenv("VALUE"))
	// ok: path-traversal
	os.Open("fixed")
}
