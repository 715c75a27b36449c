package scripts

import (
	"net/http"
	"strconv"

	"github.com/dop251/goja"
)

func run(w http.ResponseWriter, r *http.Request) {
	vm := goja.New()
	// ruleid: code-injection
	vm.RunString(r.FormValue("script"))
	formula := "result = " + r.URL.Query().Get("formula")
	// ruleid: code-injection
	vm.RunString(formula)
	// ok: code-injection
	vm.RunString("result = 1 + 1")
	number, err := strconv.ParseFloat(r.FormValue("number"), 64)
	if err != nil {
		return
	}
	// ok: code-injection
	vm.RunString("result = 2 * " + strconv.FormatFloat(number, 'f', -1, 64))
}

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: code-injection
	vm.RunString(os.Args[1])
	// ruleid: code-injection
	vm.RunString(string(body))
	// ruleid: code-injection
	vm.RunString(stored)
	// ruleid: code-injection
	vm.RunString(entry.Name)
	// ok: code-injection
	vm.RunString("fixed")
}
