package tools

import (
	"net/http"
	"os"
	"os/exec"
	"strings"
)

func clone(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("address")
	// ruleid: argument-injection
	exec.Command("git", "clone", address).Run()
	// ok: argument-injection
	exec.Command("git", "fetch", "--all").Run()
	if !strings.HasPrefix(address, "https://") || !isKnown(address) {
		return
	}
	// ok: argument-injection
	exec.Command("git", "clone", "--", address).Run()
}

func edit(file string) {
	// ruleid: argument-injection
	exec.Command(os.Getenv("EDITOR"), file).Run()
	// ok: argument-injection
	exec.Command("vi", file).Run()
}
