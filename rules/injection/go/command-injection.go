package tools

import (
	"context"
	"net/http"
	"os/exec"
	"regexp"
)

var hostName = regexp.MustCompile(`^[a-z0-9.-]+$`)

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	// ruleid: command-injection
	exec.Command("sh", "-c", "ping -c 1 "+host).Run()
	// ruleid: command-injection
	exec.CommandContext(r.Context(), "/bin/bash", "-c", host).Run()
	// ruleid: command-injection
	exec.Command(r.FormValue("tool"), "--version").Run()
	// ok: command-injection
	exec.Command("ping", "-c", "1", host).Run()
	// ok: command-injection
	exec.Command("sh", "-c", "uptime").Run()
	if !hostName.MatchString(host) {
		http.Error(w, "not a host", http.StatusBadRequest)
		return
	}
	// ok: command-injection
	exec.Command("sh", "-c", "ping -c 1 "+host).Run()
}

func archive(ctx context.Context, folder string) error {
	// ruleid: command-injection
	return exec.CommandContext(ctx, "sh", "-c", "tar czf - "+folder).Run()
}

func list(ctx context.Context, folder string) error {
	// ok: command-injection
	return exec.CommandContext(ctx, "ls", "-l", folder).Run()
}
