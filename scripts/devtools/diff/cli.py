"""The command `scripts/diff`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import attrs

from devtools.codegen.vendored import Vendored
from devtools.environment import ROOT

from .change import KINDS
from .compare import compare
from .page import PAGE, is_fresh, load, table, write


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; with --check the exit status says whether the page is fresh."""
    parser = argparse.ArgumentParser(
        prog="scripts/diff",
        description="Show what differs between two API versions, by their corrected documents (generated/openapi/): "
        "what came, went, has another type or place, is required, or means something else.",
    )
    parser.add_argument("versions", nargs="*", metavar="API_VER", help="an older and a newer one (v0.0.42 v0.0.44)")
    parser.add_argument("--json", action="store_true", help="for programs, with all texts in full")
    parser.add_argument("--only", choices=KINDS, action="append", help="only these changes; may be repeated")
    parser.add_argument("--write", action="store_true", help=f"rewrite {PAGE}, the page of all versions")
    parser.add_argument("--check", action="store_true", help=f"fail if {PAGE} would change")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.write or options.check:
        return _page(options.root, check=options.check)
    choice = Vendored(options.root / "openapi").versions
    if len(options.versions) != 2 or not set(options.versions) <= set(choice):
        parser.error(f"name two of {', '.join(choice)}")
    _show(options.root, *options.versions, kinds=options.only or KINDS, as_json=options.json)
    return 0


def _page(root: Path, *, check: bool) -> int:
    if not check:
        write(root)
    elif not is_fresh(root):
        print(f"{PAGE} would change: run scripts/diff --write")
        return 1
    return 0


def _show(root: Path, old: str, new: str, *, kinds: Sequence[str], as_json: bool) -> None:
    changes = [change for change in compare(load(root, old), load(root, new)) if change.kind in kinds]
    if as_json:
        content = {"from": old, "to": new, "changes": [attrs.asdict(change) for change in changes]}
        print(json.dumps(content, indent=1, ensure_ascii=False))
    else:
        print(table(changes) if changes else f"{old} and {new} do not differ in this")
