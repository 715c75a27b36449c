package search

import (
	"net/http"
	"regexp"
)

func find(w http.ResponseWriter, r *http.Request) {
	// ruleid: regex-injection
	pattern, err := regexp.Compile(r.FormValue("pattern"))
	// ruleid: regex-injection
	found, err := regexp.MatchString("^"+r.FormValue("start"), text)
	// ok: regex-injection
	safe := regexp.MustCompile(regexp.QuoteMeta(r.FormValue("word")))
	// ok: regex-injection
	fixed := regexp.MustCompile(`^[a-z]+$`)
	use(pattern, found, safe, fixed, err)
}
