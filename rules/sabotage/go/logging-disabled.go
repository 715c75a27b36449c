package main

import (
	"io"
	"log"
	"log/slog"
)

func quiet() {
	// ruleid: logging-disabled
	log.SetOutput(io.Discard)
	// ruleid: logging-disabled
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
	// ok: logging-disabled
	log.SetOutput(file)
	// ok: logging-disabled
	local := log.New(io.Discard, "", 0)
	use(local)
}

func ofOthers() {
	// ok: logging-disabled
	theirs.SetOutput(io.Discard)
	// ok: logging-disabled
	theirs.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
}
