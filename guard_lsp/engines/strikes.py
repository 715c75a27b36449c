"""When to stop starting again what keeps breaking."""

from __future__ import annotations

from collections import deque
from time import monotonic


class Strikes:
    """Three within a minute, and it is left alone for a minute; `limit` and `seconds` say so."""

    def __init__(self, limit: int = 3, seconds: float = 60.0) -> None:
        self.limit = limit
        self.seconds = seconds
        self._times: deque[float] = deque(maxlen=limit)

    def add(self) -> bool:
        """Count one; whether it was the one too many."""
        self._times.append(monotonic())
        return self.out

    @property
    def out(self) -> bool:
        """Whether to leave it alone for now."""
        return self.rest > 0

    @property
    def rest(self) -> float:
        """Seconds until it may be tried again."""
        if len(self._times) < self.limit or self._times[-1] - self._times[0] > self.seconds:
            return 0.0
        return max(0.0, self._times[-1] + self.seconds - monotonic())
