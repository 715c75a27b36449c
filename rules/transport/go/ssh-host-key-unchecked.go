package remote

import (
	"net"

	"golang.org/x/crypto/ssh"
)

func configs(key ssh.PublicKey) []*ssh.ClientConfig {
	return []*ssh.ClientConfig{
		{
			User: "app",
			// ruleid: ssh-host-key-unchecked
			HostKeyCallback: ssh.InsecureIgnoreHostKey(),
		},
		{
			User: "app",
			// ruleid: ssh-host-key-unchecked
			HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error { return nil },
		},
		{
			User: "app",
			// ok: ssh-host-key-unchecked
			HostKeyCallback: ssh.FixedHostKey(key),
		},
		{
			User: "app",
			// ok: ssh-host-key-unchecked
			HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error { return compare(key) },
		},
	}
}

func ofOthers() {
	// ok: ssh-host-key-unchecked
	theirs.InsecureIgnoreHostKey()
}
