package store

import (
	"database/sql"
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

var columns = map[string]bool{"name": true, "price": true}

func items(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	query := fmt.Sprintf("SELECT * FROM items WHERE name = '%s'", name)
	// ruleid: sql-injection
	rows, err := db.Query(query)
	// ruleid: sql-injection
	db.QueryRowContext(r.Context(), "SELECT * FROM items WHERE id = "+r.FormValue("id"))
	// ok: sql-injection
	db.QueryContext(r.Context(), "SELECT * FROM items WHERE name = $1", name)
	id, err := strconv.Atoi(r.FormValue("id"))
	// ok: sql-injection
	db.Query(fmt.Sprintf("SELECT * FROM items WHERE id = %d", id))
	sort := r.FormValue("sort")
	if !columns[sort] {
		http.Error(w, "no such column", http.StatusBadRequest)
		return
	}
	// ok: sql-injection
	db.Query("SELECT * FROM items ORDER BY " + sort)
	direction := "ASC"
	if strings.EqualFold(r.FormValue("dir"), "desc") {
		direction = "DESC"
	}
	// ok: sql-injection
	db.Query("SELECT * FROM items ORDER BY id " + direction)
}

func byKind(db *sql.DB, kind string, ids []string) {
	// ruleid: sql-injection
	db.Exec("DELETE FROM items WHERE kind = '" + kind + "'")
	marks := make([]string, len(ids))
	for i := range ids {
		marks[i] = fmt.Sprintf("$%d", i+1)
	}
	// ok: sql-injection
	db.Query("SELECT * FROM items WHERE id IN ("+strings.Join(marks, ",")+")", ids)
	const all = "SELECT * FROM items"
	// ok: sql-injection
	db.Query(all + " LIMIT 10")
}

func run(db *sql.DB, statement string) {
	// ok: sql-injection
	db.Exec(statement)
}

func gormed(c *gin.Context) {
	var users []User
	// ruleid: sql-injection
	db.Where("name = '" + c.Query("name") + "'").Find(&users)
	// ok: sql-injection
	db.Where("name = ?", c.Query("name")).Find(&users)
	order := c.Query("order")
	// ruleid: sql-injection
	db.Order(order).Find(&users)
	switch order {
	case "name", "age":
		// ok: sql-injection
		db.Order(order).Find(&users)
	}
}

func fromElsewhere(given string, response *http.Response, rows *sql.Rows) {
	response, err := http.Get("https://api.example.org/")
	body, err := io.ReadAll(response.Body)
	text, err := os.ReadFile("a.txt")
	var stored string
	rows.Scan(&stored)
	reader, err := zip.OpenReader("a.zip")
	entry := reader.File[0]
	// ruleid: sql-injection
	db.Query("SELECT "+os.Args[1])
	// ruleid: sql-injection
	db.Query("SELECT "+os.Getenv("VALUE"))
	// ruleid: sql-injection
	db.Query("SELECT "+string(body))
	// ruleid: sql-injection
	db.Query("SELECT "+stored)
	// ruleid: sql-injection
	db.Query("SELECT "+string(text))
	// ruleid: sql-injection
	db.Query("SELECT "+other(given))
	// ruleid: sql-injection
	db.Query("SELECT "+entry.Name)
	// ok: sql-injection
	db.Query("SELECT "+"fixed")
}
