"""The environment of a job: what every job needs, what was given, and no secret."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import InvalidRequestError
from ..settings.config import Config
from ..settings.credential import holds_token
from .mandatory import home

_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"

SECRETS = frozenset({"SLURM_JWT", "SLURM_TOKEN"})
"""Variables that never get into a job: they break srun there, and show the token."""


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
