package directory

import (
	"fmt"
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func find(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	// ruleid: ldap-injection
	filter := fmt.Sprintf("(&(objectClass=person)(uid=%s))", user)
	// ruleid: ldap-injection
	other := "(mail=" + r.FormValue("mail") + ")"
	// ok: ldap-injection
	safe := fmt.Sprintf("(uid=%s)", ldap.EscapeFilter(user))
	// ok: ldap-injection
	fixed := "(uid=admin)"
	search(filter, other, safe, fixed)
}

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: ldap-injection
	filter := "(uid=" + os.Args[1] + ")"
	// ruleid: ldap-injection
	filter := "(uid=" + string(body) + ")"
	// ruleid: ldap-injection
	filter := "(uid=" + given + ")"
	// ok: ldap-injection
	filter := "(uid=" + "fixed" + ")"
}
