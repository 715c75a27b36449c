package contact

import (
	"mime"
	"net/http"
	"net/mail"
	"net/smtp"
	"strings"
)

func send(w http.ResponseWriter, r *http.Request) {
	subject := r.FormValue("subject")
	// ruleid: email-header-injection
	text := "Subject: " + subject + "\r\n\r\nHello"
	// ruleid: email-header-injection
	smtp.SendMail(server, auth, from, []string{r.FormValue("to")}, []byte("Hello"))
	// ok: email-header-injection
	encoded := "Subject: " + mime.QEncoding.Encode("utf-8", subject) + "\r\n\r\nHello"
	line := strings.NewReplacer("\r", "", "\n", "")
	replacer := line
	// ok: email-header-injection
	plain := "Subject: " + replacer.Replace(subject) + "\r\n\r\nHello"
	address, err := mail.ParseAddress(r.FormValue("to"))
	// ok: email-header-injection
	smtp.SendMail(server, auth, from, []string{address.Address}, []byte("Hello"))
	use(text, encoded, plain, err)
}
