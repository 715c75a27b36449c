package fetch

import "crypto/tls"

func configs() {
	config := &tls.Config{
		MinVersion: tls.VersionTLS12,
		// ruleid: tls-suite-weak
		CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA},
	}
	// ruleid: tls-suite-weak
	config.CipherSuites = []uint16{tls.TLS_RSA_WITH_AES_128_GCM_SHA256}
	// ok: tls-suite-weak
	config.CipherSuites = []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
	// ok: tls-suite-weak
	other := &tls.Config{CipherSuites: nil}
	use(other)
}
