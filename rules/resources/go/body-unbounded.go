package web

import (
	"io"
	"net/http"
)

func store(w http.ResponseWriter, r *http.Request) {
	// ruleid: body-unbounded
	data, err := io.ReadAll(r.Body)
	// ruleid: body-unbounded
	r.ParseMultipartForm(10 << 20)
	use(data, err)
}

func limited(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	// ok: body-unbounded
	data, err := io.ReadAll(r.Body)
	// ok: body-unbounded
	r.ParseMultipartForm(10 << 20)
	use(data, err)
}

func answer(response *http.Response) {
	// ok: body-unbounded
	data, err := io.ReadAll(response.Body)
	use(data, err)
}

func ofOthers() {
	// ok: body-unbounded
	theirs.ReadAll(r.Body)
	// ok: body-unbounded
	theirs.ParseMultipartForm(10 << 20)
}
