package main

func open(user, owner User) {
	// ruleid: always-true
	if user.Admin || true {
		allow()
	}
	// ruleid: always-true
	if user.ID == user.ID {
		allow()
	}
	// ok: always-true
	if user.ID == owner.ID {
		allow()
	}
	// ok: always-true
	quiet := user.Quiet || true
	use(quiet)
}
