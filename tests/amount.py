"""How much of a random test is run: once in `make test`, ten times as much in `make soak`."""

from __future__ import annotations

import os

ROUNDS = int(os.environ.get("GUARD_LSP_ROUNDS", "1"))
