"""Command `versions`: list the API versions that both sides speak."""

from __future__ import annotations

import typer

import meluxina

from .. import cli
from . import failures
from .connection import connect
from .output import Json, details, write_json


def versions(context: typer.Context, *, json: Json = False) -> None:
    """List the API versions of both sides. Also the one in use."""
    problem = None
    with connect(context) as client:
        server = client.served_versions()
        try:
            client.api()
        except meluxina.VersionError as error:
            problem = error
        in_use = None if problem else client.api_version
    sides = {
        "meluxina": cli.version("meluxina"),
        "package": list(cli.slurmrestd.VERSIONS),
        "server": server,
        "in_use": in_use,
    }
    if json:
        write_json(sides)
    else:
        details(sides)
    if problem:
        raise typer.Exit(failures.report(problem))
