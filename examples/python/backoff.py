"""How long to wait between two polls."""

from collections.abc import Sequence


class Backoff:
    """Each interval once, then the last one for good; from the first again when the percentage changes."""

    def __init__(self, intervals_seconds: Sequence[float]) -> None:
        self._intervals_seconds = intervals_seconds
        self._next = 0
        self._percentage: float | None = None

    def saw(self, percentage: float | None) -> None:
        """Takes note of an answer; one without a percentage is no change."""
        if percentage is None:
            return
        if percentage != self._percentage:
            self._next = 0
        self._percentage = percentage

    def next_seconds(self) -> float:
        """The wait that is due now."""
        seconds = self._intervals_seconds[self._next]
        self._next = min(self._next + 1, len(self._intervals_seconds) - 1)
        return seconds
