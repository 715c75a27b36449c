package web

import (
	"net/http"

	"github.com/rs/cors"
)

func handler(w http.ResponseWriter, r *http.Request) {
	// ruleid: cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", "*")
	// ruleid: cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	// ok: cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", "https://app.example.org")
	// ok: cors-any-origin
	w.Header().Set("Accept", "*")
}

// ruleid: cors-any-origin
var open = cors.New(cors.Options{AllowedOrigins: []string{"*"}, AllowCredentials: true})

// ok: cors-any-origin
var closed = cors.New(cors.Options{AllowedOrigins: []string{"https://app.example.org"}})
