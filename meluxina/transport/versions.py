"""Which API versions this package speaks."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

import slurmrestd

from ..errors import VersionError


def packages() -> Iterator[ModuleType]:
    """The raw layers of all versions, newest first, each loaded when it is looked at."""
    return map(slurmrestd.load, reversed(slurmrestd.VERSIONS))


def package(version: str) -> ModuleType:
    """The raw layer of a version. Raises VersionError if this package has none."""
    if version not in slurmrestd.VERSIONS:
        raise VersionError(
            f"This package does not speak {version}, only {', '.join(slurmrestd.VERSIONS)}.",
            hint="Leave API_VER away to use the newest that the server speaks too.",
        )
    return slurmrestd.load(version)
