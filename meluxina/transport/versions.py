"""Which API version both sides speak. The only module of the facade that compares versions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

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


def not_served(version: str | None, server_versions: Iterable[str], url: str = "") -> VersionError:
    """The error for a server that speaks none of the versions that could be used."""
    theirs = ", ".join(server_versions)
    ours = ", ".join(slurmrestd.VERSIONS)
    sentence = f"The server speaks {theirs}" if theirs else "What the server speaks could not be found out"
    if version is not None:
        return VersionError(
            f"The server does not speak {version}. {sentence}; this package speaks {ours}.",
            hint="Choose another API_VER, or none.",
        )
    if not theirs and (path := urlsplit(url).path):
        return VersionError(
            f"{url} is no address of slurmrestd: nothing answers there below the path {path}.",
            hint="SLURM_URL is the server's address alone: leave the path out, versions too; the client adds them.",
        )
    return VersionError(
        f"Client and server have no API version in common. {sentence}; this package speaks {ours}.",
        hint="Check that SLURM_URL is the address of slurmrestd; a newer package may speak its version.",
    )
