"""The command `scripts/test`: everything that must hold, in the order that fails fastest."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence

from . import pythons
from .environment import ROOT

_PYTHON = sys.executable


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is that of the first step that fails."""
    parser = argparse.ArgumentParser(
        prog="scripts/test",
        description="Lint, types, unit tests, freshness of generated code, and live tests on real Slurm clusters.",
    )
    parser.add_argument("--quick", action="store_true", help="without the live tests: no sandbox is started")
    parser.add_argument(
        "--python", choices=pythons.SUPPORTED, help="only the unit tests of some rooms, with this Python"
    )
    parser.add_argument("--full", action="store_true", help="with --python: all unit tests that need no other tools")
    options, pytest_arguments = parser.parse_known_args(arguments)
    if options.python:
        return pythons.run(options.python, full=options.full)
    # Live tests mostly wait for jobs: files of them run side by side, each process with clusters of its own.
    # They start in the order of tests/live/conftest.py: xdist's own would run files of few long tests last.
    selection = ["-m", "not live"] if options.quick else ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
    steps = [
        ("lint", ["-m", "ruff", "check", "."]),
        ("format", ["-m", "ruff", "format", "--check", "."]),
        ("types", ["-m", "mypy"]),
        ("public names", ["scripts/compatibility"]),
        ("tests", ["-m", "pytest", *selection, *pytest_arguments]),
    ]
    newest = pythons.SUPPORTED[-1]
    if not options.quick and not pytest_arguments:  # those select among the tests of this environment
        steps.append(("integrations", ["scripts/integrations", "-q"]))
    if not options.quick:  # that Python is in a root file system, as Slurm is
        steps.append((f"Python {newest}", ["scripts/test", "--python", newest]))
    for name, command in steps:
        start = time.monotonic()
        print(f"== {name}: {' '.join(command)}", flush=True)
        status = subprocess.run([_PYTHON, *command], cwd=ROOT, check=False).returncode
        print(f"== {name}: {'ok' if status == 0 else 'FAILED'} ({time.monotonic() - start:.0f} s)", flush=True)
        if status:
            return status
    return 0
