"""Which Debian mirror this machine uses, read from its apt configuration."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from devtools.sandbox.errors import SandboxError

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARCHIVE_SUITES = re.compile(r"(bullseye|bookworm|trixie|forky|sid|stable|testing|unstable|oldstable)$")


@dataclass(frozen=True)
class Source:
    """One line of apt's sources, in whichever of the two formats."""

    uri: str
    suite: str
    components: tuple[str, ...]

    @property
    def is_debian_archive(self) -> bool:
        """Tell whether this is Debian's main archive: not its security one, and nobody else's."""
        return (
            "main" in self.components
            and _ARCHIVE_SUITES.match(self.suite) is not None
            and self.uri.rstrip("/").endswith("/debian")
        )


def find_mirror(apt: Path = Path("/etc/apt")) -> str:
    """Return the address of the Debian archive that this machine installs its packages from."""
    files = [apt / "sources.list", *sorted((apt / "sources.list.d").glob("*"))]
    for file in files:
        if file.is_file() and file.suffix in (".list", ".sources"):
            parse = parse_deb822 if file.suffix == ".sources" else parse_one_line
            for source in parse(file.read_text(errors="replace")):
                if source.is_debian_archive:
                    return source.uri
    raise SandboxError("no Debian archive in this machine's apt sources; name one with --mirror")


def parse_one_line(text: str) -> Iterator[Source]:
    """Read the format of sources.list: deb [options] URI SUITE COMPONENT..."""
    for line in text.splitlines():
        words = re.sub(r"\[[^]]*\]", " ", line.partition("#")[0]).split()
        match words:
            case ["deb", uri, suite, *components] if components:
                yield Source(uri, suite, tuple(components))


def parse_deb822(text: str) -> Iterator[Source]:
    """Read the format of .sources files: paragraphs of fields."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    for paragraph in re.split(r"\n\s*\n", "\n".join(lines)):
        fields: dict[str, list[str]] = {}
        for match in re.finditer(r"^(\S+):((?:.*)(?:\n[ \t].*)*)", paragraph, re.MULTILINE):
            fields[match[1].lower()] = match[2].split()
        if "deb" not in fields.get("types", []) or fields.get("enabled") == ["no"]:
            continue
        for uri in fields.get("uris", []):
            for suite in fields.get("suites", []):
                yield Source(uri, suite, tuple(fields.get("components", ())))
