package unpack

import (
	"archive/tar"
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
)

func unzip(source, target string) error {
	reader, err := zip.OpenReader(source)
	for _, file := range reader.File {
		path := filepath.Join(target, file.Name)
		// ruleid: zip-slip
		out, err := os.Create(path)
		fill(out, file)
		// ok: zip-slip
		other, err := os.Create(filepath.Join(target, filepath.Base(file.Name)))
		fill(other, file)
	}
	for _, file := range reader.File {
		if !filepath.IsLocal(file.Name) {
			continue
		}
		// ok: zip-slip
		os.MkdirAll(filepath.Join(target, file.Name), 0o750)
	}
	return err
}

func untar(tr *tar.Reader, target string) {
	header, err := tr.Next()
	// ruleid: zip-slip
	os.OpenFile(filepath.Join(target, header.Name), os.O_CREATE, 0o600)
	if strings.Contains(header.Name, "..") {
		return
	}
	// ok: zip-slip
	os.Create(filepath.Join(target, header.Name))
	use(err)
}

func checked(source, target string) error {
	reader, err := zip.OpenReader(source)
	for _, file := range reader.File {
		path := filepath.Join(target, file.Name)
		if !strings.HasPrefix(path, filepath.Clean(target)+"/") {
			return errOutside
		}
		// ok: zip-slip
		os.Create(path)
	}
	return err
}
