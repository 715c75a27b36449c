package money

import "math/big"

func amounts(text string) {
	// ruleid: rational-from-text
	amount, ok := new(big.Rat).SetString(text)
	rat := big.NewRat(1, 1)
	// ruleid: rational-from-text
	rat.SetString(text)
	// ok: rational-from-text
	fixed, ok := new(big.Rat).SetString("3/4")
	use(amount, fixed, ok)
}

func whole(text string) {
	// ok: rational-from-text
	number, ok := new(big.Int).SetString(text, 10)
	use(number, ok)
}

func ofOthers() {
	// ok: rational-from-text
	theirs.SetString(text)
}
