"""The base of views of what has a name."""

from __future__ import annotations

from ..base_view import View
from ..slurm import wire


class Named(View, frozen=True):
    """A view of something that has a name, which is what `str` gives (with a ? for what is not printable)."""

    @property
    def name(self) -> str:
        """Its name."""
        return wire.text(wire.read(self.raw, "name")) or ""

    @property
    def _title(self) -> str:
        return self.name
