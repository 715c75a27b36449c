package fetch

import "crypto/tls"

func first(pool *x509.CertPool) *tls.Config {
	// ruleid: tls-version-unset
	return &tls.Config{RootCAs: pool}
}

func second() *tls.Config {
	// ruleid: tls-version-unset
	return &tls.Config{}
}

func third(pool *x509.CertPool) *tls.Config {
	// ok: tls-version-unset
	return &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}
}

func fourth(pool *x509.CertPool) *tls.Config {
	// ok: tls-version-unset
	config := &tls.Config{RootCAs: pool}
	config.MinVersion = tls.VersionTLS13
	return config
}

func ofOthers() {
	// ok: tls-version-unset
	use(theirs.Config{RootCAs: pool})
}
