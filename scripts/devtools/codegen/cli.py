"""The command `scripts/regenerate`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from devtools.diff import page

from .generator import GenerationError
from .package import built, differences, replace
from .schemas import DocumentError
from .sources import fetch
from .vendored import NAMES_FROM, Vendored, VendorError, count_operations

ROOT = Path(__file__).parents[3]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 if all is well, 1 if something would change or can't be built."""
    parser = argparse.ArgumentParser(
        prog="scripts/regenerate",
        description="Rebuild generated/ from the documents in openapi/, and the table in docs/versions.md.",
        epilog="A SOURCE is a file, the URL of a running slurmrestd (token from SLURM_JWT, user from USER_NAME), "
        "or sandbox:RELEASE (sandbox:26.05).",
    )
    parser.add_argument("versions", nargs="*", metavar="API_VER", help="only these (v0.0.38); all if none is named")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if anything would change")
    parser.add_argument(
        "--add", nargs=2, metavar=("API_VER", "SOURCE"), help="take in this version's document, then build it"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.add and (options.check or options.versions):
        parser.error("--add stands alone")
    vendored = Vendored(options.root / "openapi")
    generated = options.root / "generated"
    try:
        if options.add:
            version, source = options.add
            return _add(vendored, version, source, generated)
        versions = options.versions or vendored.versions
        if unknown := set(versions) - set(vendored.versions):
            parser.error(f"not in openapi/: {', '.join(sorted(unknown))}; there are {', '.join(vendored.versions)}")
        return _check(vendored, versions, generated) if options.check else _rebuild(vendored, versions, generated)
    except (DocumentError, GenerationError, OSError, VendorError) as error:
        print(f"scripts/regenerate: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("scripts/regenerate: interrupted", file=sys.stderr)
        return 130


def _check(vendored: Vendored, versions: list[str], generated: Path) -> int:
    with built(vendored, versions, generated) as fresh:
        changed = differences(fresh, generated)
    for name in changed:
        print(f"generated/{name} would change", file=sys.stderr)
    if not page.is_fresh(generated.parent):
        print(f"{page.PAGE} would change", file=sys.stderr)
        return 1
    if not changed:
        print(f"generated/ is fresh: {', '.join(versions)}")
    return 1 if changed else 0


def _add(vendored: Vendored, version: str, source: str, generated: Path) -> int:
    """Take a document in if a package can be made of it; else everything stays as it was."""
    found = fetch(source, version)
    with vendored.copied() as copy:
        copy.add(version, found.content, slurm=found.slurm, how=found.how)
        # One version's names are those of all others.
        with built(copy, copy.versions if version == NAMES_FROM else [version], generated) as fresh:
            replace({fresh: generated, copy.root: vendored.root})
    page.write(generated.parent)
    _report(vendored, vendored.versions, generated)
    _report_corrections(vendored, version)
    return 0


def _report_corrections(vendored: Vendored, version: str) -> None:
    """Say which of the corrections that are known hold for a new version, and what comes next."""
    document, effective = vendored.correct(version)
    meant = [action for action in vendored.corrections() if action.holds_for(document, version)]
    print(f"{version}: {len(effective)} known corrections change its document")
    for action in meant:
        if action not in effective:
            print(f"  without effect: {action.target} ({action.name})")
    print(
        f"Next: `scripts/conformance {version}` compares the document with a live Slurm; what differs belongs in "
        f"openapi/overlays/.\n`scripts/conformance --record {version}` then records answers for the tests."
    )


def _rebuild(vendored: Vendored, versions: list[str], generated: Path) -> int:
    with built(vendored, versions, generated) as fresh:
        replace({fresh: generated})
    page.write(generated.parent)
    _report(vendored, versions, generated)
    return 0


def _report(vendored: Vendored, versions: list[str], generated: Path) -> None:
    for version in versions:
        package = generated / "slurmrestd" / version.replace(".", "_")
        generated_operations = sum(1 for path in package.glob("api/*/*.py") if path.name != "__init__.py")
        lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in package.rglob("*.py"))
        documented = count_operations(vendored.served(version), version)
        print(f"{version}: {generated_operations} of {documented} operations, {lines} lines")
