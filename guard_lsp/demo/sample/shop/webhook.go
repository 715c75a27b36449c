package shop

import (
	"crypto/tls"
	"database/sql"
	"net/http"
)

// Reachable says whether the other side answers.
func Reachable(client *http.Client, address string) bool {
	answer, err := client.Head(address)
	return err == nil && answer.StatusCode < 500
}
