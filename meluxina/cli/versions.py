"""Command `versions`: which API versions there are on both sides."""

from __future__ import annotations

import typer

from . import failures
from .connection import connect
from .output import Json, details, write_json


def versions(context: typer.Context, *, json: Json = False) -> None:
    """Say which API versions both sides speak. Also which one is in use."""
    from importlib.metadata import version  # noqa: PLC0415

    import slurmrestd  # noqa: PLC0415

    from ..errors import VersionError  # noqa: PLC0415

    problem = None
    with connect(context) as client:
        served = client.served_versions()
        try:
            client.api()
        except VersionError as error:
            problem = error
        in_use = None if problem else client.api_version
    found = {
        "meluxina": version("meluxina"),
        "package": list(slurmrestd.VERSIONS),
        "server": served,
        "in_use": in_use,
    }
    if json:
        write_json(found)
    else:
        details(found)
    if problem:
        raise typer.Exit(failures.report(problem))
