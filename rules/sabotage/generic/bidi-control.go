package main

func main() {
	// ruleid: bidi-control
	if access != "user‮ ⁦// check⁩ ⁦" {
		// ok: bidi-control
		println("مرحبا")
