package remote

import "golang.org/x/crypto/ssh"

func configs(key ssh.PublicKey) []*ssh.ClientConfig {
	return []*ssh.ClientConfig{
		{
			User: "app",
			// ruleid: ssh-host-key-unchecked
			HostKeyCallback: ssh.InsecureIgnoreHostKey(),
		},
		{
			User: "app",
			// ok: ssh-host-key-unchecked
			HostKeyCallback: ssh.FixedHostKey(key),
		},
	}
}
