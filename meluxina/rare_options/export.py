"""What `--export` makes of the environment of a job."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..submission.mandatory import SECRETS

_PIECE = re.compile(r"""(?:[^,"']|"[^"]*"|'[^']*')+""")


def select(selection: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Return the part of an environment that `--export` lets through, as sbatch does it.

    Args:
        selection: ALL, NONE, NIL, or names and NAME=value with commas between them.
        environment: The one to choose from: what is submitted, not that of this process.

    """
    pieces = _PIECE.findall(selection)
    harmless = [piece for piece in pieces if piece.partition("=")[0] not in SECRETS]
    if harmless != pieces:
        selection = ",".join(harmless) or "NONE"
    everything = selection.upper()
    if everything == "ALL":
        return dict(environment)
    slurms = {name: value for name, value in environment.items() if name.startswith(("SLURM", "_SLURM_SPANK_OPTION_"))}
    # srun in the job does the same again by the first; the second has the node make a login environment.
    slurms |= {"SLURM_EXPORT_ENV": selection} | ({} if everything == "NIL" else {"SLURM_GET_USER_ENV": "1"})
    result: dict[str, str] = {}
    for piece in [] if everything in ("NONE", "NIL") else _PIECE.findall(selection):
        name, equals, value = piece.partition("=")
        if equals:
            result[name] = re.sub("""["']""", "", value)
        elif name.upper() == "ALL":
            result |= environment
        elif name in environment:
            result[name] = environment[name]
    return {**result, **slurms}
