package main

func may(user User, doc Document) bool {
	// ruleid: inverted-check
	if !user.IsAuthenticated() {
		return true
	}
	// ruleid: inverted-check
	if !hasPermission(user, doc) {
		return true
	}
	// ok: inverted-check
	if !user.IsAuthenticated() {
		return false
	}
	// ok: inverted-check
	if !doc.Private() {
		return true
	}
	return false
}
