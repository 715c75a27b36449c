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

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: command-injection
	exec.Command("sh", "-c", os.Args[1]).Run()
	// ruleid: command-injection
	exec.Command("sh", "-c", os.Getenv("VALUE")).Run()
	// ruleid: command-injection
	exec.Command("sh", "-c", string(body)).Run()
	// ruleid: command-injection
	exec.Command("sh", "-c", stored).Run()
	// ruleid: command-injection
	exec.Command("sh", "-c", string(text)).Run()
	// ruleid: command-injection
	exec.Command("sh", "-c", entry.Name).Run()
	// ruleid: command-injection
	exec.Command("sh", "-c", "ls "+other(given)).Run()
	// ruleid: command-injection
	exec.Command(string(body)).Run()
	// ruleid: command-injection
	exec.Command(entry.Name).Run()
	// ok: command-injection
	exec.Command("sh", "-c", "fixed").Run()
}
