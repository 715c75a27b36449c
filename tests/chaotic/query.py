"""The `query` job, unreliable."""

from __future__ import annotations

from functools import partial

from tests.chaotic import run as unreliably

run = partial(unreliably, "query")
