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

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: email-header-injection
	message := "Subject: " + string(body)
	// ruleid: email-header-injection
	message := "Subject: " + os.Args[1]
	// ok: email-header-injection
	message := "Subject: " + "fixed"
}
