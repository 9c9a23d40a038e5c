"""The differences as text: a table for one pair of versions, and the page of all of them."""

from __future__ import annotations

import itertools
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from devtools.codegen.schemas import Document, operations
from devtools.codegen.vendored import Vendored

from .change import CAME, KINDS, MEANING, PLACE, REQUIRED, TYPE, WENT, Change
from .compare import compare

PAGE = Path("docs") / "versions.md"
_START = "<!-- What follows is made by `scripts/diff --write`. -->"
_END = "<!-- End of what is made. -->"

SERVED = {
    "20.11": (35, 36),
    "21.08": (35, 36, 37),
    "22.05": (36, 37, 38),
    "23.02": (37, 38, 39),
    "23.11": (38, 39, 40),
    "24.05": (39, 40, 41),
    "24.11": (40, 41, 42),
    "25.05": (40, 41, 42, 43),
    "25.11": (41, 42, 43, 44),
    "26.05": (42, 43, 44, 45),
}
"""Which API versions (their last numbers) a Slurm release has, as its sources do."""

_LONGEST_CELL = 70
_LONGEST_LIST = 30


def table(changes: Sequence[Change]) -> str:
    """Write down changes for people, one a line; long texts are cut."""
    rows = [
        f"| {each.kind} | {each.subject} | {_cell(each.where)} | {_cell(each.before)} | {_cell(each.after)} |"
        for each in changes
    ]
    return "\n".join(["| change | of | where | before | after |", "|---|---|---|---|---|", *rows])


def _cell(value: Any) -> str:
    text = "" if value is None else value if isinstance(value, str) else json.dumps(value)
    text = text.replace("|", "\\|")
    return text if len(text) <= _LONGEST_CELL else f"{text[: _LONGEST_CELL - 1]}…"


def is_fresh(root: Path) -> bool:
    """Tell whether the page, if this checkout has it, says what the documents do."""
    return not (root / PAGE).exists() or (root / PAGE).read_text(encoding="utf-8") == _page(root)


def write(root: Path) -> None:
    """Rewrite what is made of the page, if this checkout has it."""
    if (root / PAGE).exists():
        (root / PAGE).write_text(_page(root), encoding="utf-8")


def load(root: Path, version: str) -> Document:
    """Read a corrected document."""
    document: Document = json.loads((root / "generated" / "openapi" / f"{version}.json").read_text(encoding="utf-8"))
    return document


def _page(root: Path) -> str:
    head, _, rest = (root / PAGE).read_text(encoding="utf-8").partition(_START)
    return "\n".join([f"{head}{_START}", "", *_listing(root), f"{_END}{rest.partition(_END)[2]}"])


def _listing(root: Path) -> Iterator[str]:
    vendored = Vendored(root / "openapi")
    documents = {version: load(root, version) for version in vendored.versions}
    changes = {(old, new): compare(documents[old], documents[new]) for old, new in itertools.pairwise(documents)}
    yield f"| version | Slurm | operations | {' | '.join(KINDS)} |"
    yield f"|{'---|' * (3 + len(KINDS))}"
    before = dict(zip([new for _, new in changes], changes.values(), strict=True))
    for version, document in documents.items():
        counts = Counter(change.kind for change in before.get(version, ()))
        cells = [str(counts[kind]) if version in before else "" for kind in KINDS]
        number = sum(1 for _ in operations(document))
        yield f"| {version} | {served_by(version, vendored.manifest())} | {number} | {' | '.join(cells)} |"
    for (old, new), differences in changes.items():
        yield from ("", f"## {new} against {old}", "", *_section(differences))
    yield ""


def served_by(version: str, manifest: Mapping[str, Any]) -> str:
    """Name the Slurm releases that serve a version, or the one that its document is of."""
    releases = [release for release, numbers in SERVED.items() if int(version.rpartition(".")[2]) in numbers]
    if not releases:
        return str(manifest[version]["slurm"])
    return releases[0] if len(releases) == 1 else f"{releases[0]} to {releases[-1]}"


def _section(changes: Sequence[Change]) -> Iterator[str]:
    by_kind: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        by_kind[change.kind, change.subject].append(change)
    for kind, title in ((CAME, "came"), (WENT, "went")):
        yield from _list(f"Operations that {title}", [f"`{each.where}`" for each in by_kind[kind, "operation"]])
        yield from _list(f"Parameters that {title}", _parameters(by_kind[kind, "parameter"]))
        yield from _list(f"Bodies that {title}", [f"`{each.where}`" for each in by_kind[kind, "body"]])
        yield from _list(f"Answers that {title}", [f"`{each.where}`" for each in by_kind[kind, "answer"]])
        yield from _list(f"Properties that {title}", _properties(by_kind[kind, "property"]))
        yield from _list(f"Values that {title}", _values(by_kind[kind, "value"]))
        yield from _list(f"Marks that {title}", _marks(by_kind[kind, "mark"]))
    types = [change for subject in ("parameter", "body", "answer", "property") for change in by_kind[TYPE, subject]]
    yield from _list("Other types", _types(types))
    places = [change for subject in ("operation", "parameter", "property") for change in by_kind[PLACE, subject]]
    yield from _list("Other places", [f"`{each.before}` → `{each.after}`" for each in places if not _is_slash(each)])
    if slashes := sum(map(_is_slash, places)):
        yield from _list("Paths that end with a slash now", [f"{slashes}"])
    requirements = [*by_kind[REQUIRED, "parameter"], *by_kind[REQUIRED, "property"]]
    yield from _list("Required now", [f"`{each.where}`" for each in requirements if each.after])
    yield from _list("No longer required", [f"`{each.where}`" for each in requirements if not each.after])
    yield from _limits(by_kind[MEANING, "limit"])
    yield from _list("Marks that say something else", _marks(by_kind[MEANING, "mark"]))
    if descriptions := len(by_kind[MEANING, "description"]):
        yield from _list("Descriptions that changed", [str(descriptions)])


def _limits(changes: Iterable[Change]) -> Iterator[str]:
    deprecations: list[tuple[str, Any]] = []
    others: list[tuple[str, Any]] = []
    for change in changes:
        where = change.where.removesuffix(" deprecated")
        (others if where == change.where else deprecations).append((f"`{where}`", change.after))
    yield from _list("Deprecated now", [where for where, after in deprecations if after])
    yield from _list("No longer deprecated", [where for where, after in deprecations if not after])
    yield from _list("Other limits and defaults", [where for where, _ in others])


def _list(title: str, items: Iterable[str]) -> Iterator[str]:
    texts = list(items)
    if len(texts) > _LONGEST_LIST:
        texts = [*texts[:_LONGEST_LIST], f"and {len(texts) - _LONGEST_LIST} more"]
    if texts:
        yield f"- {title}: {'; '.join(texts)}."


def _is_slash(change: Change) -> bool:
    return bool(f"{change.before}/" == change.after)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups


def _parameters(changes: Iterable[Change]) -> list[str]:
    groups = _grouped((change.where.partition(" ?")[2], change.where.partition(" ?")[0]) for change in changes)
    return [
        f"`{name}` of {f'`{places[0]}`' if len(places) == 1 else f'{len(places)} operations'}"
        for name, places in groups.items()
    ]


def _properties(changes: Iterable[Change]) -> list[str]:
    groups = _grouped(_split(change.where) for change in changes)
    return [f"`{owner}`: {', '.join(names)}" for owner, names in groups.items()]


def _split(where: str) -> tuple[str, str]:
    owner, _, name = where.partition(".")
    return owner, name


def _values(changes: Iterable[Change]) -> list[str]:
    values = _grouped((change.where, str(change.after or change.before)) for change in changes)
    places = _grouped((", ".join(names), f"`{where}`") for where, names in values.items())
    return [f"{', '.join(wheres)}: {names}" for names, wheres in places.items()]


def _marks(changes: Iterable[Change]) -> list[str]:
    groups = _grouped((change.where.rpartition(" ")[2], change.where.rpartition(" ")[0]) for change in changes)
    return [f"{mark} on {_some(places)}" for mark, places in groups.items()]


def _types(changes: Iterable[Change]) -> list[str]:
    groups = _grouped((f"{change.before} → {change.after}", change.where) for change in changes)
    return [f"{types}: {_some(places)}" for types, places in groups.items()]


def _some(places: Sequence[str]) -> str:
    most = 8
    more = [f"{len(places) - most} more"] if len(places) > most else []
    return ", ".join([*(f"`{place}`" for place in places[:most]), *more])
