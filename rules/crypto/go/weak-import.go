package legacy

import (
	// ok: weak-import
	"crypto/aes"
	// ruleid: weak-import
	"crypto/des"
	// ruleid: weak-import
	hash "crypto/md5"
	// ok: weak-import
	"crypto/sha256"
)
