package main

func routes() {
	// ruleid: backdoor-route
	http.HandleFunc("/debug/backdoor", open)
	// ok: backdoor-route
	http.HandleFunc("/debug/pprof/", pprof.Index)
}
