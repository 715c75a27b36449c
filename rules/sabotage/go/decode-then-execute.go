package main

import (
	"encoding/base64"
	"os/exec"
)

func start(blob string) {
	// ruleid: decode-then-execute
	exec.Command("sh", "-c", decodeBase64(blob)).Run()
	// ruleid: decode-then-execute
	exec.Command(decodeHex(blob)).Run()
	// ok: decode-then-execute
	data, _ := base64.StdEncoding.DecodeString(blob)
	// ok: decode-then-execute
	exec.Command("git", "status").Run()
	use(data)
}

func ofOthers() {
	// ok: decode-then-execute
	theirs.Command("sh", "-c", decodeBase64(blob))
}
