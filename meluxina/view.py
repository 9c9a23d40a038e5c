"""What every view of an answer has."""

from __future__ import annotations

from typing import Any

import attrs

from . import wire


@attrs.frozen(eq=False, repr=False)
class View:
    """Something as it was when the server was asked. Its properties read the answer when they are asked for.

    They have the same values whatever the API version. What a version or a server does not tell is None, or an
    empty tuple or mapping.
    """

    raw: Any = attrs.field(repr=False)
    """The model of the API version in use, with everything that the server sent."""

    @property
    def json(self) -> dict[str, Any]:
        """Everything the model holds, under Slurm's own names."""
        data: dict[str, Any] = self.raw.to_dict()
        return data

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"


class Named(View):
    """A view of something that has a name, which is what `str` gives."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """Its name."""
        return wire.text(wire.read(self.raw, "name")) or ""

    def __str__(self) -> str:
        return self.name
