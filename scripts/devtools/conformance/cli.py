"""The command `scripts/conformance`."""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from devtools.codegen.vendored import Vendored, VendorError
from devtools.sandbox import RELEASES, Sandbox, SandboxError

from . import report
from .examine import Outcome, examine

ROOT = Path(__file__).parents[3]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 if document and server agree, 1 if not, 2 if a run broke off."""
    parser = argparse.ArgumentParser(
        prog="scripts/conformance",
        description="Compare the corrected document of each API version with what a live Slurm does.",
        epilog="Each version runs on a sandbox of its own, NAME-RELEASE, that is made anew and taken down again.",
    )
    parser.add_argument(
        "versions", nargs="*", metavar="API_VER", help="which ones (default: the newest of each Slurm release)"
    )
    parser.add_argument("--all", action="store_true", help="all that are vendored, one after the other")
    parser.add_argument("--record", action="store_true", help="write the answers to tests/recordings/")
    parser.add_argument("--keep", action="store_true", help="leave the clusters up")
    parser.add_argument("--name", default=f"conf-{os.getpid()}", help="the first part of the clusters' names")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    vendored = Vendored(options.root / "openapi")
    if options.versions and options.all:
        parser.error("either versions or --all")
    versions = vendored.versions if options.all else options.versions or newest(vendored)
    if unknown := set(versions) - set(vendored.versions):
        parser.error(f"not in openapi/: {', '.join(sorted(unknown))}; there are {', '.join(vendored.versions)}")
    rows: list[report.Row] = []
    for version in versions:
        began = time.monotonic()
        outcome = _outcome(vendored, version, options)
        if outcome is not None:
            print("\n".join(outcome.lines()), flush=True)
        rows.append(report.Row(version, time.monotonic() - began, report.sums(outcome.ledger) if outcome else None))
    print("\n".join(report.summary(rows)))
    if any(row.sums and row.sums.disagreements for row in rows):
        return 1
    return 0 if all(row.sums for row in rows) else 2


def newest(vendored: Vendored) -> list[str]:
    """List the newest API version from each release of the sandbox."""
    return sorted({release(vendored, version): version for version in vendored.versions}.values())


def release(vendored: Vendored, version: str) -> str:
    """Find the sandbox's release of the Slurm that a document comes from; else the newest that serves its version."""
    serving = [name for name, candidate in RELEASES.items() if version in candidate.api_versions]
    if not serving:
        raise SandboxError(f"no release of the sandbox serves {version}")
    slurm = str(vendored.manifest()[version]["slurm"])
    return next((name for name in serving if slurm.startswith(f"{name}.")), serving[-1])


def _outcome(vendored: Vendored, version: str, options: argparse.Namespace) -> Outcome | None:
    """Examine one version; None, after saying why, if the run broke off: the others are examined all the same."""
    try:
        return _run(vendored, version, options)
    except (SandboxError, VendorError) as error:
        print(f"scripts/conformance: {version}: {error}", file=sys.stderr)
    except Exception:  # noqa: BLE001 - whatever a server does to us, the next version has a server of its own
        print(f"scripts/conformance: {version}:\n{traceback.format_exc()}", file=sys.stderr)
    return None


def _run(vendored: Vendored, version: str, options: argparse.Namespace) -> Outcome:
    slurm = release(vendored, version)
    sandbox = Sandbox(slurm, f"{options.name}-{slurm}")

    def log(message: str) -> None:
        print(f"{version}: {message}", file=sys.stderr, flush=True)

    sandbox.down()
    sandbox.up(log=log)
    try:
        recordings = options.root / "tests" / "recordings" / version if options.record else None
        return examine(sandbox, version, vendored.corrected(version), recordings, log)
    finally:
        if not options.keep:
            sandbox.down()
