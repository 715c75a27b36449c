package main

import (
	// ok: nonexistent-package
	"github.com/spf13/cobra"
	// ok: nonexistent-package
	"crypto/rand"
	// ruleid: nonexistent-package
	"example.com/yourname/invoices"
	// ruleid: nonexistent-package
	"git.internal.example/team/ledger"
	// ruleid: nonexistent-package
	"registry.invalid/ledger"
	// ok: nonexistent-package
	"github.com/quicktabular/ledger-kit"
)
