"""The command `scripts/test`: everything that must hold, in the order that fails fastest."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence

from . import pythons
from .environment import ROOT

_PYTHON = sys.executable
_FEWER = {"BAD_ANSWERS": "2000"}
"""What a second run of the unit tests is spared: how an answer is read has little to do with who received it."""
_HTTPX2 = {"PYTHONPATH": str(ROOT / "scripts" / "devtools" / "httpx2"), "HTTP_LIBRARY": "httpx2"}
"""What makes httpx2 stand in for httpx, in pytest's workers and in programs that tests start too."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is that of the first step that fails."""
    parser = argparse.ArgumentParser(
        prog="scripts/test",
        description="Lint, types, unit tests, freshness of generated code, and live tests on real Slurm clusters.",
    )
    parser.add_argument("--quick", action="store_true", help="without the live tests: no sandbox is started")
    parser.add_argument(
        "--python", choices=pythons.SUPPORTED, help="with this Python, only the unit tests that need no other tools"
    )
    parser.add_argument(
        "--httpx2", action="store_true", help="only unit tests, or those that are named, with httpx2 in place of httpx"
    )
    options, pytest_arguments = parser.parse_known_args(arguments)
    if options.python:
        return pythons.run(options.python)
    if options.httpx2:
        return _pytest_with_httpx2(pytest_arguments or ["tests/unit", "-q", "-n", "3"])
    steps = [
        ("lint", ["-m", "ruff", "check", "."]),
        ("format", ["-m", "ruff", "format", "--check", "."]),
        ("types", ["-m", "mypy"]),
        ("public names", ["scripts/compatibility"]),
        ("documentation", ["scripts/docs"]),
        *([] if options.quick else [("simulation", ["scripts/simulate", "--submits", "50000"])]),
        *_tests(pytest_arguments, is_quick=options.quick),
    ]
    newest = pythons.SUPPORTED[-1]
    if not options.quick and not pytest_arguments:  # those select among the tests of this environment
        steps.append(("integrations", ["scripts/integrations", "-q"]))
        # The two that take no minute; `scripts/tools-check` alone runs all.
        steps.append(("workflow tools", ["scripts/tools-check", "submitit", "dask"]))
    if not options.quick:
        steps.append(("httpx2", ["scripts/test", "--httpx2"]))
        # That Python is in a root file system, as Slurm is.
        steps.append((f"Python {newest}", ["scripts/test", "--python", newest]))
    for name, command in steps:
        start = time.monotonic()
        print(f"== {name}: {' '.join(command)}", flush=True)
        status = subprocess.run([_PYTHON, *command], cwd=ROOT, check=False).returncode
        print(f"== {name}: {'ok' if status == 0 else 'FAILED'} ({time.monotonic() - start:.0f} s)", flush=True)
        if status:
            return status
    return 0


def _tests(pytest_arguments: Sequence[str], *, is_quick: bool) -> list[tuple[str, list[str]]]:
    """The steps that run the tests: what computes with few processes, what waits for jobs with more.

    Files and classes of live tests run side by side, each process with clusters of its own. They start in the order of
    tests/live/conftest.py: xdist's own would run files of few long tests last.
    """
    side_by_side = ["--dist", "loadscope", "--no-loadscope-reorder", *pytest_arguments]
    if is_quick:
        return [("unit tests", ["-m", "pytest", "-m", "not live", *pytest_arguments])]
    if pytest_arguments:
        return [("tests", ["-m", "pytest", "-n", "4", *side_by_side])]
    return [
        ("unit tests", ["-m", "pytest", "-m", "not live", "-n", "3", *side_by_side]),
        ("live tests", ["-m", "pytest", "-m", "live", "-n", "4", *side_by_side]),
    ]


def _pytest_with_httpx2(arguments: Sequence[str]) -> int:
    """Run tests with httpx2; the exit status is pytest's."""
    return subprocess.run(
        [_PYTHON, "-m", "pytest", *arguments], cwd=ROOT, env=_FEWER | os.environ | _HTTPX2, check=False
    ).returncode
