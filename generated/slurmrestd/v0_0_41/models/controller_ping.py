from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ControllerPing(Model, kw_only=True):
    """Slurm's `/components/schemas/controller_ping`.

    Attributes:
        hostname: Target for ping
        pinged: Ping result
        latency: Number of microseconds it took to successfully ping or timeout
        mode: The operating mode of the responding slurmctld
    """

    hostname: str | Unset = UNSET
    pinged: str | Unset = UNSET
    latency: int | Unset = UNSET
    mode: str | Unset = UNSET
