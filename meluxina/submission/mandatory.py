"""What every job has on MeluXina: what it must say, even where Slurm calls it optional, and what it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import ConfigurationError, InvalidRequestError
from ..printable import quoted
from ..settings.config import Config
from ..settings.token import holds_token

_NEEDED = {
    "account": "an account to be charged to (argument account, #SBATCH --account or variable ACCOUNT)",
    "qos": "a quality of service (argument qos or #SBATCH --qos)",
    "time_limit": "a time limit (argument time_limit or #SBATCH --time)",
}
_WHERE = "`meluxina associations` shows your accounts, `meluxina qos` the qualities of service and their time limits."
_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"

SECRETS = frozenset({"SLURM_JWT", "SLURM_TOKEN"})
"""Variables that never get into a job: they break srun there, and show the token."""


def home(user: str) -> str:
    """Return a user's home directory on MeluXina."""
    return f"/home/users/{user}"


def add_defaults(properties: dict[str, Any], config: Config, job_name: str) -> None:
    """Add the name, the directory and the account of a job that does not say them."""
    properties.setdefault("name", job_name)
    properties.setdefault("current_working_directory", home(config.user))
    properties.setdefault("account", config.account)


def check(properties: Mapping[str, Any]) -> None:
    """Raise ConfigurationError, naming all that is missing, for a job that MeluXina would refuse."""
    missing = [need for name, need in _NEEDED.items() if properties.get(name) in (None, "")]
    if missing:
        raise ConfigurationError.unsent(f"A job needs {', '.join(missing)}.", hint=_WHERE)


def environment(user: str, explicit: Any) -> dict[str, str]:
    """Return what every job needs, and over it what was given. Raises InvalidRequestError for what is no mapping."""
    if explicit is not None and not isinstance(explicit, Mapping):
        raise InvalidRequestError.unsent(
            f"An environment is a mapping of names to texts, not {type(explicit).__name__}."
        )
    for name, value in (explicit or {}).items():
        if not isinstance(name, str) or not isinstance(value, str) or not name or "=" in name or "\0" in name + value:
            raise InvalidRequestError.unsent(f"The environment variable {quoted(name)} is not a name with a text.")
    return {"PATH": _PATH, "USER": user, "HOME": home(user), **(explicit or {})}


def without_secrets(variables: Mapping[str, str], config: Config) -> dict[str, str]:
    """Return an environment without what is, or is called, a token."""
    # Under whatever name: who passes all of os.environ may not know what is in it.
    holds = config.credential.holds if config.credential else holds_token
    return {name: value for name, value in variables.items() if name not in SECRETS and not holds(value)}
