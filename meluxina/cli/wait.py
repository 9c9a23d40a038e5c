"""Command `wait`: until jobs have ended."""

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
from ..slurm.reasons import Stuck
from . import failures
from .arguments import JobIds
from .connection import connect
from .output import Columns, Json, show

_LINE = 500
"""Letters of the line that says how jobs are."""

Timeout = Annotated[float | None, typer.Option(min=0, metavar="SECONDS", help="Wait no longer than this.")]
IfStuck = Annotated[
    Stuck, typer.Option("--stuck", help="If a job will not start by itself: say so, end the waiting, or neither.")
]


def exit_code(thing: Any) -> str | None:
    """What a job or step returned and the signal that ended it, written as sacct does."""
    ended = thing.exit_code
    if ended is None or ended.return_code is ended.signal is None:
        return None
    return f"{ended.return_code or 0}:{ended.signal or 0}"


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
            ended = follow(client, ids, timeout, stuck)
        except meluxina.WaitTimeout as late:
            show(late.jobs, _COLUMNS, json=json)
            raise
    show(ended, _COLUMNS, json=json)
    if not all(job.state.succeeded for job in ended):
        raise typer.Exit(failures.NO)


def follow(client: meluxina.Client, jobs: Sequence[Any], timeout: float | None, stuck: Stuck) -> list[meluxina.Job]:
    """Wait for these jobs, with a line on the terminal that says how they are."""
    with _progress() as progress:
        return client.wait(jobs, timeout=timeout, progress=progress, stuck=stuck)


class _Report(Protocol):
    def __call__(self, jobs: Sequence[meluxina.Job], /) -> None: ...


@contextmanager
def _progress() -> Iterator[_Report | None]:
    if not sys.stderr.isatty():
        yield None
        return
    with cli.Console(stderr=True, highlight=False).status("Waiting") as status:

        def report(jobs: Sequence[meluxina.Job]) -> None:
            ended = sum(job.state.is_finished for job in jobs)
            counted = Counter(map(cli.standing, jobs))
            counts = ", ".join(f"{count} {state}" for state, count in counted.items())
            # As a text of rich's: in a plain one it would read markup.
            status.update(cli.Text(printable(f"{ended} of {len(jobs)} ended: {counts}", _LINE)))

        yield report
