"""What must be in sdist and wheel, and what must not."""

from __future__ import annotations

import re
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import slurmrestd

_WHEEL_HAS = (
    "meluxina/__init__.py",
    "meluxina/py.typed",
    "slurmrestd/py.typed",
    *(f"slurmrestd/{version.replace('.', '_')}/__init__.py" for version in slurmrestd.VERSIONS),
)
_SDIST_HAS = ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "meluxina/__init__.py", "docs/index.md")
_NOWHERE = re.compile(r"\.pyc$|(^|/)(\.git|\.venv|\.cache|\.env|build|dist|node_modules|__pycache__)(/|$)|\.(key|pem)$")
_DATE = r"\d{4}-\d\d-\d\d"


def wheel_problems(path: Path, packages: Iterable[str]) -> Iterator[str]:
    """Say what a wheel lacks, and what does not belong into it: whatever is in none of its packages."""
    names = zipfile.ZipFile(path).namelist()
    yield from _problems(path.name, names, _WHEEL_HAS)
    own = {*packages, f"{'-'.join(path.name.split('-')[:2])}.dist-info"}
    strangers = sorted({name.split("/")[0] for name in names} - own)
    yield from (f"{path.name}: {name} does not belong into it" for name in strangers)


def sdist_problems(path: Path) -> Iterator[str]:
    """Say the same of an sdist, which has everything that the wheel and the tests are made of."""
    root = path.name.removesuffix(".tar.gz")
    with tarfile.open(path) as archive:
        names = [name.removeprefix(f"{root}/") for name in archive.getnames()]
    yield from _problems(path.name, names, _SDIST_HAS)


def _problems(archive: str, names: Iterable[str], needed: Iterable[str]) -> Iterator[str]:
    names = set(names)
    yield from (f"{archive}: {name} is missing" for name in needed if name not in names)
    yield from (f"{archive}: {name} does not belong into it" for name in sorted(names) if _NOWHERE.search(name))


def changelog_problems(text: str, version: str, tag: str | None) -> Iterator[str]:
    """Say whether the changelog has the version; of a tag, also whether it is the version's, with a date."""
    heading = re.search(rf"^## {re.escape(version)} - ({_DATE}|unreleased)$", text, re.MULTILINE)
    if not heading:
        yield f"CHANGELOG.md: there is no heading '## {version} - YYYY-MM-DD' (or '- unreleased')"
    elif tag and heading[1] == "unreleased":
        yield f"CHANGELOG.md: {version} has no date"
    if tag and tag != f"v{version}":
        yield f"the tag {tag} is not v{version}, the version in pyproject.toml"
