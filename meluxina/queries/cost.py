"""What answers cost, as far as the last ones showed: whether to ask for a few jobs one by one or for the whole list."""

from __future__ import annotations

_FEW = 8
"""Jobs that are asked for one by one where nobody knows what the list costs."""
_WEIGHT = 0.3
"""What the latest answer counts beside those before it."""


class Cost:
    """The bytes of answers."""

    def __init__(self) -> None:
        self._job = 4000.0
        self._list: float | None = None

    def of_job(self, size: int) -> None:
        """Take in the bytes of an answer about one job."""
        self._job += _WEIGHT * (size - self._job)

    def of_list(self, size: int) -> None:
        """Take in the bytes of a list, be it whole or the answer that nothing has changed."""
        self._list = size if self._list is None else self._list + _WEIGHT * (size - self._list)

    def prefers_list(self, count: int) -> bool:
        """Tell whether the list is likely to cost less than so many jobs one by one."""
        return count > _FEW if self._list is None else self._list < count * self._job
