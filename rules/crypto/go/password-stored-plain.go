package users

import (
	"database/sql"
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

func register(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	password := r.FormValue("password")
	// ruleid: password-stored-plain
	db.Exec("INSERT INTO users (name, password) VALUES ($1, $2)", name, password)
	// ok: password-stored-plain
	db.Exec("INSERT INTO visits (name) VALUES ($1)", name)
}

func change(db *sql.DB, password string, id int) {
	// ruleid: password-stored-plain
	db.Exec("UPDATE users SET password = $1 WHERE id = $2", password, id)
}

func safe(db *sql.DB, name, password string) error {
	digest, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	// ok: password-stored-plain
	_, err = db.Exec("INSERT INTO users (name, password) VALUES ($1, $2)", name, digest)
	return err
}
