package main

import (
	"net/http"
	"time"
)

func main() {
	// ruleid: server-without-timeout
	go http.ListenAndServe(":8080", nil)
	// ruleid: server-without-timeout
	slow := &http.Server{Addr: ":8081"}
	// ok: server-without-timeout
	fast := &http.Server{Addr: ":8082", ReadHeaderTimeout: 5 * time.Second}
	// ok: server-without-timeout
	whole := http.Server{Addr: ":8083", ReadTimeout: 5 * time.Second}
	// ok: server-without-timeout
	fast.ListenAndServe()
	use(slow, whole)
}

func later() *http.Server {
	// ok: server-without-timeout
	server := &http.Server{Addr: ":8084"}
	server.ReadHeaderTimeout = 5 * time.Second
	return server
}

func ofOthers() {
	// ok: server-without-timeout
	use(theirs.Server{Addr: ":8081"})
}
