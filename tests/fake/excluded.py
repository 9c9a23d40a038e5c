"""Which live tests a fake Slurm can't be held to, and why not."""

from __future__ import annotations

_COMMANDS = "it compares with, or acts by, Slurm's own commands inside the sandbox"
_OUTPUT = "it reads what a job wrote: nothing runs in a fake Slurm"

EXCLUDED: dict[str, dict[str, str]] = {
    "test_facade": {
        "test_hello_world_runs_to_its_end": _OUTPUT,
        "test_the_token_of_the_caller_stays_out_of_the_job": _OUTPUT,
    },
}
