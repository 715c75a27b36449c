package fetch

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
)

func client(pool *x509.CertPool) []*http.Transport {
	// ruleid: tls-verify-off
	open := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}
	// ok: tls-verify-off
	closed := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	// ruleid: tls-verify-off
	config.InsecureSkipVerify = true
	// ok: tls-verify-off
	config.InsecureSkipVerify = false
	return []*http.Transport{open, closed, {TLSClientConfig: config}}
}

func TestClient(t *testing.T) {
	config := &tls.Config{
		// ok: tls-verify-off
		InsecureSkipVerify: true,
	}
	// ok: tls-verify-off
	config.InsecureSkipVerify = true
}
