"""Command `wait`: wait until jobs have ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

import typer

import meluxina

from . import failures
from .arguments import JobIds
from .connection import connect
from .lists.column import Column, Columns, whole
from .output import Json, show

_LINE = 500
"""The most letters of the line that shows the states of jobs."""

Timeout = Annotated[float | None, typer.Option(min=0, metavar="SECONDS", help="Wait no longer than this.")]
IfStuck = Annotated[
    Literal["warn", "raise", "ignore"],  # Stuck, which help has no time to import
    typer.Option("--stuck", help="If a job will not start by itself: say so, end the waiting, or neither."),
]


def exit_code(thing: Any) -> str | None:
    """Write the exit code of a job or step, and the signal that ended it, as sacct does."""
    code = thing.exit_code
    if code is None or code.return_code is code.signal is None:
        return None
    return f"{code.return_code or 0}:{code.signal or 0}"


_COLUMNS: Columns = (
    whole("ID", lambda job: job.label),
    Column("NAME", lambda job: job.name, 1),
    whole("STATE", lambda job: job.state),
    whole("EXIT", exit_code, 4),
    whole("TIME", lambda job: job.elapsed, 3),
    Column("NODELIST", lambda job: job.node_list, 2),
)


def wait(
    context: typer.Context, ids: JobIds, *, timeout: Timeout = None, stuck: IfStuck = "warn", json: Json = False
) -> None:
    """Wait until jobs have ended.

    The exit code is 1 unless all have succeeded. Ctrl-C, a timeout or --stuck raise (exit code 4) ends the waiting
    only: the jobs are left alone.
    """
    with connect(context) as client:
        try:
            jobs = wait_for(client, ids, timeout, stuck)
        except meluxina.WaitTimeout as late:
            show(late.jobs, _COLUMNS, json=json)
            raise
    show(jobs, _COLUMNS, json=json)
    if not all(job.state.succeeded for job in jobs):
        raise typer.Exit(failures.NO)


def wait_for(client: meluxina.Client, jobs: Sequence[Any], timeout: float | None, stuck: IfStuck) -> list[meluxina.Job]:
    """Wait for these jobs, with a line on the terminal that shows their states."""
    try:
        return client.wait(jobs, timeout=timeout, progress=True, stuck=stuck)
    except KeyboardInterrupt:
        words = " ".join(str(getattr(job, "label", job)) for job in jobs)
        failures.print_message(f"only the waiting has ended, the jobs go on; to wait again: meluxina wait {words}")
        raise
