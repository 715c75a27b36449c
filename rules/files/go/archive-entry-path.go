package unpack

import (
	"archive/zip"
	"path/filepath"
)

func all(r *zip.ReadCloser, folder string) error {
	for _, f := range r.File {
		// ruleid: archive-entry-path
		target := filepath.Join(folder, f.Name)
		if err := write(target, f); err != nil {
			return err
		}
	}
	for _, f := range r.File {
		if !filepath.IsLocal(f.Name) {
			continue
		}
		// ok: archive-entry-path
		write(filepath.Join(folder, f.Name), f)
	}
	return nil
}
