"""The environment of a job: what every job needs, what was given, what `--export` makes of it, and no secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..errors import InvalidRequestError
from ..settings.config import Config
from ..settings.token import holds_token
from .mandatory import home

_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"

SECRETS = frozenset({"SLURM_JWT", "SLURM_TOKEN"})
"""Variables that never get into a job: they break srun there, and show the token."""

_PIECE = re.compile(r"""(?:[^,"']|"[^"]*"|'[^']*')+""")


def export(selection: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The part of an environment that `--export` lets through, as sbatch does it.

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


def job_environment(user: str, environment: Any) -> dict[str, str]:
    """Return what every job needs, and over it what was given. Raises InvalidRequestError for what is no mapping."""
    if environment is not None and not isinstance(environment, Mapping):
        raise InvalidRequestError.unsent(f"An environment is a mapping of names to texts, not {environment!r}.")
    for name, value in (environment or {}).items():
        if not isinstance(name, str) or not isinstance(value, str) or not name or "=" in name or "\0" in name + value:
            raise InvalidRequestError.unsent(f"The environment variable {name!r} is not a name with a text.")
    base = {"PATH": _PATH, "USER": user, "HOME": home(user)}
    return {**base, **(environment or {})}


def without_secrets(environment: Mapping[str, str], config: Config) -> dict[str, str]:
    """Return an environment without what is, or is called, a token."""
    # Under whatever name: who passes all of os.environ may not know what is in it.
    holds = config.credential.holds if config.credential else holds_token
    return {name: value for name, value in environment.items() if name not in SECRETS and not holds(value)}
