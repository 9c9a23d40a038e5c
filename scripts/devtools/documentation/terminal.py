"""What documents show of a terminal, done again: commands behind `$`, in a shell with a fake Slurm."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from meluxina.testing import FakeSlurm, by_script, serving
from meluxina.testing.__main__ import variables

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)
_SCRIPT = re.compile(r"^Save this as `([\w.-]+)`:\n\n```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_CHANGING = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?"  # a moment
    r"|\b\d\d:\d\d:\d\d\b"  # a duration
    r"|[0-9a-f]{20}"  # a mark
)
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
    """Return a page with what its commands print, each below it."""
    blocks = [_COMMAND.findall(block) for block in _BLOCK.findall(page)]
    commands = [command for block in blocks for command in block]
    if not commands:
        return page
    outputs = iter(run(commands, dict(_SCRIPT.findall(page))))

    def filled(match: re.Match[str]) -> str:
        return "".join(f"$ {command}\n{next(outputs)}" for command in _COMMAND.findall(match[0]))

    return _BLOCK.sub(filled, page)


class _SlurmOfRequests(FakeSlurm):
    """A fake Slurm whose time passes with each request, so that what it shows does not depend on this machine."""

    def answer(self, *request: Any) -> Any:
        """Let five seconds pass, and answer."""
        self.advance(seconds=5)
        return super().answer(*request)


def run(commands: Sequence[str], scripts: Mapping[str, str]) -> list[str]:
    """Run commands in one shell, in a folder with these scripts; return what each of them prints."""
    slurm = _SlurmOfRequests("v0.0.43", run=by_script)
    with tempfile.TemporaryDirectory() as folder, serving(slurm) as url:
        settings = variables(slurm, url)
        places = {"https://slurm-api.lxp.lu": url, "u000000": settings["USER_NAME"], "p000000": settings["ACCOUNT"]}
        programs = {"ssh": _SSH, "meluxina": _MELUXINA.format(python=shlex.quote(sys.executable))}
        for name, text in {**programs, **scripts}.items():
            Path(folder, name).write_text(text, encoding="utf-8")
            Path(folder, name).chmod(0o700)
        environment = {
            **settings,
            "TOKEN_OF_SCONTROL": settings["SLURM_JWT"],
            "PATH": f"{folder}:{os.environ['PATH']}",
            "HOME": folder,
            "TZ": "Europe/Luxembourg",
        }
        text = "".join(f"{command}\nstatus=$?; echo {shlex.quote(_END)}; (exit $status)\n" for command in commands)
        output = subprocess.run(
            ["bash", "--norc"],
            input=_replaced(text, places),
            cwd=folder,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=_SECONDS,
        ).stdout
    return _replaced(output, {place: name for name, place in places.items()}).split(f"{_END}\n")


def _replaced(text: str, places: Mapping[str, str]) -> str:
    for name, place in places.items():
        text = text.replace(name, place)
    return text
