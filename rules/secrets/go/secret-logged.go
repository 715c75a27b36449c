package login

import (
	"log"
	"log/slog"
)

func login(user, password string, config Config) {
	// ruleid: secret-logged
	log.Printf("login of %s with %s", user, password)
	// ruleid: secret-logged
	slog.Info("configured", "key", config.APIKey)
	// ok: secret-logged
	log.Printf("login of %q", user)
	// ok: secret-logged
	log.Println("no password given", len(password))
}

func ofOthers() {
	// ok: secret-logged
	theirs.Printf("login of %s with %s", user, password)
}
