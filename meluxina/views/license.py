"""A licence that jobs can ask for."""

from __future__ import annotations

from ..base_view import View
from ..slurm import wire


class License(View, frozen=True):
    """One kind of licence, as `scontrol show licenses` knows it."""

    @property
    def name(self) -> str:
        """Its name."""
        return wire.text(wire.read(self.raw, "LicenseName")) or ""

    @property
    def total(self) -> int:
        """How many there are."""
        return wire.number(wire.read(self.raw, "Total")) or 0

    @property
    def used(self) -> int:
        """How many jobs use."""
        return wire.number(wire.read(self.raw, "Used")) or 0

    @property
    def free(self) -> int:
        """How many are free."""
        return wire.number(wire.read(self.raw, "Free")) or 0

    @property
    def reserved(self) -> int | None:
        """How many reservations keep; None where the version does not tell."""
        return wire.number(wire.read(self.raw, "Reserved"))

    @property
    def is_remote(self) -> bool:
        """Whether it is counted by the accounting database for several clusters."""
        return bool(wire.read(self.raw, "Remote"))

    @property
    def _title(self) -> str:
        return self.name
