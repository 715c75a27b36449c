package main

import (
	// ok: lookalike-package
	"github.com/gorilla/mux"
	// ruleid: lookalike-package
	"github.com/gorila/mux"
	// ruleid: lookalike-package
	"github.com/gin-gonlc/gin"
	// ruleid: lookalike-package
	"github.com/sirupsen/1ogrus"
	// ok: lookalike-package
	"github.com/redis/go-redis/v9"
	// ok: lookalike-package
	"github.com/quicktabular/ledger-kit"
)
