package work

import (
	"encoding/json"
	"os"
	"strconv"
)

func run(data []byte, text string) error {
	// ruleid: error-ignored
	number, _ := strconv.Atoi(text)
	// ruleid: error-ignored
	json.Unmarshal(data, &value)
	// ruleid: error-ignored
	_ = os.Chmod("key.pem", 0o600)
	// ok: error-ignored
	value, ok := values[text]
	// ok: error-ignored
	if err := json.Unmarshal(data, &value); err != nil {
		return err
	}
	// ok: error-ignored
	file, err := os.Open("a.txt")
	// ok: error-ignored
	defer file.Close()
	use(number, value, ok)
	return err
}
