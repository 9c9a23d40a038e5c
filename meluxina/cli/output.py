"""Print values: tables for people, plain columns for other programs, JSON for scripts."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer

from .. import cli
from ..printable import printable
from .failures import BROKEN_PIPE
from .lists.column import Column, Columns
from .lists.layout import lay_out

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def show(things: Sequence[Any], columns: Columns, *, json: bool) -> None:
    """Print one line per thing, or a JSON list of them."""
    if json:
        write_json([thing.to_dict() for thing in things])
    else:
        table(columns, [[cell(column.read(thing)) for column in columns] for thing in things])


def show_one(thing: Any, *, json: bool) -> None:
    """Print all properties of one thing, a line per value, or a JSON object."""
    if json:
        write_json(thing.to_dict())
    else:
        details({name: value for name, value in cli.plain.items(thing) if value not in (None, "", (), {})})


def details(pairs: Mapping[str, object]) -> None:
    """Print a name and a value per line."""
    table(None, [[name, cell(value)] for name, value in pairs.items()])


def table(columns: Sequence[Column] | None, rows: Sequence[Sequence[str]], *, header: bool = True) -> None:
    """Print rows in columns: on a terminal as wide as it is, else as plain text that nothing is cut from."""
    if columns and sys.stdout.isatty():
        write("".join(f"{line}\n" for line in lay_out(columns, rows, header=header)))
        return
    lines = [*([[column.heading for column in columns]] if columns and header else []), *rows]
    if not lines:
        return
    widths = [max(map(len, texts)) for texts in zip(*lines, strict=True)]
    # Something in every field, so that awk counts right.
    fields = (
        "  ".join((text or "-").ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
    write("".join(f"{line}\n" for line in fields))


def write(content: str) -> None:
    """Print something. That the reader has gone (`| head`) is no error to speak of."""
    try:
        sys.stdout.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        # Else the interpreter complains when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(BROKEN_PIPE) from None


def write_json(value: Any) -> None:
    """Print a value as JSON."""
    write(as_printable(cli.json.dumps(value, indent=2)) + "\n")


def as_printable(json: str) -> str:
    """Escape in a JSON text what a terminal does not simply show."""
    return json if json.isprintable() else "".join(map(_as_printable, json))


def _as_printable(letter: str) -> str:
    if letter.isprintable() or letter in "\n\t":
        return letter
    if letter == "\r":
        # Only between values can it be, and there it is a blank.
        return " "
    units = letter.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))


def cell(value: object) -> str:
    """Write a value for people, in Slurm's forms: local time, days-hours:minutes:seconds."""
    text = ""
    match value:
        case str():
            text = "+".join((value, *getattr(value, "flags", ())))
        case bool():
            text = "yes" if value else "no"
        case datetime():
            text = value.astimezone().strftime("%Y-%m-%dT%H:%M:%S")
        case timedelta():
            text = cli.duration(value)
        case Mapping():
            text = ",".join(f"{key}={cell(entry)}" for key, entry in value.items())
        case list() | tuple() | set() | frozenset():
            text = ",".join(cell(entry) for entry in value)
        case _ if hasattr(value, "raw"):
            # A part of a job is called what Slurm calls it, anything else by its number or name.
            text = str(getattr(value, "label", None) or getattr(value, "id", value))
        case _ if hasattr(value, "__struct_fields__"):
            entries = ((name, getattr(value, name)) for name in value.__struct_fields__)
            text = cell({name: entry for name, entry in entries if entry is not None})
        case _ if value is not None:
            text = str(value)
    # A job's name comes from its user: nothing in it may steer the terminal.
    return printable(text)
