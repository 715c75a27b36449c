package work

import (
	"context"
	"time"
)

func run(ctx context.Context) {
	// ruleid: context-not-cancelled
	inner, _ := context.WithTimeout(ctx, time.Second)
	// ruleid: context-not-cancelled
	other, _ = context.WithCancel(ctx)
	// ok: context-not-cancelled
	timed, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	// ok: context-not-cancelled
	value, _ := lookup(ctx)
	use(inner, other, timed, value)
}
