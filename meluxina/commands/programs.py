"""Put programs with the names of Slurm's commands into a folder for PATH."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

from . import COMMANDS

_ORIGIN = "made by `meluxina commands`."
_PROGRAM = f"""\
#!/bin/sh
# Slurm's {{name}} over REST, {_ORIGIN}
{{variables}}exec {{python}} -P -m {{package}} {{name}} "$@"
"""
_SRUN = f"""\
#!/bin/sh
# Slurm's own srun where there is one, {_ORIGIN}
own=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
IFS=:
for folder in $PATH; do
    if [ -x "$folder/srun" ] && [ "$(CDPATH='' cd -- "$folder" && pwd -P)" != "$own" ]; then
        unset IFS
        exec "$folder/srun" "$@"
    fi
done
echo "srun: error: REST makes no allocation for srun to run in: it runs inside jobs, where Slurm is" >&2
exit 1
"""
"""Tools look for it on PATH before they submit a job that calls it."""


def install(folder: Path, variables: Mapping[str, str] | None = None) -> list[Path]:
    """Write a program for each command into a folder, which is made if it is not there.

    They run with the interpreter of this process. Files of other origin with these names are left alone.

    Args:
        folder: Where they go.
        variables: Settings that hold for these programs, by their variables; those of the environment win. They are
            written as they are, so none may be a secret.

    Raises:
        FileExistsError: There is something else with the name of a command. Nothing was written.

    """
    programs = {folder / name: _program(name, variables or {}) for name in COMMANDS} | {folder / "srun": _SRUN}
    for path in programs:
        if path.exists() and _ORIGIN not in path.read_text(encoding="utf-8", errors="replace"):
            raise FileExistsError(f"{path} is there already, and not by `meluxina commands`")
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in programs.items():
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)
    return list(programs)


def _program(name: str, variables: Mapping[str, str]) -> str:
    # `: ${A=…}` sets what the environment has not.
    lines = [f": ${{{variable}={shlex.quote(value)}}}; export {variable}\n" for variable, value in variables.items()]
    return _PROGRAM.format(name=name, variables="".join(lines), python=shlex.quote(sys.executable), package=__package__)
