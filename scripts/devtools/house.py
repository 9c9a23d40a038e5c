"""The command `scripts/house`: count how the package stands, from its source alone.

Nothing is imported. Imports inside functions and those for type checkers count as any other. What scripts make is left
out.
"""

from __future__ import annotations

import argparse
import ast
import io
import tokenize
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from .environment import ROOT

LADDER = (
    *(
        "printable",
        "durations",
        "errors",
        "lazy",
        "version",
        "http_library",
        "slurm",
        "base_view",
        *("notation", "job_details"),
        "settings",
        *("intermediaries", "tokens"),
        "transport",
        "sbatch",
        "jobs",
        "queries",
        *("many", "update"),
        "submission",
    ),
    *(
        "rare_options",
        "views",
        "advice",
        "changing",
        "explain",
        "checks",
        "files",
        "full_lists",
        "following",
        "profiles",
        "saving",
        "showing",
        "tables",
    ),
    *("_async", "__init__", "commands", "cli", "testing", "integrations", "jupyterhub", "psij"),
)
"""The rooms from the ground up: each may import only from those before it."""
LONGEST = 400
"""The most lines that a module may have."""
CEILING = 5_100
"""The most lines of code that the core may have: what comes to it is paid for by what it simplifies."""
MANUALS = frozenset(("_async.client",))
"""Modules whose docstrings are what users read: those don't count for `LONGEST`."""
_GENERATED = ("_sync", "submission.properties")
"""What scripts make: the beginnings of its modules' names."""
AROUND_THE_CORE = frozenset(
    (
        *("_async.changing", "_async.cluster", "advice", "changing", "checks", "cli", "commands", "durations"),
        *("explain", "files", "following", "full_lists", "integrations", "intermediaries", "job_details"),
        *("jupyterhub", "many", "notation", "profiles", "psij", "rare_options", "saving", "showing", "tables"),
        *("testing", "tokens", "update", "views"),
    )
)
"""Rooms, and single modules that hand on to one, whose lines are not the core's."""

_IRREGULAR = frozenset(
    ("chosen", "done", "drawn", "found", "given", "gone", "held", "kept", "known", "left", "lost", "made", "meant")
    + ("said", "seen", "sent", "shown", "taken", "told", "written")
)
_NOUNS = frozenset(("bed", "deed", "feed", "need", "seed", "speed"))
_MOST_COMMON = 12
"""So many participles are shown."""
_NO_CODE = frozenset(
    (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
)

Arrow = tuple[str, str]
"""Who imports, and what."""


@attrs.frozen
class Module:
    """One file of the package."""

    name: str
    """Its dotted name below the package: `jobs.view`, `jobs` for `jobs/__init__.py`, `__init__` for the package."""
    text: str = attrs.field(repr=False)
    tree: ast.Module = attrs.field(repr=False)
    imports: frozenset[str]
    """The names of the modules of this package that it imports."""

    @property
    def room(self) -> str:
        """The folder that it is in, or itself if it is in none."""
        return _room(self.name)

    @property
    def length(self) -> int:
        """Its lines; those of a manual without its docstrings."""
        return self.lines - len(self._docstring_lines()) if self.name in MANUALS else self.lines

    @property
    def lines(self) -> int:
        """All its lines."""
        return len(self.text.splitlines())

    @property
    def code_lines(self) -> int:
        """Its lines without blank ones, comments and docstrings."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        spans = (range(token.start[0], token.end[0] + 1) for token in tokens if token.type not in _NO_CODE)
        return len({line for span in spans for line in span} - self._docstring_lines())

    def _docstring_lines(self) -> set[int]:
        # Those below attributes are docstrings too.
        spans = [
            range(node.lineno, (node.end_lineno or node.lineno) + 1)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        ]
        return {line for span in spans for line in span}

    def assigned_names(self) -> Iterator[str]:
        """Yield every name each time it is bound: by assignments, loops, `with`, `:=`, arguments (not self and cls)."""
        for node in ast.walk(self.tree):
            match node:
                case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                    yield name
                case ast.arg(arg=name) if name not in {"self", "cls"}:
                    yield name

    def imports_in_functions(self) -> int:
        """Count the imports that are made when a function is called."""
        functions = [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        inner = {node for function in functions for node in ast.walk(function)}
        return sum(isinstance(node, ast.Import | ast.ImportFrom) for node in inner)

    def anys(self) -> int:
        """Count the uses of `Any`."""
        return sum(getattr(node, "id", getattr(node, "attr", "")) == "Any" for node in ast.walk(self.tree))


@attrs.frozen
class House:
    """The package as its source has it."""

    modules: tuple[Module, ...]

    def rooms(self) -> Counter[str]:
        """Count the modules of each room."""
        return Counter(module.room for module in self.modules)

    def imports(self) -> list[Arrow]:
        """List which module imports which."""
        return [(module.name, other) for module in self.modules for other in sorted(module.imports)]

    def arrows(self) -> set[Arrow]:
        """Collect which room imports which other."""
        return {(_room(one), _room(other)) for one, other in self.imports() if _room(one) != _room(other)}

    def floors(self) -> dict[str, int]:
        """Put each room on the lowest floor above all that it imports; rooms of one circle share a floor."""
        below = _reachable(self.rooms(), self.arrows())
        floors: dict[str, int] = {}
        # A room with all below it is fewer rooms than one above it with all below: its floor is there when asked for.
        for room in sorted(below, key=lambda room: len(below[room] | {room})):
            floors[room] = 1 + max((floors[other] for other in below[room] if room not in below[other]), default=0)
        return floors

    def circles(self) -> list[tuple[str, ...]]:
        """List the groups of modules that import each other, by whatever way around."""
        reachable = _reachable([module.name for module in self.modules], self.imports())
        return sorted(
            {
                tuple(sorted(other for other in others if name in reachable[other]))
                for name, others in reachable.items()
                if name in others
            }
        )

    def rising_imports(self, order: Sequence[str] = LADDER) -> list[Arrow]:
        """List the imports of a module by one whose room comes before its own."""
        if strangers := sorted(self.rooms().keys() - set(order)):
            raise ValueError(f"no place in the order for: {', '.join(strangers)}")
        return [(one, other) for one, other in self.imports() if order.index(_room(one)) < order.index(_room(other))]

    def long_modules(self, longest: int = LONGEST) -> dict[str, int]:
        """Find the modules that have more lines, and how many."""
        return {module.name: module.length for module in self.modules if module.length > longest}

    def assigned_names(self) -> Counter[str]:
        """Count how often each name is bound."""
        return Counter(name for module in self.modules for name in module.assigned_names())

    def core_lines(self) -> int:
        """Count the lines of code of what submits, follows and reads jobs."""
        return sum(
            module.code_lines for module in self.modules if AROUND_THE_CORE.isdisjoint({module.room, module.name})
        )


def read(root: Path, package: str = "meluxina") -> House:
    """Read the package of a checkout."""
    folder = root / package
    paths = {_name(path.relative_to(folder)): path for path in sorted(folder.rglob("*.py"))}
    paths = {name: path for name, path in paths.items() if not name.startswith(_GENERATED)}
    modules = []
    for name, path in paths.items():
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        above = (folder.name, *path.relative_to(folder).parent.parts)
        modules.append(Module(name, text, tree, frozenset(_imports(tree, above, paths)) - {name}))
    return House(tuple(modules))


def is_participle(name: str) -> bool:
    """Tell whether a name is a past participle or its last word is one: `found`, `_last_seen`."""
    word = name.rpartition("_")[2]
    return word in _IRREGULAR or (word.endswith("ed") and word not in _NOUNS)


def _name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def _room(name: str) -> str:
    return name.partition(".")[0]


def _imports(tree: ast.Module, above: Sequence[str], names: Collection[str]) -> Iterator[str]:
    """Yield the modules of the package that a module imports; `above` are the package's name and its folders."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            candidates = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = [*above[: len(above) + 1 - node.level]] if node.level else []
            base += node.module.split(".") if node.module else []
            candidates = [[*base, alias.name] for alias in node.names]
        else:
            continue
        for package, *parts in candidates:
            if package == above[0]:
                # What is no module is something that a module holds, or the package itself.
                inner, outer = ".".join(parts), ".".join(parts[:-1]) or "__init__"
                yield from [name for name in (inner or outer, outer) if name in names][:1]


def _reachable(nodes: Collection[str], arrows: Collection[Arrow]) -> dict[str, set[str]]:
    """Find for each node whatever a way along the arrows leads to."""
    ways: Mapping[str, list[str]] = {node: [end for start, end in arrows if start == node] for node in nodes}
    reachable: dict[str, set[str]] = {}
    for node in nodes:
        reachable[node] = set()
        ahead = list(ways[node])
        while ahead:
            other = ahead.pop()
            if other not in reachable[node]:
                reachable[node].add(other)
                ahead += ways[other]
    return reachable


def lines(house: House) -> Iterator[str]:
    """Write down what is counted, figure by figure, and where it is not none, of what."""
    rooms, modules = house.rooms(), house.modules
    total = sum(module.lines for module in modules)
    names = house.assigned_names()
    participles = Counter({name: count for name, count in names.items() if is_participle(name)})
    anys = sum(module.anys() for module in modules)
    yield f"rooms: {len(rooms)}, of {len(modules)} modules"
    yield f"modules per room: {', '.join(f'{room} {count}' for room, count in rooms.most_common())}"
    yield f"floors: {max(house.floors().values(), default=0)}"
    yield f"arrows between rooms: {len(house.arrows())}"
    yield from _rising(house)
    yield f"circles between modules: {len(house.circles())}"
    yield from (f"  {' '.join(circle)}" for circle in house.circles())
    yield f"modules longer than {LONGEST} lines: {len(house.long_modules())}"
    yield from (f"  {name}: {length}" for name, length in house.long_modules().items())
    yield f"imports inside functions: {sum(module.imports_in_functions() for module in modules)}"
    share = participles.total() / max(names.total(), 1)
    yield f"past participles among assigned names: {share:.1%} ({participles.total()} of {names.total()})"
    yield f"  {', '.join(f'{name} {count}' for name, count in participles.most_common(_MOST_COMMON))}"
    yield f"Any per 1,000 lines: {1000 * anys / max(total, 1):.1f} ({anys})"
    yield f"lines of code of the core: {house.core_lines():,} (at most {CEILING:,})"
    yield f"lines: {total:,}"


def _rising(house: House) -> Iterator[str]:
    if strangers := house.rooms().keys() - set(LADDER):
        # Without an order nothing is above or below, unless two rooms are above each other.
        floors, arrows = house.floors(), house.arrows()
        level = sorted(arrow for arrow in arrows if floors[arrow[0]] == floors[arrow[1]])
        yield f"arrows in circles of rooms: {len(level)} (no ladder: it has no place for {len(strangers)} rooms)"
    else:
        level = house.rising_imports(LADDER)
        yield f"imports that run up: {len(level)}"
    yield from (f"  {one} -> {other}" for one, other in level)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="scripts/house",
        description="Count how the package stands: rooms, floors, arrows, circles, names. Only its source is read; "
        "what is imported inside functions or for type checkers counts as well, and _sync is left out.",
    )
    parser.add_argument("--root", type=Path, default=ROOT, metavar="PATH", help="another checkout than this one")
    parser.add_argument("--package", default="meluxina", metavar="FOLDER", help="another package of it (meluxina)")
    options = parser.parse_args(arguments)
    house = read(options.root, options.package)
    if not house.modules:
        parser.error(f"no Python in {options.root / options.package}")
    print("\n".join(lines(house)))
    return 0
