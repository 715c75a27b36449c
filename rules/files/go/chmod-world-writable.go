package files

import "os"

func write(data []byte) {
	// ruleid: chmod-world-writable
	os.WriteFile("data.txt", data, 0666)
	// ruleid: chmod-world-writable
	os.Chmod("run.sh", 0o777)
	// ruleid: chmod-world-writable
	os.MkdirAll("cache", os.ModePerm)
	// ok: chmod-world-writable
	os.WriteFile("data.txt", data, 0644)
	// ok: chmod-world-writable
	os.MkdirAll("cache", 0o755)
	// ok: chmod-world-writable
	os.Chmod("key.pem", 0o600)
}

func ofOthers() {
	// ok: chmod-world-writable
	theirs.Chmod("run.sh", 0o777)
	// ok: chmod-world-writable
	theirs.WriteFile("data.txt", data, 0666)
}
