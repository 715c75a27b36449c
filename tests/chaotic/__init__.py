"""The jobs of the contained worker, some of which do what hostile input makes a job do."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from zlib import crc32

from tests.jobs import chaos

EVERY = 14  # of so many jobs one goes wrong
FATES = ("die", "crash", "spin", "hang", "hog", "leak", "garbage", "fail")


def run(job: str, payload: dict[str, Any]) -> Any:
    """The text decides: the same run of a test meets the same fates, whoever starts the worker."""
    lot = crc32(f"{job} {payload['text']}".encode("utf-8", "surrogateescape"))
    if lot % EVERY == 0:
        chaos.run({"do": FATES[lot // EVERY % len(FATES)]})
    return import_module(f"guard_lsp.engines.jobs.{job}").run(payload)
