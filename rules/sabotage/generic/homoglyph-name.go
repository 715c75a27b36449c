package main

// ruleid: homoglyph-name
func Аuthorize(token string) bool { return true }

// ok: homoglyph-name
func Проверить(token string) bool { return check(token) }
