package numbers

import "math/rand"

func pick() {
	// ruleid: random-not-secure
	first := rand.Intn(1000000)
	// ruleid: random-not-secure
	source := rand.New(rand.NewSource(1))
	use(first, source)
}

func wait(backoff time.Duration) time.Duration {
	// ok: random-not-secure
	return backoff + time.Duration(rand.Intn(100))
}

func unordered(items []Item) {
	// ok: random-not-secure
	rand.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
}

func ofOthers() {
	// ok: random-not-secure
	theirs.Intn(1000000)
}
