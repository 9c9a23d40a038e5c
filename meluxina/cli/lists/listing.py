"""What all commands that list things have in common: which columns, in what order, in which form."""

from __future__ import annotations

import functools
import inspect
import io
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Annotated, Any, NamedTuple, get_type_hints

import typer

import meluxina

from ... import cli
from ..failures import Misuse, print_message
from ..output import Json, cell, table, write, write_json
from .column import Column, Columns

_OPTIONS: Mapping[str, tuple[Any, Any]] = {
    "columns": (
        Annotated[
            str | None,
            typer.Option("--columns", "-o", metavar="NAME,…", help="Only these: headings, or properties as in --json."),
        ],
        None,
    ),
    "sort": (
        Annotated[str | None, typer.Option("--sort", metavar="NAME,…", help="Sort by these; -NAME the other way.")],
        None,
    ),
    "limit": (
        Annotated[int | None, typer.Option("--limit", min=0, metavar="COUNT", help="Only so many, the first ones.")],
        None,
    ),
    "header": (Annotated[bool, typer.Option("--no-header", help="Without the line of headings.")], False),
    "csv": (Annotated[bool, typer.Option("--csv", help="Print comma-separated values.")], False),
    "json": (Json, False),
}

Command = Callable[..., None]
_NUMBERS = ("int", "float")
_WHOLE = ("State", "datetime", "timedelta", "bool")


class Listing(NamedTuple):
    """How things are to be listed, and a way to do it."""

    columns: Columns
    sorting: Sequence[tuple[Callable[[Any], object], bool]]
    """How to read what to sort by, and whether the greatest comes first."""
    limit: int | None
    header: bool
    csv: bool
    json: bool
    is_chosen: bool
    """Whether the user chose the columns."""
    noun: str
    """What is listed: "jobs"."""

    def first(self, things: Sequence[Any]) -> Sequence[Any]:
        """Sort things and return as many as are to be listed."""
        ordered = list(things)
        for read, is_descending in reversed(self.sorting):
            known = [(value, thing) for thing in ordered if (value := read(thing)) is not None]
            unknown = [thing for thing in ordered if read(thing) is None]
            try:
                known.sort(key=lambda pair: pair[0], reverse=is_descending)
            except TypeError:
                known.sort(key=lambda pair: cell(pair[0]), reverse=is_descending)
            ordered = [thing for _, thing in known] + unknown
        return ordered[: self.limit]

    def has(self, heading: str) -> bool:
        """Tell whether a column is shown."""
        return any(column.heading == heading for column in self.columns) and not self.json

    def replace(self, heading: str, read: Callable[[Any], object]) -> Listing:
        """Return the same with another way to read one of its columns."""
        return self._replace(
            columns=tuple(
                column._replace(read=read) if column.heading == heading else column for column in self.columns
            )
        )

    def also(self, columns: Columns) -> Listing:
        """Return the same with more columns, unless the user chose the columns."""
        return self if self.is_chosen else self._replace(columns=(*self.columns, *columns))

    def without(self, headings: Collection[str]) -> Listing:
        """Return the same without some columns, unless the user chose the columns."""
        columns = tuple(column for column in self.columns if column.heading not in headings)
        return self if self.is_chosen else self._replace(columns=columns)

    def show(self, things: Sequence[Any]) -> None:
        """Print things, a line each."""
        self.show_rows(self.first(things))

    def show_rows(self, things: Sequence[Any]) -> None:
        """Print things as they are."""
        if self.json:
            write_json([self._plain(thing) for thing in things])
            return
        if not things and not self.csv and sys.stdout.isatty():
            print_message(f"there are no {self.noun} to list")
            return
        rows = [[cell(column.read(thing)) for column in self.columns] for thing in things]
        if self.csv:
            text = io.StringIO()
            headings = [[column.heading for column in self.columns]] if self.header else []
            cli.csv.writer(text, lineterminator="\n").writerows([*headings, *rows])
            write(text.getvalue())
        else:
            table(self.columns, rows, header=self.header)

    def _plain(self, thing: Any) -> dict[str, Any]:
        data: dict[str, Any] = thing.to_dict()
        if not self.is_chosen:
            return data
        chosen: dict[str, Any] = {}
        for column in self.columns:
            name = column.heading.lower()
            values = {key: value for key, value in data.items() if key == name or key.startswith(f"{name}.")}
            chosen |= values or {name: cell(column.read(thing))}
        return chosen


def listed(columns: Columns, kind: str | None = None, noun: str | None = None) -> Callable[[Command], Command]:
    """Give a command the options of all lists; it gets them as the argument `listing`.

    Args:
        columns: What is listed unless the user chooses.
        kind: The public name of the class of what is listed, whose properties the user may choose too.
        noun: What is listed, for a list of nothing, if that is not the class.

    """

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def run(**arguments: Any) -> None:
            options = {name: arguments.pop(name) for name in _OPTIONS}
            command(**arguments, listing=_listing(columns, kind, noun, options))

        hints = get_type_hints(command, include_extras=True)
        own = [
            parameter.replace(annotation=hints[name])
            for name, parameter in inspect.signature(command).parameters.items()
            if name != "listing"
        ]
        more = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
            for name, (annotation, default) in _OPTIONS.items()
        ]
        # It is these that typer reads.
        run.__signature__ = inspect.Signature([*own, *more])  # type: ignore[attr-defined]
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in (*own, *more)}
        return run

    return decorate


def _listing(columns: Columns, kind: str | None, noun: str | None, options: Mapping[str, Any]) -> Listing:
    if options["csv"] and options["json"]:
        raise Misuse("--csv or --json, not both")
    names = [name.strip().lower() for name in (options["columns"] or "").split(",") if name.strip()]
    sorting = [name.strip().lower() for name in (options["sort"] or "").split(",") if name.strip()]
    return Listing(
        columns=tuple(_column(name, columns, kind) for name in names)
        or tuple(column for column in columns if not column.is_extra),
        sorting=[(_column(name.removeprefix("-"), columns, kind).read, name.startswith("-")) for name in sorting],
        limit=options["limit"],
        header=not options["header"],
        csv=options["csv"],
        json=options["json"],
        is_chosen=bool(names),
        noun=noun or (kind if kind and kind.isupper() else f"{kind}s".lower()),
    )


def _column(name: str, columns: Columns, kind: str | None) -> Column:
    """Find a column by its heading, or make one of a property."""
    if present := next((column for column in columns if column.heading.lower() == name), None):
        return present
    view: Any = getattr(meluxina, kind) if kind else object
    heading = name.upper()
    if type_ := cli.plain.properties(view).get(name):
        is_number = type_ in _NUMBERS
        return Column(
            heading,
            lambda thing: getattr(thing, name, None),
            is_whole=is_number or type_.endswith(_WHOLE),
            is_number=is_number,
        )
    if name in cli.plain.names(view):
        return Column(heading, lambda thing: thing.to_dict()[name])
    every = {*(column.heading.lower() for column in columns), *cli.plain.properties(view), *cli.plain.names(view)}
    near = cli.advice.closest(name, every)
    guess = f"did you mean {near}?" if near else f"there are {', '.join(sorted(every))}"
    raise Misuse(f"there is no column {name}; {guess}")
