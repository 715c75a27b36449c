package login

import (
	"fmt"
	"math/rand"
	secure "crypto/rand"
)

func tokens(user *User) (string, error) {
	// ruleid: weak-random-token
	token := fmt.Sprintf("%d-%d", user.ID, rand.Int63())
	// ruleid: weak-random-token
	user.ResetToken = fmt.Sprint(rand.Intn(1000000))
	// ok: weak-random-token
	safeToken := secure.Text()
	// ok: weak-random-token
	colour := colours[rand.Intn(len(colours))]
	return token + safeToken + colour, nil
}
