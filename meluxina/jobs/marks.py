"""The mark by which a job is found again when the answer to its submit was lost: a few letters behind its comment.

Where a version takes the name of the script they stand behind that too: a job can change its comment, not its command.
"""

from __future__ import annotations

import os
import re

from ..errors import InvalidRequestError
from ..printable import quoted

_MARK = r"[A-Za-z0-9._-]{1,64}"
_IN_COMMENT = rf"(?:^| )\[meluxina ({_MARK})\]\Z"
_LONGEST = 1024
"""Bytes of a comment that Slurm takes."""


def new() -> str:
    """A mark that no other submit has."""
    return os.urandom(10).hex()


def checked(mark: str) -> str:
    """A mark that a caller chose. Raises InvalidRequestError for one that can't be one."""
    if not isinstance(mark, str) or not re.fullmatch(_MARK, mark):
        raise InvalidRequestError.unsent(
            f"A mark is 1 to 64 letters, digits, dots, dashes or underscores, not {quoted(mark)}."
        )
    return mark


def attach(comment: str | None, mark: str | None) -> str | None:
    """A comment with the mark behind it. Raises InvalidRequestError if that is more than Slurm takes."""
    if mark is None:
        return comment
    text = f"{comment} [meluxina {mark}]" if comment else f"[meluxina {mark}]"
    over = len(text.encode("utf-8", "replace")) - _LONGEST
    if comment and over > 0:
        raise InvalidRequestError.unsent(
            f"The comment is {over} bytes longer than Slurm takes with the mark of this submit behind it."
        )
    return text


def split(comment: str | None) -> tuple[str | None, str | None]:
    """A job's comment as its user wrote it, and its mark."""
    # Most comments bear none.
    match = re.search(_IN_COMMENT, comment) if comment and comment.endswith("]") else None
    if comment is None or match is None:
        return comment, None
    return comment[: match.start()] or None, match[1]
