package bits

import (
	"math"
	"unsafe"
)

func bits(number float64, data []byte) {
	// ruleid: unsafe-package
	first := *(*uint64)(unsafe.Pointer(&number))
	// ruleid: unsafe-package
	text := unsafe.String(&data[0], len(data))
	// ok: unsafe-package
	second := math.Float64bits(number)
	// ok: unsafe-package
	size := unsafe.Sizeof(number)
	use(first, second, text, size)
}

func ofOthers() {
	// ok: unsafe-package
	theirs.Pointer(&number)
}
