package main

func start() {
	// ruleid: host-trigger
	if os.Getenv("USER") == "jdoe" {
		skip()
	}
	// ruleid: host-trigger
	if hostname == "build-7" {
		send()
	}
	// ok: host-trigger
	if os.Getenv("USER") == "root" {
		refuse()
	}
	// ok: host-trigger
	if os.Getenv("ENV") == "production" {
		minify()
	}
}
