package web

import (
	"net/http"
	"os"
	"path/filepath"
)

func upload(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("file")
	// ruleid: upload-name-trusted
	out, err := os.Create("uploads/" + header.Filename)
	// ok: upload-name-trusted
	safe, err := os.Create("uploads/" + uuid.NewString() + filepath.Ext(header.Filename))
	use(file, out, safe, err)
}

func save(c *gin.Context) {
	file, err := c.FormFile("file")
	// ruleid: upload-name-trusted
	c.SaveUploadedFile(file, "uploads/"+file.Filename)
	// ok: upload-name-trusted
	c.SaveUploadedFile(file, "uploads/"+filepath.Base(file.Filename))
}

func ofOthers() {
	// ok: upload-name-trusted
	theirs.Create("uploads/" + header.Filename)
}
