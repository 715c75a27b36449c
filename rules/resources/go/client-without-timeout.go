package fetch

import (
	"net/http"
	"time"
)

func clients() []*http.Client {
	// ruleid: client-without-timeout
	plain := &http.Client{}
	// ruleid: client-without-timeout
	jarred := &http.Client{Jar: jar}
	// ok: client-without-timeout
	timed := &http.Client{Timeout: 10 * time.Second}
	return []*http.Client{plain, jarred, timed}
}

func withContext(ctx context.Context) {
	request, err := http.NewRequestWithContext(ctx, "GET", address, nil)
	// ok: client-without-timeout
	client := &http.Client{}
	client.Do(request)
	use(err)
}

func ofOthers() {
	// ok: client-without-timeout
	use(theirs.Client{})
}
