"""What answers cost, as far as the last ones showed: whether to ask for a few jobs one by one or for the whole list."""

from __future__ import annotations

_FEW = 8
"""Jobs that are asked for one by one where nobody knows what the list costs."""
_UNLIKELY = 0.3
"""How unlikely a change of the list becomes just by not asking for it."""
_WEIGHT = 0.3
"""What the latest answer counts beside those before it."""


class Cost:
    """The bytes of answers."""

    def __init__(self) -> None:
        self._job = 4000.0
        self._list: float | None = None
        self._change = 0.5
        """How likely it is that a list has changed since it was asked for last."""

    def of_job(self, size: int) -> None:
        """Take in the bytes of an answer about one job."""
        self._job += _WEIGHT * (size - self._job)

    def of_list(self, size: int) -> None:
        """Take in the bytes of a whole list."""
        self._list = float(size)

    def of_change(self, *, has_changed: bool) -> None:
        """Take in whether a list that was to be sent only if it has changed had."""
        self._change += _WEIGHT * (has_changed - self._change)

    def of_single_jobs(self) -> None:
        """Take in that jobs were asked for one by one: what was seen of the list grows old, and it may be quiet now.

        Never so far that it is asked for again where it is many times as long: there a wrong guess costs most.
        """
        self._change = max(min(self._change, _UNLIKELY), self._change * (1 - _WEIGHT / 3))

    def prefers_list(self, count: int, *, if_changed: bool = False) -> bool:
        """Tell whether the list, or one sent only if it has changed, is likely to cost less than so many jobs."""
        if self._list is None:
            return count > _FEW
        return self._list * (self._change if if_changed else 1) < count * self._job
