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

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: xpath-injection
	xmlquery.Find(doc, "//user["+string(body)+"]")
	// ruleid: xpath-injection
	xmlquery.Find(doc, "//user["+given+"]")
	// ok: xpath-injection
	xmlquery.Find(doc, "//user["+"fixed"+"]")
}
