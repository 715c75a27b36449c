package users

type User struct {
	// ok: secret-serialized
	Name string `json:"name"`
	// ruleid: secret-serialized
	Password string `json:"password"`
	// ok: secret-serialized
	PasswordHash string `json:"-"`
	// ruleid: secret-serialized
	APIKey string `json:"api_key,omitempty" db:"api_key"`
	// ok: secret-serialized
	Secret string `db:"secret"`
}

type LoginRequest struct {
	// ok: secret-serialized
	Password string `json:"password"`
}
