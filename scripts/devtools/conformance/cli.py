"""The command `scripts/conformance`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from devtools.codegen.vendored import Vendored, VendorError
from devtools.sandbox import RELEASES, Sandbox, SandboxError

from .examine import Outcome, examine

ROOT = Path(__file__).parents[3]
DEFAULT_VERSIONS = ("v0.0.38", "v0.0.43")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 if document and server agree, 1 if not, 2 if nobody could tell."""
    parser = argparse.ArgumentParser(
        prog="scripts/conformance",
        description="Compare the corrected document of each API version with what a live Slurm does.",
        epilog="Each version runs on a sandbox of its own, NAME-RELEASE, that is made anew and taken down again.",
    )
    parser.add_argument(
        "versions", nargs="*", metavar="API_VER", help=f"which ones (default: {' '.join(DEFAULT_VERSIONS)})"
    )
    parser.add_argument("--record", action="store_true", help="write the answers to tests/recordings/")
    parser.add_argument("--keep", action="store_true", help="leave the clusters up")
    parser.add_argument("--name", default=f"conf-{os.getpid()}", help="the first part of the clusters' names")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    vendored = Vendored(options.root / "openapi")
    versions = options.versions or list(DEFAULT_VERSIONS)
    if unknown := set(versions) - set(vendored.versions):
        parser.error(f"not in openapi/: {', '.join(sorted(unknown))}; there are {', '.join(vendored.versions)}")
    sums: list[str] = []
    disagreements = 0
    for version in versions:
        try:
            began = time.monotonic()
            outcome = _run(vendored, version, options)
        except (SandboxError, VendorError) as error:
            print(f"scripts/conformance: {version}: {error}", file=sys.stderr)
            return 2
        print("\n".join(outcome.lines()), flush=True)
        disagreements += outcome.disagreements
        sums.append(f"{version}: {outcome.disagreements} disagreements in {time.monotonic() - began:.0f} s")
    print("\n".join(sums))
    return 1 if disagreements else 0


def release(vendored: Vendored, version: str) -> str:
    """Find the sandbox's release of the Slurm that a document comes from; else the newest that serves its version."""
    serving = [name for name, candidate in RELEASES.items() if version in candidate.api_versions]
    if not serving:
        raise SandboxError(f"no release of the sandbox serves {version}")
    slurm = str(vendored.manifest()[version]["slurm"])
    return next((name for name in serving if slurm.startswith(f"{name}.")), serving[-1])


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
