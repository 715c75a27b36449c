package digest

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
)

func digests(data []byte) {
	// ruleid: weak-hash
	first := md5.Sum(data)
	// ruleid: weak-hash
	second := sha1.New()
	// ok: weak-hash
	third := sha256.Sum256(data)
	// ok: weak-hash
	fourth := sha3.New256()
	use(first, second, third, fourth)
}

func ofOthers() {
	// ok: weak-hash
	theirs.Sum(data)
}
