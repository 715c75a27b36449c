"""What runs in the contained worker: a module for each job, with a function `run(payload)`.

Payloads and results are JSON. Text is UTF-8 decoded with "surrogateescape", so that any bytes pass.
A job raises `Refusal` to say that it did not look.
"""

from __future__ import annotations


class Refusal(Exception):
    """The job could not be done; the text says why, in a sentence for the person."""
