"""Compare the public names with those of the last release: see docs/policy.md."""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import griffe

from .environment import ROOT

_PACKAGE = "meluxina"


def last_tag(root: Path) -> str | None:
    """Return the newest tag that the commit at hand comes from, or None if there is none."""
    command = ["git", "-C", str(root), "describe", "--tags", "--abbrev=0"]
    process = subprocess.run(command, capture_output=True, text=True, check=False)
    return process.stdout.strip() if process.returncode == 0 else None


def breakages(root: Path, tag: str) -> Iterator[str]:
    """Describe each public name that programs written for `tag` use and that is gone or changed."""
    # Only what `__init__` hands out is public, wherever the module stands that it comes from.
    old = griffe.load_git(_PACKAGE, ref=tag, repo=root, resolve_aliases=True)
    new = griffe.load(_PACKAGE, search_paths=[root], resolve_aliases=True, try_relative_path=False)
    for name, member in old.members.items():
        if name.startswith("_") or not isinstance(member, griffe.Alias) or not _is_ours(member):
            continue
        successor = new.members.get(name)
        if successor is None:
            yield f"{_PACKAGE}.{name}: was removed"
            continue
        target = successor.final_target if isinstance(successor, griffe.Alias) else successor
        for breakage in griffe.find_breaking_changes(member.final_target, target):
            yield breakage.explain(griffe.ExplanationStyle.ONE_LINE)


def _is_ours(member: griffe.Alias) -> bool:
    return member.target_path.startswith(f"{_PACKAGE}.")


def check(root: Path = ROOT, against: str | None = None) -> int:
    """Print what breaks; the exit status is 1 if anything does."""
    tag = against or last_tag(root)
    if tag is None:
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
    return check(against=parser.parse_args(arguments).against)
