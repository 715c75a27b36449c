package web

import (
	"net/http"
	"os/exec"
)

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.FormValue("host")
	line := "ping -c 1 " + host
	// ruleid: command-from-request
	out, err := exec.Command("sh", "-c", line).Output()
	if err != nil {
		// ok: command-from-request
		out, err = exec.Command("ping", "-c", "1", "--", host).Output()
	}
	// ruleid: command-from-request
	version := exec.CommandContext(r.Context(), r.URL.Query().Get("tool"), "--version")
	write(w, out, err, version)
}
