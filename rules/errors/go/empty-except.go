package sessions

import "log"

func revoke(session *Session) {
	err := session.Revoke()
	// ruleid: empty-except
	if err != nil {
	}
	// ok: empty-except
	if err != nil {
		log.Print(err)
	}
	// ruleid: empty-except
	if err := session.Close(); err != nil {
		// it does not matter
	}
	// ok: empty-except
	if session.Open {
	}
}
