"""Collect the content of one answer within bounds of size and time."""

from __future__ import annotations

import time
from collections.abc import Mapping

from ..errors import ConnectionFailed, UnreadableAnswer

LARGEST = 1 << 30
"""The most bytes of an answer: a hundred thousand jobs are a third of that."""


class Content:
    """The pieces of one answer. It reads nothing itself: it is handed what came."""

    def __init__(self, request: str, url: str, seconds: float) -> None:
        self._request = request
        self._url = url
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._chunks: list[bytes] = []
        self._size = 0
        self._status = 0

    def begin(self, status: int, headers: Mapping[str, str]) -> None:
        """Take in status and headers. Raises UnreadableAnswer for one that could unpack without an end."""
        self._status = status
        if "," in headers.get("Content-Encoding", ""):
            # A few kilobytes packed twice can stand for more than any memory holds.
            raise UnreadableAnswer(f"{self._request}: the answer is packed more than once.", status=status)

    def add(self, chunk: bytes) -> None:
        """Take in a piece. Raises UnreadableAnswer if there are too many, ConnectionFailed if they take too long."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._size > LARGEST:
            raise UnreadableAnswer(
                f"{self._request}: the answer is larger than {LARGEST >> 20} MB and was not read to its end.",
                status=self._status,
            )
        if time.monotonic() > self._deadline:
            raise ConnectionFailed(
                f"{self._request}: the answer of {self._url} was not complete after {self._seconds:g} seconds."
            )

    def whole(self) -> bytes:
        """Return all pieces together."""
        return b"".join(self._chunks)
