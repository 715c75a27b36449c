package users

import (
	"encoding/json"
	"net/http"
)

func update(w http.ResponseWriter, r *http.Request) {
	var changes map[string]any
	json.NewDecoder(r.Body).Decode(&changes)
	// ruleid: mass-assignment
	db.Model(&user).Updates(changes)
	// ok: mass-assignment
	db.Model(&user).Updates(map[string]any{"name": "a"})
}

func create(c *gin.Context) {
	var user User
	c.ShouldBindJSON(&user)
	// ruleid: mass-assignment
	db.Create(&user)
	var input CreateInput
	c.ShouldBindJSON(&input)
	made := User{Name: input.Name}
	// ok: mass-assignment
	db.Create(&made)
}
