"""What MeluXina wants of every job, even where Slurm calls it optional, and what it gives to every job."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import ConfigurationError
from ..settings.config import Config

_WHERE = "`meluxina associations` shows your accounts, `meluxina qos` the qualities of service and their time limits."


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
    missing = []
    if not properties.get("account"):
        missing.append("an account to be charged to (argument account, #SBATCH --account or variable ACCOUNT)")
    if not properties.get("qos"):
        missing.append("a quality of service (argument qos or #SBATCH --qos)")
    if properties.get("time_limit") is None:
        missing.append("a time limit (argument time_limit or #SBATCH --time)")
    if missing:
        raise ConfigurationError.unsent(f"A job needs {', '.join(missing)}.", hint=_WHERE)
