"""Which API versions a server speaks, for errors about a version that it does not."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from typing import Any
from urllib.parse import urlsplit

import msgspec

import slurmrestd
from slurmrestd.decoding import plain

from ..errors import MeluxinaError, VersionError

_IN_PATH = r"/slurm/(v[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4})/"
_IN_ADDRESS = _IN_PATH.replace("slurm", "slurm(?:db)?")


def served_versions(connection: Any) -> Generator[Any, Any, list[str]]:
    """Ask for the API versions of the server (GET /openapi/v3), oldest first; empty if it does not tell."""
    arguments = {"method": "GET", "url": "/openapi/v3"}
    try:
        answer = yield connection.exchange(arguments)
        if connection.auth.wants_repeat(answer, harmless=True):
            answer = yield connection.exchange(arguments)
        return in_document(plain(answer.content))
    except (MeluxinaError, msgspec.DecodeError):
        return []


def in_document(document: Any) -> list[str]:
    """Return the versions that a server's own OpenAPI document has operations of, oldest first."""
    paths = document.get("paths") if isinstance(document, dict) else None
    numbers = {match[1] for path in paths if (match := re.match(_IN_PATH, path))} if isinstance(paths, dict) else set()
    return sorted(numbers, key=lambda version: [int(part) for part in version[1:].split(".")])


def in_address(url: str) -> str | None:
    """Return the version in an address; None if there is none, as in that of the document."""
    match = re.match(_IN_ADDRESS, url)
    return match[1] if match else None


def refuse_address(connection: Any, url: str) -> Generator[Any, Any, None]:
    """Raise VersionError if the server is known not to speak the version in an address, if there is one in it."""
    if version := in_address(url):
        yield from refuse_unserved(connection, version)


def refuse_unserved(connection: Any, version: str) -> Generator[Any, Any, None]:
    """Raise VersionError if the server is known not to speak a version."""
    server_versions = yield from served_versions(connection)
    if server_versions and version not in server_versions:
        raise VersionError(
            f"The server does not speak {version}. {_languages(server_versions)}.",
            hint="Choose another API_VER, or none.",
        )


def not_in_common(connection: Any) -> Generator[Any, Any, VersionError]:
    """Make the error for a server that speaks none of the versions that could be used."""
    server_versions = yield from served_versions(connection)
    url = connection.config.address()
    if not server_versions and (path := urlsplit(url).path):
        return VersionError(
            f"{url} is no address of slurmrestd: nothing answers there below the path {path}.",
            hint="SLURM_URL is the server's address alone: leave the path out, versions too; the client adds them.",
        )
    return VersionError(
        f"Client and server have no API version in common. {_languages(server_versions)}.",
        hint="Check that SLURM_URL is the address of slurmrestd; a newer package may speak its version.",
    )


def _languages(server_versions: Iterable[str]) -> str:
    theirs = ", ".join(server_versions)
    sentence = f"The server speaks {theirs}" if theirs else "What the server speaks could not be found out"
    return f"{sentence}; this package speaks {', '.join(slurmrestd.VERSIONS)}"
