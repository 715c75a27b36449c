package remote

import (
	"crypto/tls"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func options(config *tls.Config) []grpc.DialOption {
	return []grpc.DialOption{
		// ruleid: grpc-cleartext
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		// ruleid: grpc-cleartext
		grpc.WithInsecure(),
		// ok: grpc-cleartext
		grpc.WithTransportCredentials(credentials.NewTLS(config)),
		// ok: grpc-cleartext
		grpc.WithTransportCredentials(credentials.NewClientTLSFromCert(nil, "")),
	}
}

func ofOthers() {
	// ok: grpc-cleartext
	theirs.NewCredentials()
}
