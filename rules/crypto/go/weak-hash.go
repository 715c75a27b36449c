package sign

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
)

func sign(document []byte) string {
	// ruleid: weak-hash
	first := fmt.Sprintf("%x", md5.Sum(document))
	// ruleid: weak-hash
	second := sha1.New()
	second.Write(document)
	// ok: weak-hash
	third := sha256.Sum256(document)
	return fmt.Sprintf("%s%x%x", first, second.Sum(nil), third)
}
