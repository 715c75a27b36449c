package store

import (
	"database/sql"
	"net/smtp"
	"os"
)

// ruleid: password-literal
const dbPassword = "s3cr3tPa55"

var (
	// ruleid: password-literal
	apiKey = "f62e5bcda4fae4f82370da0c6f20697b8f8447ef"
	// ok: password-literal
	tokenURL = "https://login.example.org/token"
	// ok: password-literal
	passwordField = "password"
)

func connect(password string) bool {
	// ruleid: password-literal
	db, err := sql.Open("postgres", "postgres://app:hunter22@localhost/app")
	// ruleid: password-literal
	auth := smtp.PlainAuth("", "app", "hunter22", "mail.example.org")
	// ok: password-literal
	safe, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	// ok: password-literal
	empty := Config{Password: ""}
	// ruleid: password-literal
	full := Config{Password: "hunter22"}
	// ok: password-literal
	other := Config{Password: os.Getenv("DB_PASSWORD")}
	use(db, safe, auth, empty, full, other, err)
	// ruleid: password-literal
	return password == "letmein1"
}

func named(token string) string {
	// ok: password-literal
	if token == "" {
		// ok: password-literal
		token = "Bearer"
	}
	return token
}

func ofOthers() {
	// ok: password-literal
	theirs.PlainAuth("", "app", "hunter22", "mail.example.org")
	// ok: password-literal
	theirs.Open("postgres", "postgres://app:hunter22@localhost/app")
}
