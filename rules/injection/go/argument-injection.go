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

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: argument-injection
	exec.Command("git", "clone", os.Args[1]).Run()
	// ruleid: argument-injection
	exec.Command(os.Args[1]).Run()
	// ruleid: argument-injection
	exec.Command(given).Run()
	// ok: argument-injection
	exec.Command("git", "clone", "fixed").Run()
}
