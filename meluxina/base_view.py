"""The base of all views: what every view of an answer has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from . import lazy
from .errors import VersionError
from .printable import printable

M = TypeVar("M")


class View(msgspec.Struct, frozen=True, eq=False):
    """A thing as it was when the server was asked. Its properties read the answer when they are asked for.

    They have the same values whatever the API version. What a version or a server does not tell is None, or an
    empty tuple or mapping. But for jobs, which are compared by what they are, a view equals only itself: compare names.
    """

    # A Struct, as the models are: one of attrs costs ten times as much, and there are lists of ten thousand.

    raw: Any
    """The model of the API version in use, with everything that the server sent."""

    def raw_as(self, model: type[M]) -> M:
        """Return `raw`, known to type checkers as a version's model: `job.raw_as(slurmrestd.v0_0_43.models.JobInfo)`.

        Raises:
            VersionError: It is another model, such as that of another API version.

        """
        if not isinstance(self.raw, model):
            kind = type(self.raw)
            raise VersionError(
                f"This is a {kind.__module__}.{kind.__name__}, not a {model.__module__}.{model.__name__}.",
                hint="The version in use is chosen by Client(api_version=…) or API_VER.",
            )
        return self.raw

    @property
    def json(self) -> dict[str, Any]:
        """Everything the model holds, under Slurm's own names."""
        data: dict[str, Any] = self.raw.to_dict()
        return data

    def to_dict(self) -> dict[str, Any]:
        """Return its properties as plain values: the same names and units whatever the API version.

        There are texts, numbers, booleans, None and lists: what JSON has. Dates and times are texts of ISO 8601 in
        UTC, durations numbers of seconds or "UNLIMITED", memory is in megabytes. Nothing is nested but steps and the
        parts of a job, which are dictionaries of their own in a list: a state's flags are apart (`state` is
        "RUNNING", `state_flags` ["COMPLETING"]), and each resource has its name (`requested_tres.cpu`, `.mem`,
        `.node`, `.billing` and `.gres/gpu` always, others where there are some). `meluxina jobs --json` prints the
        same, and `to_dataframe` has columns of these names.
        """
        data: dict[str, Any] = lazy.around("tables").to_dict(self)
        return data

    @property
    def _title(self) -> str:
        """The name that `str` and `repr` show, as the server says it; `repr` adds what a person would ask next."""
        return ""

    def __str__(self) -> str:
        return printable(self._title)

    def __repr__(self) -> str:
        details = lazy.around("showing").text.details(self)
        return f"<{type(self).__name__} {printable(self._title)}{details and f' {details}'}>"

    def _repr_html_(self) -> str | None:
        table: str | None = lazy.around("showing").page.one(self)
        return table

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("", str(self))]


V = TypeVar("V")


class Listing(list[V]):
    """A list, and slices of it, that notebooks show as a table; it knows what it lists, even if that is nothing."""

    def __init__(self, values: Iterable[V] = (), kind: Any = None) -> None:
        super().__init__(values)
        self.kind = kind

    def __getitem__(self, place: Any) -> Any:
        value = super().__getitem__(place)
        return Listing(value, self.kind) if isinstance(place, slice) else value

    def _repr_html_(self) -> str | None:
        table: str | None = lazy.around("showing").page.many(self)
        return table
