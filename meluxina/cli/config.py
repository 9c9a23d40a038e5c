"""Command `config`: show each setting and where it comes from; never a token."""

from __future__ import annotations

import os
import shlex
from operator import itemgetter
from typing import Any

import typer

from .. import cli
from ..printable import printable
from .connection import Settings, arguments
from .lists.column import Column, Columns
from .output import Json, cell, table, write_json

_LONGEST = 300


_COLUMNS: Columns = (
    Column("SETTING", itemgetter(0)),
    Column("VALUE", itemgetter(1), 1),
    Column("FROM", itemgetter(2)),
)


def config(context: typer.Context, *, json: Json = False) -> None:
    """Show each setting and where it comes from.

    Options win over variables, these over the profile. The token itself is not shown.
    """
    settings: Settings = context.obj
    choice = cli.choice.choose(settings.profile, arguments(settings))
    path = cli.places.config_file()
    profile = choice.profile.name if choice.profile else None
    rows = [
        ("file", str(path), "there" if path.exists() else "not there"),
        ("profile", profile, _origin(settings, choice)),
        *((setting.name, _shown(settings, setting), setting.origin) for setting in choice.settings),
    ]
    if json:
        write_json([dict(zip(("setting", "value", "from"), row, strict=True)) for row in rows])
    else:
        table(_COLUMNS, [[cell(value) for value in row] for row in rows])


def _origin(settings: Settings, choice: cli.choice.Choice) -> str:
    if choice.profile is None:
        return "default"
    if settings.profile:
        return "argument"
    return f"variable {cli.choice.PROFILE}" if os.environ.get(cli.choice.PROFILE) else "file"


def _shown(settings: Settings, setting: cli.choice.Setting) -> Any:
    """Write a value so that nobody's secret is in it."""
    if setting.value is None:
        return None
    if setting.name == "token":
        return _source(settings, setting)
    if isinstance(setting.value, str):
        return printable(cli.concealed(setting.value), _LONGEST)
    return setting.value


def _source(settings: Settings, setting: cli.choice.Setting) -> str:
    """Say where a token comes from. Of a command only the program is named: its arguments may be secrets."""
    if setting.origin.startswith("variable"):
        return "a token"
    if setting.origin == cli.choice.LOGIN:
        return f"kept in {setting.value}"
    ways = {name: getattr(settings, name) for name in cli.choice.TOKENS if getattr(settings, name)}
    way, value = next(iter(ways.items())) if setting.origin == "argument" else setting.value
    words = shlex.split(value) if way == "token_command" and isinstance(value, str) else value
    shown = f"{words[0]} …" if way == "token_command" and words else value
    return "the keyring" if way == "token_keyring" else f"{way.removeprefix('token_')} {shown}"
