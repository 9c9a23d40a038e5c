"""Command `token`: show whose it is and how long it is good for; never the token itself."""

from __future__ import annotations

import typer

from . import failures
from .connection import connect
from .output import Json, cell, details, duration, write_json


def token(context: typer.Context, *, json: Json = False) -> None:
    """Say whose token is in use and until when. The exit code is 1 if it has expired."""
    with connect(context) as client:
        in_use, user = client.config.token, client.config.user
    remainder = in_use.time_left
    if json:
        write_json(
            {
                "user": in_use.user or user,
                "expires": in_use.expires and in_use.expires.isoformat(),
                "seconds_left": None if remainder is None else int(remainder.total_seconds()),
            }
        )
    else:
        unknown = "it does not say"
        time = unknown if remainder is None else "none" if in_use.expired else duration(remainder)
        details({"user": in_use.user or user, "expires": cell(in_use.expires) or unknown, "left": time})
    if in_use.expired:
        raise typer.Exit(failures.NO)
