"""How commands end: exit codes, and the one exception that carries a message for the person."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from guard_lsp.reading import ReadError


class Exit(IntEnum):
    """What a script can act on. Of several the first in this order wins: 2, 1, 3, 0."""

    CLEAN = 0
    FINDINGS = 1
    WRONG = 2
    NOT_LOOKED = 3
    STOPPED = 130


EXIT_CODES = """\
Exit codes:

\b
  0  looked at everything, and nothing is stopped at the gate
  1  findings are stopped at the gate of their tier
  2  the command, a policy or a pack is wrong; nothing was checked
  3  no such finding, but something was not looked at
"""


class Refused(Exception):
    """The command cannot be carried out as it is; each line says what to do instead."""

    def __init__(self, *lines: object, code: Exit = Exit.WRONG) -> None:
        super().__init__("\n".join(map(str, lines)))
        self.code = code


def refuse(errors: Iterable[ReadError]) -> None:
    """Raises Refused with all that is wrong with policies and packs, if anything is."""
    told = tuple(errors)
    if told:
        raise Refused(*told)
