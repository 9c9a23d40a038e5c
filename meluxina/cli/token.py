"""Command `token`: whose it is and how long it is good for; never the token itself."""

from __future__ import annotations

from datetime import UTC, datetime

import typer

from . import failures
from .connection import connect
from .output import Json, details, duration, text, write_json


def token(context: typer.Context, *, json: Json = False) -> None:
    """Say whose token is in use and until when. The exit code is 1 if it has expired."""
    with connect(context) as client:
        config = client.config
    expires = config.token.expires
    left = None if expires is None else expires - datetime.now(UTC)
    if json:
        write_json(
            {
                "user": config.user,
                "expires": expires and expires.isoformat(),
                "seconds_left": left and int(left.total_seconds()),
            }
        )
    else:
        remaining = "it does not say" if left is None else duration(left) if not config.token.expired else "expired"
        details({"user": config.user, "expires": text(expires) or "it does not say", "left": remaining})
    if config.token.expired:
        raise typer.Exit(failures.NO)
