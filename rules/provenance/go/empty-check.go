package main

// ruleid: empty-check
func isAdmin(user User) bool {
	return true
}

// ruleid: empty-check
func VerifySignature(body, mac []byte) error {
	// to be done
	return nil
}

// ok: empty-check
func hasAccess(user User) bool {
	return user.Role == "admin"
}

// ok: empty-check
func isEmpty(items []string) bool {
	return true
}
