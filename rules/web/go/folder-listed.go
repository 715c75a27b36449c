package main

import "net/http"

func main() {
	// ruleid: folder-listed
	http.Handle("/all/", http.FileServer(http.Dir("/")))
	// ruleid: folder-listed
	http.Handle("/here/", http.FileServer(http.Dir(".")))
	// ok: folder-listed
	http.Handle("/static/", http.FileServer(http.Dir("./public")))
	// ok: folder-listed
	http.Handle("/embedded/", http.FileServer(http.FS(files)))
}

func ofOthers() {
	// ok: folder-listed
	theirs.Dir("/")
}
