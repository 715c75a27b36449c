package accounts

import (
	"fmt"
	"net/http"
	"strconv"

	"github.com/antchfx/xmlquery"
)

func find(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: xpath-injection
	xmlquery.Find(doc, "//user[@name='"+name+"']")
	// ruleid: xpath-injection
	xmlquery.FindOne(doc, fmt.Sprintf("//user[@mail='%s']", r.FormValue("mail")))
	number, err := strconv.Atoi(r.FormValue("id"))
	// ok: xpath-injection
	xmlquery.FindOne(doc, fmt.Sprintf("//user[%d]", number))
	// ok: xpath-injection
	xmlquery.Find(doc, "//user")
}
