package files

import (
	"io/fs"
	"os"
	"path/filepath"
)

func clean(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		// ruleid: walked-path-opened
		return os.Remove(path)
	})
}

func read(folder string) error {
	return filepath.Walk(folder, func(path string, info os.FileInfo, err error) error {
		// ruleid: walked-path-opened
		data, err := os.ReadFile(path)
		use(data)
		return err
	})
}

func safe(folder string) error {
	root, err := os.OpenRoot(folder)
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		// ok: walked-path-opened
		return os.Remove(path)
	})
}

func one(path string) error {
	// ok: walked-path-opened
	return os.Remove(path)
}

func ofOthers() {
	// ok: walked-path-opened
	theirs.Remove(path)
}
