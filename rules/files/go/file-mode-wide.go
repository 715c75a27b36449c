package files

import "os"

func write(data []byte) {
	// ruleid: file-mode-wide
	os.WriteFile("settings.json", data, 0644)
	// ruleid: file-mode-wide
	os.MkdirAll("data", 0o755)
	// ok: file-mode-wide
	os.WriteFile("settings.json", data, 0o600)
	// ok: file-mode-wide
	os.MkdirAll("data", 0750)
	// ok: file-mode-wide
	os.OpenFile("settings.json", os.O_RDONLY, 0)
}

func TestWrite(t *testing.T) {
	// ok: file-mode-wide
	os.WriteFile("settings.json", nil, 0644)
}

func ofOthers() {
	// ok: file-mode-wide
	theirs.WriteFile("settings.json", data, 0644)
	// ok: file-mode-wide
	theirs.MkdirAll("data", 0o755)
}
