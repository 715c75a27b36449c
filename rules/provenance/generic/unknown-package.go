package main

import (
	// ok: unknown-package
	"fmt"
	// ok: unknown-package
	"net/http"

	// ok: unknown-package
	"github.com/gin-gonic/gin"
	// ok: unknown-package
	"github.com/go-chi/chi/v5/middleware"
	// ok: unknown-package
	"golang.org/x/crypto/bcrypt"
	// ruleid: unknown-package
	"github.com/quicktabular/ledger-kit/pkg/entries"
	// ruleid: unknown-package
	invoice "gitlab.com/secure-invoice/renderer-kit"
)
