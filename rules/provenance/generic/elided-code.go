package main

func save() {
	// ruleid: elided-code
	// ... remaining methods unchanged
	// ok: elided-code
	// The remaining rows are saved by the caller.
}
