"""Write what commands print."""

from __future__ import annotations

import sys
from collections.abc import Iterable


def write(lines: Iterable[str]) -> None:
    """Print lines."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def complain(*lines: str) -> None:
    """Print lines to standard error, behind all that was printed before."""
    sys.stdout.flush()
    sys.stderr.write("".join(f"{line}\n" for line in lines))
