package web

import (
	"log"
	"log/slog"
	"net/http"
	"strings"
)

func login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	// ruleid: log-injection
	log.Printf("login of %s failed", user)
	// ruleid: log-injection
	log.Println("agent: " + r.UserAgent())
	// ok: log-injection
	log.Printf("login of %q failed", user)
	// ok: log-injection
	slog.Info("login failed", "user", user)
	clean := strings.ReplaceAll(strings.ReplaceAll(user, "\n", ""), "\r", "")
	// ok: log-injection
	log.Printf("login of %s failed", clean)
	// ok: log-injection
	log.Printf("%s took %d ms", r.Method, elapsed)
}
