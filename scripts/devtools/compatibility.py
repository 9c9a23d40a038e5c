"""Compare the public names with the list of them, and with those of the last release: see docs/policy.md.

The package imports a name when it is first used. What type checkers and editors see of that, they see in a stub, which
is made here of the same table.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import griffe

from .environment import ROOT

_PACKAGE = "meluxina"
_LISTING = Path("docs") / "names.txt"
_STUB = Path(_PACKAGE) / "__init__.pyi"
_TABLE = "_NAMES"
"""The table in the package's `__init__`: the names that each module has, with blanks between them."""
_RELEASE = re.compile(r"^## [0-9.]+ - [0-9-]+$", re.MULTILINE)


def last_tag(root: Path) -> str | None:
    """Return the newest tag that the commit at hand comes from, or None if there is none."""
    command = ["git", "-C", str(root), "describe", "--tags", "--abbrev=0"]
    process = subprocess.run(command, capture_output=True, text=True, check=False)
    return process.stdout.strip() if process.returncode == 0 else None


def breakages(root: Path, tag: str) -> Iterator[str]:
    """Describe each public name that programs written for `tag` use and that is gone or changed."""
    # Only what `__init__` hands out is public, wherever the module stands that it comes from.
    old = _public(griffe.load_git(_PACKAGE, ref=tag, repo=root, resolve_aliases=True))
    new = _public(_load(root))
    for name, target in old.items():
        if name not in new:
            yield f"{_PACKAGE}.{name}: was removed"
            continue
        for breakage in griffe.find_breaking_changes(target, new[name]):
            yield re.sub(r"\x1b\[\d*m", "", breakage.explain(griffe.ExplanationStyle.ONE_LINE))


def names(root: Path) -> Iterator[str]:
    """Yield a line for each public name and each of its members, with what it takes and returns."""
    public = _public(_load(root))
    classes = {target.path for target in public.values() if target.is_class}
    for name, target in sorted(public.items()):
        yield _line(name, target)
        for member_name, member in sorted(target.all_members.items()):
            member_target = member.final_target if isinstance(member, griffe.Alias) else member
            # What another public class has is said there.
            owner = member_target.parent.path if member_target.parent else ""
            is_own = owner == target.path or owner not in classes
            if is_own and (member_name == "__init__" or not member_name.startswith("_")):
                yield _line(f"{name}.{member_name}", member_target)


def stub(root: Path) -> str:
    """Return the stub of the package: an import for each name in its table."""
    tree = ast.parse((root / _PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    assignments = (node for node in tree.body if isinstance(node, ast.Assign))
    tables = (node.value for node in assignments if ast.unparse(node.targets[0]) == _TABLE)
    table: dict[str, str] = ast.literal_eval(next(tables))
    imports = sorted((module, name) for module, names_of_module in table.items() for name in names_of_module.split())
    lines = [
        "# The public names, for type checkers. Made by scripts/compatibility --write.",
        *(f"from .{module} import {name} as {name}" for module, name in [*imports, ("version", "__version__")]),
        "",
        "__all__ = [",
        *(f'    "{name}",' for _, name in imports),
        "]",
    ]
    return "".join(f"{line}\n" for line in lines)


def _load(root: Path) -> griffe.Object | griffe.Alias:
    return griffe.load(_PACKAGE, search_paths=[root], resolve_aliases=True, try_relative_path=False)


def _public(package: griffe.Object | griffe.Alias) -> dict[str, griffe.Object]:
    return {
        name: member.final_target
        for name, member in package.members.items()
        if isinstance(member, griffe.Alias)
        and not name.startswith("_")
        and member.target_path.startswith(f"{_PACKAGE}.")
        and isinstance(member.final_target, griffe.Object)
    }


def _line(name: str, target: griffe.Object) -> str:
    if isinstance(target, griffe.Function):
        return str(target.signature(return_type=True, name=name))
    if isinstance(target, griffe.Class):
        bases = [str(base) for base in target.bases if not str(base).startswith("_")]
        return f"class {name}({', '.join(bases)})"
    if isinstance(target, griffe.Attribute):
        return f"{name}: {target.annotation or target.value}"
    return name


def check(root: Path = ROOT, against: str | None = None) -> int:
    """Print what changed; the exit status is 1 if the list is not up to date, or a change breaks programs."""
    listing = root / _LISTING
    recorded = listing.read_text(encoding="utf-8").splitlines() if listing.exists() else []
    differences = [
        line for line in difflib.unified_diff(recorded, list(names(root)), n=0, lineterm="") if line[:2] != "@@"
    ][2:]
    if differences:
        print(*differences, sep="\n")
        print(
            f"public names are not those of {_LISTING}: say so in CHANGELOG.md, then run scripts/compatibility --write"
        )
    is_stale = (root / _STUB).read_text(encoding="utf-8") != stub(root)
    if is_stale:
        print(f"{_STUB} is not what {_TABLE} makes of it: run scripts/compatibility --write")
    return max(int(bool(differences) or is_stale), _check_release(root, against or last_tag(root)))


def _check_release(root: Path, tag: str | None) -> int:
    if tag is None:
        changelog = root / "CHANGELOG.md"
        if changelog.exists() and _RELEASE.search(changelog.read_text(encoding="utf-8")):
            print(
                "CHANGELOG.md names a release, and this copy has no tag to compare with: git fetch --tags --unshallow"
            )
            return 1
        print("no tag yet: there is no release to compare the public names with")
        return 0
    changes = sorted(set(breakages(root, tag)))
    for change in changes:
        print(change)
    print(f"changes that break programs written for {tag}: {len(changes)}")
    return 1 if changes else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="scripts/compatibility",
        description="What programs written for the last tag can't use any more: see docs/policy.md.",
    )
    parser.add_argument("--against", metavar="COMMIT", help="a tag or commit other than the last tag")
    parser.add_argument("--write", action="store_true", help=f"write {_STUB} and the list of public names, {_LISTING}")
    options = parser.parse_args(arguments)
    if options.write:
        (ROOT / _STUB).write_text(stub(ROOT), encoding="utf-8")
        (ROOT / _LISTING).write_text("".join(f"{line}\n" for line in names(ROOT)), encoding="utf-8")
        return 0
    return check(against=options.against)
