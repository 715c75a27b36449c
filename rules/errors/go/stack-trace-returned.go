package web

import (
	"log"
	"net/http"
	"runtime/debug"
)

func show(w http.ResponseWriter, r *http.Request) {
	data, err := load(r)
	if err != nil {
		// ruleid: stack-trace-returned
		http.Error(w, err.Error(), http.StatusInternalServerError)
		// ruleid: stack-trace-returned
		w.Write(debug.Stack())
		log.Println(err)
		// ok: stack-trace-returned
		http.Error(w, "internal error", http.StatusInternalServerError)
		// ok: stack-trace-returned
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	use(data)
}

func ofOthers() {
	// ok: stack-trace-returned
	theirs.Error(w, err.Error(), http.StatusInternalServerError)
	// ok: stack-trace-returned
	theirs.Write(debug.Stack())
}
