package files

import (
	"os"
	"path/filepath"
)

func write(data []byte) {
	// ruleid: temp-file-predictable
	os.WriteFile("/tmp/report.txt", data, 0o600)
	// ruleid: temp-file-predictable
	file, err := os.Create(filepath.Join(os.TempDir(), "report.txt"))
	// ok: temp-file-predictable
	safe, err := os.CreateTemp("", "report-*.txt")
	// ok: temp-file-predictable
	other, err := os.Create("/srv/data/report.txt")
	// ok: temp-file-predictable
	read, err := os.Open("/tmp/report.txt")
	use(file, safe, other, read, err)
}

func ofOthers() {
	// ok: temp-file-predictable
	theirs.WriteFile("/tmp/report.txt", data, 0o600)
}
