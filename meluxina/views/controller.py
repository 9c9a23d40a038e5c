"""A controller, as slurmrestd sees it."""

from __future__ import annotations

from ..base_view import View
from ..slurm import wire


class Ping(View, frozen=True):
    """One slurmctld, seen from slurmrestd."""

    @property
    def hostname(self) -> str:
        """The host that it runs on."""
        return wire.text(wire.read(self.raw, "hostname")) or ""

    @property
    def is_up(self) -> bool:
        """Whether it answers."""
        responding = wire.read(self.raw, "responding")
        return bool(responding) if responding is not None else wire.read(self.raw, "ping", "pinged") == "UP"

    @property
    def _title(self) -> str:
        return f"{self.hostname} {'up' if self.is_up else 'down'}"
