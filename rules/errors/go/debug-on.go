package main

import "github.com/gin-gonic/gin"

func main() {
	// ruleid: debug-on
	gin.SetMode(gin.DebugMode)
	// ok: debug-on
	gin.SetMode(gin.ReleaseMode)
	// ruleid: debug-on
	e.Debug = true
	// ok: debug-on
	e.Debug = false
}

func ofOthers() {
	// ok: debug-on
	theirs.SetMode(gin.DebugMode)
}
