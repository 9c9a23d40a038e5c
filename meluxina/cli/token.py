"""Command `token`: show whose it is and how long it is good for; the token itself only if that is asked for."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import cli
from . import failures
from .connection import Settings, arguments, connect
from .failures import Misuse
from .output import Json, cell, details, write, write_json


def token(
    context: typer.Context,
    *,
    reveal: Annotated[
        bool, typer.Option("--reveal", help="Print the token itself, for programs that need one. It is a secret.")
    ] = False,
    json: Json = False,
) -> None:
    """Say whose token is in use and until when. The exit code is 1 if it has expired."""
    if reveal and json:
        raise Misuse("--reveal or --json, not both")
    settings: Settings = context.obj
    origin = cli.choice.choose(settings.profile, arguments(settings)).setting("token").origin
    with connect(context) as client:
        in_use, user = client.config.token, client.config.user
    remainder = in_use.time_left
    if reveal:
        write(f"{in_use.reveal()}\n")
    elif json:
        write_json(
            {
                "user": in_use.user or user,
                "expires": in_use.expires and in_use.expires.isoformat(),
                "seconds_left": None if remainder is None else int(remainder.total_seconds()),
                "from": origin,
            }
        )
    else:
        unknown = "it does not say"
        time = unknown if remainder is None else "none" if in_use.expired else cli.duration(remainder)
        expires = cell(in_use.expires) or unknown
        details({"user": in_use.user or user, "expires": expires, "left": time, "from": origin})
    if in_use.expired:
        raise typer.Exit(failures.NO)
