package main

import (
	"net/http"
	"os"
	"strings"
)

func report(address string, conn net.Conn) {
	// ruleid: secrets-sent
	http.Post(address, "text/plain", strings.NewReader(strings.Join(os.Environ(), "\n")))
	// ruleid: secrets-sent
	conn.Write([]byte(strings.Join(os.Environ(), ",")))
	// ok: secrets-sent
	http.Post(address, "text/plain", strings.NewReader(os.Getenv("REGION")))
	// ok: secrets-sent
	command.Env = append(os.Environ(), "LANG=C")
}

func ofOthers() {
	// ok: secrets-sent
	theirs.Post(address, "text/plain", strings.NewReader(strings.Join(os.Environ(), "\n")))
}
