"""What documents show of a terminal, done again: commands behind `$`, in a shell with a fake Slurm."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from meluxina.testing import FakeSlurm, by_script, serving
from meluxina.testing.__main__ import variables

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_SCRIPT = re.compile(r"^Save this as `([\w.-]+)`:\n\n```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_CHANGING = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?"  # a moment
    r"|\b\d\d:\d\d:\d\d\b"  # a duration
    r"|[0-9a-f]{20}"  # a mark
)
_SPEED = 20
_SECONDS = 60
_END = "end of the output"
_MELUXINA = """\
#!/bin/sh
exec {python} -c 'from meluxina.cli import main; main()' "$@"
"""
_SSH = """\
#!/bin/sh
echo "SLURM_JWT=$TOKEN_OF_SCONTROL"
"""


def plain(text: str) -> str:
    """Leave out what differs from run to run: moments, durations, marks, and the blanks that they move."""
    return re.sub("[ -]+", " ", _CHANGING.sub("-", text))


def stale(path: Path) -> str | None:
    """Do again what a page shows of terminals; return its text with what they print now if that is something else."""
    old = path.read_text(encoding="utf-8")
    new = recorded(old)
    return new if plain(new) != plain(old) else None


def recorded(page: str) -> str:
    """Return a page with what its commands print."""
    if not _BLOCK.search(page):
        return page
    with _shell(dict(_SCRIPT.findall(page))) as shell:
        return _BLOCK.sub(lambda match: "".join(map(shell.run, _commands(match[0]))), page)


def _commands(block: str) -> Iterator[str]:
    for line in block.splitlines():
        if line.startswith("$ "):
            yield line.removeprefix("$ ")


class _Shell:
    """A bash whose commands are those of a document."""

    def __init__(self, process: subprocess.Popen[str], places: Mapping[str, str]) -> None:
        self._process = process
        self._places = places

    def run(self, command: str) -> str:
        """Run one command; return it as a document shows it, with its output below."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        here = command
        for there, place in self._places.items():
            here = here.replace(there, place)
        self._process.stdin.write(f"{here}\necho {shlex.quote(_END)}\n")
        self._process.stdin.flush()
        output = ""
        for line in self._process.stdout:
            if line == f"{_END}\n":
                break
            output += line
        for there, place in self._places.items():
            output = output.replace(place, there)
        return f"$ {command}\n{output}"


@contextlib.contextmanager
def _shell(scripts: Mapping[str, str]) -> Iterator[_Shell]:
    slurm = FakeSlurm("v0.0.43", run=by_script, speed=_SPEED)
    with tempfile.TemporaryDirectory() as folder, serving(slurm) as url:
        programs = Path(folder, "bin")
        programs.mkdir()
        _install(programs / "ssh", _SSH)
        _install(programs / "meluxina", _MELUXINA.format(python=shlex.quote(sys.executable)))
        for name, text in scripts.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        settings = variables(slurm, url)
        places = {
            "https://slurm-api.lxp.lu": url,
            "u000000": settings["USER_NAME"],
            "p000000": settings["ACCOUNT"],
        }
        environment = {
            **settings,
            "TOKEN_OF_SCONTROL": settings["SLURM_JWT"],
            "PATH": f"{programs}:{os.environ['PATH']}",
            "HOME": folder,
            "TZ": "Europe/Luxembourg",
        }
        with subprocess.Popen(
            # A watch on the shell, so that a command that waits for ever ends the test.
            ["timeout", str(_SECONDS), "bash", "--norc"],
            cwd=folder,
            env=environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as process:
            yield _Shell(process, places)
            process.terminate()


def _install(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
