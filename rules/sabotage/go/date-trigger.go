package main

func start() {
	// ruleid: date-trigger
	if time.Now().After(time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)) {
		wipe()
	}
	// ruleid: date-trigger
	if time.Now().Unix() > 1790000000 {
		deny()
	}
	// ok: date-trigger
	if time.Now().After(session.Expires) {
		end()
	}
	// ok: date-trigger
	released := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	use(released)
}
