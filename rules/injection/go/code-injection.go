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
