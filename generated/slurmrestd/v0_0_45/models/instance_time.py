from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class InstanceTime(Model, kw_only=True):
    """Slurm's `/components/schemas/instance_time`.

    Attributes:
        time_end: When the instance will end (UNIX timestamp) (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        time_start: When the instance will start (UNIX timestamp) (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
    """

    time_end: int | Unset = UNSET
    time_start: int | Unset = UNSET
