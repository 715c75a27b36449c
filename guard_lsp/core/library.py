"""What is known of a library: what it reads from outside, what it makes safe, where text becomes
something else. The rules that follow the flow of data know it from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Library:
    """One file of a pack. `body` is the business of the engine that follows data; `source` is the
    file, for messages only. `trusted` is False for one that comes from a workspace: that can name
    more that is dangerous, and can make nothing safe.
    """

    pack: str
    name: str
    languages: tuple[str, ...]
    body: dict[str, Any] = field(hash=False)
    source: str = ""
    trusted: bool = True
