"""What `--export` makes of a job's environment."""

from __future__ import annotations

import re
from collections.abc import Mapping

SECRETS = frozenset({"SLURM_JWT", "SLURM_TOKEN"})
"""Variables that never get into a job: they break srun there, and show the token."""

_PIECE = re.compile(r"""(?:[^,"']|"[^"]*"|'[^']*')+""")


def export(wanted: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The part of an environment that `--export` lets through, as sbatch does it.

    Args:
        wanted: ALL, NONE, NIL, or names and NAME=value with commas between them.
        environment: The one to choose from: what is submitted, not that of this process.

    """
    pieces = _PIECE.findall(wanted)
    harmless = [piece for piece in pieces if piece.partition("=")[0] not in SECRETS]
    if harmless != pieces:
        wanted = ",".join(harmless) or "NONE"
    everything = wanted.upper()
    if everything == "ALL":
        return dict(environment)
    slurms = {name: value for name, value in environment.items() if name.startswith(("SLURM", "_SLURM_SPANK_OPTION_"))}
    # srun in the job does the same again by the first; the second has the node make a login environment.
    slurms |= {"SLURM_EXPORT_ENV": wanted} | ({} if everything == "NIL" else {"SLURM_GET_USER_ENV": "1"})
    chosen: dict[str, str] = {}
    for piece in [] if everything in ("NONE", "NIL") else _PIECE.findall(wanted):
        name, assigned, value = piece.partition("=")
        if assigned:
            chosen[name] = re.sub("""["']""", "", value)
        elif name.upper() == "ALL":
            chosen |= environment
        elif name in environment:
            chosen[name] = environment[name]
    return {**chosen, **slurms}
