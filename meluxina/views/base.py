"""The base of all views: what every view of an answer has."""

from __future__ import annotations

from typing import Any

import msgspec

from .. import lazy
from ..printable import printable
from ..slurm import wire


class View(msgspec.Struct, frozen=True, eq=False):
    """A thing as it was when the server was asked. Its properties read the answer when they are asked for.

    They have the same values whatever the API version. What a version or a server does not tell is None, or an
    empty tuple or mapping.
    """

    # A Struct, as the models are: one of attrs costs ten times as much, and there are lists of ten thousand.

    raw: Any
    """The model of the API version in use, with everything that the server sent."""

    @property
    def json(self) -> dict[str, Any]:
        """Everything the model holds, under Slurm's own names."""
        data: dict[str, Any] = self.raw.to_dict()
        return data

    def to_dict(self) -> dict[str, Any]:
        """Return its properties as plain values: the same names and units whatever the API version.

        There are texts, numbers, booleans, None, and lists and dictionaries of these: what JSON has. Dates and times
        are texts of ISO 8601 in UTC, durations numbers of seconds or "UNLIMITED", memory is in megabytes. A state's
        flags are apart: `state` is "RUNNING", `state_flags` ["COMPLETING"]. Steps, and the parts of a job, are
        dictionaries in a list. `meluxina jobs --json` prints the same.
        """
        data: dict[str, Any] = lazy.around("tables").to_dict(self)
        return data

    @property
    def _title(self) -> str:
        """The name that `str` and `repr` show, as the server says it."""
        return ""

    def __str__(self) -> str:
        return printable(self._title)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {printable(self._title)}>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("", str(self))]


class Named(View, frozen=True):
    """A view of something that has a name, which is what `str` gives (with a ? for what is not printable)."""

    @property
    def name(self) -> str:
        """Its name."""
        return wire.text(wire.read(self.raw, "name")) or ""

    @property
    def _title(self) -> str:
        return self.name
