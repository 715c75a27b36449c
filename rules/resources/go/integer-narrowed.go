package numbers

import (
	"math"
	"strconv"
)

func port(text string) (uint16, error) {
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	// ruleid: integer-narrowed
	early := uint16(number)
	if number < 0 || number > math.MaxUint16 {
		return early, errRange
	}
	// ok: integer-narrowed
	return uint16(number), nil
}

func size(data []byte, total uint64) {
	// ruleid: integer-narrowed
	short := uint32(len(data))
	// ruleid: integer-narrowed
	signed := int64(total)
	// ok: integer-narrowed
	long := uint64(len(data))
	// ok: integer-narrowed
	low := byte(total & 0xff)
	// ok: integer-narrowed
	high := uint32(total >> 32)
	use(short, signed, long, low, high)
}

func parsed(text string) {
	number, err := strconv.ParseInt(text, 10, 32)
	// ok: integer-narrowed
	exact := int32(number)
	// ruleid: integer-narrowed
	unsigned := uint32(number)
	// ok: integer-narrowed
	capped := int16(max(min(number, 100), 0))
	use(exact, unsigned, capped, err)
}

func loop(numbers []int) {
	for i := 0; i < 10; i++ {
		// ok: integer-narrowed
		use(uint8(i))
	}
	for _, number := range numbers {
		switch {
		case number < 0:
			continue
		case number <= 255:
			// ok: integer-narrowed
			use(uint8(number))
		default:
			// ruleid: integer-narrowed
			use(uint8(number))
		}
	}
}
