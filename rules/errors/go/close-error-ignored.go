package work

import "os"

func write(data []byte) error {
	file, err := os.Create("a.txt")
	// ruleid: close-error-ignored
	defer file.Close()
	file.Write(data)
	return err
}

func add(data []byte) error {
	f, err := os.OpenFile("a.txt", os.O_APPEND, 0o600)
	// ruleid: close-error-ignored
	defer f.Close()
	f.Write(data)
	return err
}

func read() error {
	file, err := os.Open("a.txt")
	// ok: close-error-ignored
	defer file.Close()
	return err
}

func synced(data []byte) error {
	file, err := os.Create("a.txt")
	// ok: close-error-ignored
	defer file.Close()
	file.Write(data)
	return file.Sync()
}

func ofOthers() {
	// ok: close-error-ignored
	theirs.Close()
}
