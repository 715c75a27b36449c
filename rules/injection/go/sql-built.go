package store

import (
	"context"
	"database/sql"
	"fmt"
)

func find(ctx context.Context, db *sql.DB, name string) (*sql.Rows, error) {
	// ruleid: sql-built
	row := db.QueryRow("SELECT id FROM users WHERE name = '" + name + "'")
	if row.Err() != nil {
		// ruleid: sql-built
		return db.QueryContext(ctx, fmt.Sprintf("SELECT id FROM users WHERE name = '%s'", name))
	}
	// ok: sql-built
	if _, err := db.ExecContext(ctx, "DELETE FROM users WHERE name = $1", name); err != nil {
		return nil, err
	}
	// ok: sql-built
	return db.Query("SELECT id FROM users " + "ORDER BY id")
}
