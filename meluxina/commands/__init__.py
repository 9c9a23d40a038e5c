"""Slurm's commands over REST: `squeue`, `scancel` and so on, with the arguments, output and exit codes of Slurm's own.

`programs` puts them into a folder for PATH, `start` makes a client and ends a program as Slurm's end. `arguments` reads
a command line as getopt_long does, from a table of options. `values` reads a version's models as Slurm's own structures
have them, `columns` prints fields as Slurm's commands do, `output` writes lines. Each command is a module of its own,
with its fields in tables beside it: `job_fields`, `job_order`, `job_choice` and `job_rows` are squeue's,
`sinfo_fields`, `sinfo_order` and `node_states` sinfo's; `records` prints what `scontrol show` shows of the tables in
`job_records`, `node_records` and `partition_records`. What REST can't know is listed in docs/commands.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lazy import modules

COMMANDS = {
    "sacct": ".accounting.sacct",
    "sacctmgr": ".accounting.sacctmgr",
    "sbatch": ".sbatch",
    "scancel": ".scancel",
    "scontrol": ".scontrol",
    "sinfo": ".sinfo",
    "squeue": ".squeue",
}
"""The module of each command; its `run` takes the words of the command line and a function that makes a client."""

_load = modules(__name__, {"run_program": ".start"})


def run(name: str, words: Sequence[str]) -> int:
    """Run a command as its program does, and return its exit code.

    Args:
        name: `squeue`, `scancel`, …
        words: Its command line, without its name.

    """
    code: int = _load("run_program")(name, words)
    return code
