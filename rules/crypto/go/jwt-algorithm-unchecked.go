package login

import "github.com/golang-jwt/jwt/v5"

func read(text string, key []byte) {
	// ruleid: jwt-algorithm-unchecked
	token, err := jwt.Parse(text, func(token *jwt.Token) (any, error) { return key, nil })
	use(token, err)
}

func readClaims(text string, key []byte) {
	// ruleid: jwt-algorithm-unchecked
	token, err := jwt.ParseWithClaims(text, &Claims{}, func(token *jwt.Token) (any, error) {
		return key, nil
	})
	use(token, err)
}

func checked(text string, key []byte) {
	// ok: jwt-algorithm-unchecked
	token, err := jwt.Parse(text, func(token *jwt.Token) (any, error) {
		if _, ok := token.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, errMethod
		}
		return key, nil
	})
	use(token, err)
}

func listed(text string, key []byte) {
	// ok: jwt-algorithm-unchecked
	token, err := jwt.Parse(text, func(token *jwt.Token) (any, error) { return key, nil }, jwt.WithValidMethods([]string{"HS256"}))
	use(token, err)
}

func ofOthers() {
	// ok: jwt-algorithm-unchecked
	theirs.Parse(text, func(token *jwt.Token) (any, error) { return key, nil })
}
