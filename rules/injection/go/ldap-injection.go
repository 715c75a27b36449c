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
