"""The program `meluxina`. What `--help` has no use for is imported by the command that first uses it, from here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..lazy import modules

if TYPE_CHECKING:
    import csv as csv
    import json as json
    import logging as logging
    import subprocess as subprocess
    from importlib.metadata import version as version
    from shutil import which as which

    import msgspec as msgspec
    from rich.cells import cell_len as cell_len
    from rich.cells import set_cell_size as set_cell_size

    import slurmrestd as slurmrestd
    from slurmrestd.hidden import hide as hide

    from .. import advice as advice
    from .. import files as files
    from ..commands import programs as programs
    from ..commands import start as start
    from ..commands.job_rows import SHORT_NAMES as SHORT_NAMES
    from ..durations import duration as duration
    from ..jobs import parts as parts
    from ..notation import state_names as state_names
    from ..profiles import choice as choice
    from ..profiles import file as file
    from ..profiles import places as places
    from ..profiles import record as record
    from ..profiles import store as store
    from ..sbatch import directives as directives
    from ..sbatch import options as options
    from ..sbatch.shape import Shape as Shape
    from ..settings.config import concealed as concealed
    from ..slurm.states import JOB_STATES as JOB_STATES
    from ..submission import script as script
    from ..submission.description import job_shape as job_shape
    from ..tables import plain as plain
    from ..tokens import command as command
    from ..transport import checking as checking
    from ..views.node_state import NODE_STATES as NODE_STATES

_late = modules(
    __name__,
    {
        "SHORT_NAMES": "..commands.job_rows",
        "Shape": "..sbatch.shape",
        "JOB_STATES": "..slurm.states",
        "NODE_STATES": "..views.node_state",
        "cell_len": "rich.cells",
        "choice": "..profiles.choice",
        "command": "..tokens.command",
        "concealed": "..settings.config",
        "advice": "..advice",
        "checking": "..transport.checking",
        "csv": "csv",
        "directives": "..sbatch.directives",
        "files": "..files",
        "duration": "..durations",
        "file": "..profiles.file",
        "hide": "slurmrestd.hidden",
        "job_shape": "..submission.description",
        "json": "json",
        "logging": "logging",
        "msgspec": "msgspec",
        "options": "..sbatch.options",
        "parts": "..jobs.parts",
        "plain": "..tables.plain",
        "places": "..profiles.places",
        "record": "..profiles.record",
        "programs": "..commands.programs",
        "run": ".app",
        "script": "..submission.script",
        "set_cell_size": "rich.cells",
        "slurmrestd": "slurmrestd",
        "start": "..commands.start",
        "state_names": "..notation.state_names",
        "store": "..profiles.store",
        "subprocess": "subprocess",
        "version": "importlib.metadata",
        "which": "shutil",
    },
)

if not TYPE_CHECKING:  # else a type checker would believe in every name
    __getattr__ = _late


def main() -> None:
    """Run the program and exit with its code."""
    try:
        run = _late("run")
    except ModuleNotFoundError as error:
        if error.name not in ("typer", "rich"):
            raise
        sys.stderr.write("The command line needs more packages: pip install 'meluxina[cli]'\n")
        sys.exit(2)
    run()
