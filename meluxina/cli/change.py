"""Commands `hold`, `release`, `requeue` and `update`: what scontrol does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

import meluxina

from .. import cli
from . import failures
from .arguments import JobIds, pairs, property_values
from .connection import connect
from .failures import Misuse


def hold(context: typer.Context, ids: JobIds) -> None:
    """Keep pending jobs from starting."""
    with connect(context) as client:
        change(ids, client.hold, "held")


def release(context: typer.Context, ids: JobIds) -> None:
    """Let held jobs start."""
    with connect(context) as client:
        change(ids, client.release, "released")


def requeue(context: typer.Context, ids: JobIds) -> None:
    """Put jobs back into the queue; those that run begin again."""
    with connect(context) as client:
        change(ids, client.requeue, "requeued")


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
        change(ids, lambda jobs: client.update(jobs, **properties), "changed")


def change(ids: Sequence[Any], how: Callable[[Any], object], verb: str) -> None:
    """Change one job or several. Of several it tells what happened to each if one fails (exit code 1)."""
    try:
        how(ids if len(ids) > 1 else ids[0])
    except meluxina.ChangesFailed as error:
        for job, failure in error.failures.items():
            failures.print_message(f"job {job} was not {verb}: {failure}")
        if error.done:
            failures.print_message(f"{verb}: {' '.join(map(str, error.done))}")
        raise typer.Exit(failures.NO) from None
