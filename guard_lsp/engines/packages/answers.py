"""What indexes have said, kept in the user's cache folder for a while.

Names are kept as hashes. That a package is missing is forgotten soon: it may be there tomorrow.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from guard_lsp.engines.packages.clients import Answer
from guard_lsp.engines.packages.mention import Ecosystem
from guard_lsp.reading import Unreadable, read_file

_FILE = "packages.json"
_VERSION = 1
_LONGEST = 4 << 20  # bytes
_MOST = 10_000  # answers
_DAY = 24 * 60 * 60
_KEPT = {Answer.EXISTS: 14 * _DAY, Answer.ABSENT: _DAY}  # seconds
# What decides which index is asked. An answer holds for the same settings only.
_SETTINGS = ("PIP_", "NPM_CONFIG_", "GOPROXY", "GOPRIVATE", "GONOPROXY")


class Answers:
    """`folder` is the user's cache folder of ours."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = (folder or user_cache_path("guard-lsp", appauthor=False)) / _FILE
        self._held: dict[str, tuple[Answer, float]] | None = None

    def get(self, ecosystem: Ecosystem, name: str) -> Answer | None:
        """What was said of it, unless that was too long ago."""
        if self._held is None:
            self._held = self._read()
        answer, then = self._held.get(_key(ecosystem, name), (None, 0.0))
        if answer is None or not 0 <= time.time() - then < _KEPT[answer]:
            return None
        return answer

    def put(self, ecosystem: Ecosystem, name: str, answer: Answer) -> None:
        """Keep it, beside what others have kept meanwhile."""
        new = {_key(ecosystem, name): (answer, time.time())}
        held = {**self._read(), **(self._held or {}), **new}
        newest = sorted(held.items(), key=lambda each: each[1][1])[-_MOST:]
        self._held = dict(newest)
        self._write()

    def _read(self) -> dict[str, tuple[Answer, float]]:
        """A broken file says nothing."""
        try:
            said = json.loads(read_file(self._path, _LONGEST, follow=False))
            if said["version"] != _VERSION:
                return {}
            return {
                str(key): (Answer(answer), float(then))
                for key, (answer, then) in said["answers"].items()
            }
        except (FileNotFoundError, Unreadable, ValueError, TypeError, KeyError, AttributeError):
            return {}
        except RecursionError:
            return {}

    def _write(self) -> None:
        text = json.dumps({"version": _VERSION, "answers": self._held})
        with suppress(OSError):  # without a cache it is asked again
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            number, name = tempfile.mkstemp(dir=self._path.parent, prefix=f"{_FILE}.")
            try:
                with os.fdopen(number, "w") as file:
                    file.write(text)
                os.replace(name, self._path)
            except OSError:
                os.unlink(name)
                raise


def _key(ecosystem: Ecosystem, name: str) -> str:
    settings = sorted(
        f"{key}={value}" for key, value in os.environ.items() if key.upper().startswith(_SETTINGS)
    )
    return sha256("\0".join([ecosystem, name, *settings]).encode("utf-8", "replace")).hexdigest()
