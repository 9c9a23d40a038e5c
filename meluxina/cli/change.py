"""Commands `cancel`, `hold`, `release` and `update`: what scancel and scontrol do."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import cli
from . import failures
from .arguments import JobIds, pairs, property_values
from .connection import connect
from .failures import Misuse


def cancel(context: typer.Context, ids: JobIds) -> None:
    """Cancel jobs. Prints nothing if all is well."""
    with connect(context) as client:
        code = failures.each(ids, client.cancel)
    raise typer.Exit(code)


def hold(context: typer.Context, ids: JobIds) -> None:
    """Keep pending jobs from starting."""
    with connect(context) as client:
        code = failures.each(ids, client.hold)
    raise typer.Exit(code)


def release(context: typer.Context, ids: JobIds) -> None:
    """Let held jobs start."""
    with connect(context) as client:
        code = failures.each(ids, client.release)
    raise typer.Exit(code)


def update(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="ID... KEY=VALUE...", help="Jobs, and what to change.")],
) -> None:
    """Change properties of jobs that have not ended.

    meluxina update 17 time_limit=30 comment=mine. The names are those of submit --set.
    """
    ids = [word for word in words if "=" not in word]
    changes = pairs(word for word in words if "=" in word)
    if not ids or not changes:
        raise Misuse("at least one ID and one KEY=VALUE are needed")
    with connect(context) as client:
        properties = property_values(changes, cli.Shape.of(client.api().slurm.post_job.OPERATION.body))
        code = failures.each(ids, lambda job_id: client.update(job_id, **properties))
    raise typer.Exit(code)
