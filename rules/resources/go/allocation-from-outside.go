package web

import (
	"net/http"
	"strconv"
)

func page(w http.ResponseWriter, r *http.Request) {
	count, err := strconv.Atoi(r.FormValue("count"))
	// ruleid: allocation-from-outside
	rows := make([]string, count)
	// ruleid: allocation-from-outside
	room := make([]byte, 0, count*64)
	// ok: allocation-from-outside
	fixed := make([]byte, 4096)
	if count < 0 || count > 100 {
		return
	}
	// ok: allocation-from-outside
	few := make([]string, count)
	// ok: allocation-from-outside
	list := make([]string, len(r.FormValue("list")))
	use(rows, room, fixed, few, list, err)
}
