"""The mark by which a job is found again when the answer to its submit was lost: a few letters in its comment."""

from __future__ import annotations

import os
import re

from .errors import InvalidRequestError

_MARK = re.compile(r"[A-Za-z0-9._-]{1,64}")
_IN_COMMENT = re.compile(r"(?:^|(?<=\S) )\[meluxina ([A-Za-z0-9._-]{1,64})\]$")


def new() -> str:
    """A mark that no other submit has."""
    return os.urandom(10).hex()


def checked(mark: str) -> str:
    """A mark that a caller chose. Raises InvalidRequestError for one that can't be one."""
    if not isinstance(mark, str) or not _MARK.fullmatch(mark):
        raise InvalidRequestError(
            f"A mark is 1 to 64 letters, digits, dots, dashes or underscores, not {mark!r}. Nothing was sent."
        )
    return mark


def attach(comment: str | None, mark: str) -> str:
    """A comment with the mark behind it."""
    return f"{comment} [meluxina {mark}]" if comment else f"[meluxina {mark}]"


def split(comment: str | None) -> tuple[str | None, str | None]:
    """A job's comment as its user wrote it, and its mark."""
    found = _IN_COMMENT.search(comment or "")
    if comment is None or found is None:
        return comment, None
    return comment[: found.start()] or None, found[1]
