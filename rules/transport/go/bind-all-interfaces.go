package main

import "net"

func main() {
	// ruleid: bind-all-interfaces
	first, err := net.Listen("tcp", ":2000")
	// ruleid: bind-all-interfaces
	address := "0.0.0.0:8080"
	// ok: bind-all-interfaces
	second, err := net.Listen("tcp", "127.0.0.1:2000")
	// ok: bind-all-interfaces
	third, err := net.Listen("unix", "/run/app.sock")
	use(first, second, third, address, err)
}

func ofOthers() {
	// ok: bind-all-interfaces
	theirs.Listen("tcp", ":2000")
}
