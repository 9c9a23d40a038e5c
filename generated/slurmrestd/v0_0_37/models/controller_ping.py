from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ControllerPing(Model, kw_only=True):
    """Slurm's `/components/schemas/controller_ping`.

    Attributes:
        hostname: slurm controller hostname
        ping: slurm controller host up Known values: UP, DOWN.
        mode: slurm controller mode
        status: slurm controller status
    """

    hostname: str | None | Unset = UNSET
    ping: str | None | Unset = UNSET
    mode: str | None | Unset = UNSET
    status: int | None | Unset = UNSET
