package setup

import "os"

func install(script, state string, data []byte) error {
	// ruleid: chmod-world-writable
	if err := os.Chmod(script, 0777); err != nil {
		return err
	}
	// ok: chmod-world-writable
	if err := os.Chmod(script, 0o755); err != nil {
		return err
	}
	// ruleid: chmod-world-writable
	if err := os.MkdirAll(state, os.ModePerm); err != nil {
		return err
	}
	// ruleid: chmod-world-writable
	os.WriteFile(state+"/a.json", data, 0o666)
	// ok: chmod-world-writable
	return os.WriteFile(state+"/b.json", data, 0o600)
}
