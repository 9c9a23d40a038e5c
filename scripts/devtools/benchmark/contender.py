"""A contender's process: started once, asked to run once per round."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import attrs

from .measure import Values

_PROGRAMS = Path(__file__).with_name("programs.py")


@attrs.frozen
class Contender:
    """A function of `programs.py`, and the Python to run it with."""

    what: str
    function: str
    python: str = sys.executable
    path: str = ""
    """More of what Python can import."""
    others: bool = False
    """Whether it is somebody else's, who can't be asked to make it work."""


class Failed(Exception):
    """A contender did not do what was asked of it."""


class Running:
    """The process of a contender."""

    def __init__(self, process: subprocess.Popen[str], what: str) -> None:
        self._process = process
        self._what = what

    def __call__(self, jobs: int) -> Values:
        """Run once. The contender must have got so many jobs, and be of use."""
        with contextlib.suppress(BrokenPipeError):
            _pipe(self._process.stdin).write("\n")
            _pipe(self._process.stdin).flush()
        line = _pipe(self._process.stdout).readline()
        if not line:
            raise Failed(f"{self._what} failed")
        values: Values = json.loads(line)
        if values.pop("jobs") != jobs:
            raise Failed(f"{self._what} did not get all {jobs} jobs")
        return values


@contextmanager
def running(contender: Contender, server: Mapping[str, str]) -> Iterator[Running]:
    """Start a contender's process, with the variables that name a server, and end it with the block."""
    environment = {**os.environ, **server, "PYTHONPATH": contender.path}
    # -P: what lies beside it is not for it to import.
    command = [contender.python, "-P", "-W", "ignore", str(_PROGRAMS), contender.function]
    # Of others it is only of interest that they fail.
    errors = subprocess.DEVNULL if contender.others else None
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True
    )
    with process:
        yield Running(process, contender.what)
        with contextlib.suppress(BrokenPipeError):
            _pipe(process.stdin).close()


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None  # noqa: S101 -- both were asked for
    return pipe
