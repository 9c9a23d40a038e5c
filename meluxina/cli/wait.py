"""Command `wait`: wait until jobs have ended."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any, Protocol

import typer

import meluxina

from .. import cli
from ..printable import printable
from ..slurm.states import Stuck
from . import failures
from .arguments import JobIds
from .connection import connect
from .output import Columns, Json, show

_LINE = 500
"""The most letters of the line that shows the states of jobs."""

Timeout = Annotated[float | None, typer.Option(min=0, metavar="SECONDS", help="Wait no longer than this.")]
IfStuck = Annotated[
    Stuck, typer.Option("--stuck", help="If a job will not start by itself: say so, end the waiting, or neither.")
]


def exit_code(thing: Any) -> str | None:
    """Write the exit code of a job or step, and the signal that ended it, as sacct does."""
    code = thing.exit_code
    if code is None or code.return_code is code.signal is None:
        return None
    return f"{code.return_code or 0}:{code.signal or 0}"


_COLUMNS: Columns = {
    "ID": lambda job: job.label,
    "NAME": lambda job: job.name,
    "STATE": lambda job: job.state,
    "EXIT": exit_code,
    "TIME": lambda job: job.elapsed,
    "NODELIST": lambda job: job.node_list,
}


def wait(
    context: typer.Context, ids: JobIds, *, timeout: Timeout = None, stuck: IfStuck = "warn", json: Json = False
) -> None:
    """Wait until jobs have ended.

    The exit code is 1 unless all have succeeded. Ctrl-C, a timeout or --stuck raise (exit code 4) ends the waiting
    only: the jobs are left alone.
    """
    with connect(context) as client:
        try:
            jobs = follow(client, ids, timeout, stuck)
        except meluxina.WaitTimeout as late:
            show(late.jobs, _COLUMNS, json=json)
            raise
    show(jobs, _COLUMNS, json=json)
    if not all(job.state.succeeded for job in jobs):
        raise typer.Exit(failures.NO)


def follow(client: meluxina.Client, jobs: Sequence[Any], timeout: float | None, stuck: Stuck) -> list[meluxina.Job]:
    """Wait for these jobs, with a line on the terminal that shows their states."""
    with _progress() as progress:
        try:
            return client.wait(jobs, timeout=timeout, progress=progress, stuck=stuck)
        except KeyboardInterrupt:
            words = " ".join(str(getattr(job, "label", job)) for job in jobs)
            failures.print_message(f"only the waiting has ended, the jobs go on; to wait again: meluxina wait {words}")
            raise


class _Report(Protocol):
    def __call__(self, jobs: Sequence[meluxina.Job], /) -> None: ...


@contextmanager
def _progress() -> Iterator[_Report | None]:
    if not sys.stderr.isatty():
        yield None
        return
    with cli.Console(stderr=True, highlight=False).status("Waiting") as status:

        def report(jobs: Sequence[meluxina.Job]) -> None:
            number = sum(job.state.is_finished for job in jobs)
            states = Counter(map(cli.standing, jobs))
            counts = ", ".join(f"{count} {state}" for state, count in states.items())
            # As a text of rich's: in a plain one it would read markup.
            status.update(cli.Text(printable(f"{number} of {len(jobs)} ended: {counts}", _LINE)))

        yield report
