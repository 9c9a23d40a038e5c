"""Which API version both sides speak. The only module of the facade that compares versions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import slurmrestd

from ..errors import VersionError

_IN_PATH = r"/slurm/(v[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4})/"
_IN_ADDRESS = _IN_PATH.replace("slurm", "slurm(?:db)?")


def candidates() -> Iterator[str]:
    """The versions of this package, newest first."""
    return reversed(slurmrestd.VERSIONS)


def package(version: str) -> ModuleType:
    """The raw layer of a version. Raises VersionError if this package has none."""
    if version not in slurmrestd.VERSIONS:
        raise VersionError(
            f"This package does not speak {version}, only {', '.join(slurmrestd.VERSIONS)}.",
            hint="Leave API_VER away to use the newest that the server speaks too.",
        )
    return slurmrestd.load(version)


def in_document(document: Any) -> list[str]:
    """The versions that a server's own OpenAPI document has operations of, oldest first."""
    paths = document.get("paths") if isinstance(document, dict) else None
    numbers = {match[1] for path in paths if (match := re.match(_IN_PATH, path))} if isinstance(paths, dict) else set()
    return sorted(numbers, key=lambda version: [int(part) for part in version[1:].split(".")])


def in_address(url: str) -> str | None:
    """The version in an address; None if there is none, as in that of the document."""
    match = re.match(_IN_ADDRESS, url)
    return match[1] if match else None
