package fetch

import "crypto/tls"

func configs() []*tls.Config {
	// ruleid: tls-version-old
	first := &tls.Config{MinVersion: tls.VersionTLS10}
	// ok: tls-version-old
	second := &tls.Config{MinVersion: tls.VersionTLS12}
	third := &tls.Config{}
	// ruleid: tls-version-old
	third.MaxVersion = tls.VersionTLS11
	// ok: tls-version-old
	third.MinVersion = tls.VersionTLS13
	return []*tls.Config{first, second, third}
}
