package web

import (
	"net/http"

	"github.com/gorilla/websocket"
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

func listed(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if allowedOrigins[origin] {
		// ok: cors-any-origin
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}

// ruleid: cors-any-origin
var open = cors.New(cors.Options{AllowedOrigins: []string{"*"}, AllowCredentials: true})

// ok: cors-any-origin
var closed = cors.New(cors.Options{AllowedOrigins: []string{"https://app.example.org"}})

// ruleid: cors-any-origin
var upgrader = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return true }}

// ok: cors-any-origin
var safe = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return isOurs(r) }}
