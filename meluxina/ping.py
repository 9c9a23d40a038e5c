"""What a controller says of itself."""

from __future__ import annotations

from typing import Any

import attrs

from . import wire


@attrs.frozen
class Ping:
    """One slurmctld, seen from slurmrestd."""

    raw: Any = attrs.field(repr=False)

    @property
    def hostname(self) -> str:
        """Where it runs."""
        return wire.text(wire.read(self.raw, "hostname")) or ""

    @property
    def is_up(self) -> bool:
        """Whether it answers."""
        responding = wire.read(self.raw, "responding")
        return bool(responding) if responding is not None else wire.read(self.raw, "ping", "pinged") == "UP"

    def __repr__(self) -> str:
        return f"<Ping {self.hostname} {'up' if self.is_up else 'down'}>"
