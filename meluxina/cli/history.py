"""Command `history`: what sacct shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

import meluxina

from . import absent
from .arguments import parse_time
from .connection import connect
from .jobs import Account, Mine, Name, Partition, State, User, states
from .output import Columns, Json, cell, show, table
from .wait import exit_code

_COLUMNS: Columns = {
    "ID": lambda job: job.label,
    "NAME": lambda job: job.name,
    "USER": lambda job: job.user,
    "ACCOUNT": lambda job: job.account,
    "PARTITION": lambda job: job.partition,
    "STATE": lambda job: job.state,
    "EXIT": exit_code,
    "START": lambda job: job.start_time,
    "TIME": lambda job: job.elapsed,
    "NODELIST": lambda job: job.node_list,
}
_STEP: Columns = {
    "ID": lambda step: step.id,
    "NAME": lambda step: step.name,
    "STATE": lambda step: step.state,
    "EXIT": exit_code,
    "START": lambda step: step.start_time,
    "TIME": lambda step: step.elapsed,
}
"""What a step has below the same headings."""


def history(
    context: typer.Context,
    *,
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Only these jobs.")] = None,
    mine: Mine = False,
    user: User = None,
    account: Account = None,
    state: State = None,
    partition: Partition = None,
    name: Name = None,
    since: Annotated[
        str | None, typer.Option("--since", "-S", help="From when on: 2h, 3d, 2026-01-31T12:00; else for 24 hours.")
    ] = None,
    until: Annotated[str | None, typer.Option("--until", "-E", help="Until when, in the same forms.")] = None,
    steps: Annotated[bool, typer.Option("--steps", help="Show the steps of each job too.")] = False,
    json: Json = False,
) -> None:
    """List jobs of the past too, like sacct."""
    first, last = parse_time(since), parse_time(until)
    with connect(context) as client:
        jobs = client.history(
            mine=mine,
            user=user,
            account=account,
            state=states(state),
            partition=partition,
            name=name,
            ids=ids or None,
            since=first,
            until=last,
        )
        if json or not steps:
            show(jobs, _COLUMNS, json=json)
        else:
            table(_COLUMNS, _with_steps(jobs))
        if not jobs:
            absent.exit_without_names(client, user=user, account=account, partition=partition)
    if not (mine or user or account or state or partition or name):
        absent.exit_without_ids(
            jobs, ids, "without --since and --until all that accounting has counts: meluxina history {}"
        )


def _with_steps(jobs: Iterable[meluxina.Job]) -> Iterator[list[str]]:
    for job in jobs:
        yield [cell(column(job)) for column in _COLUMNS.values()]
        for step in job.steps:
            yield [cell(_STEP[heading](step)) if heading in _STEP else "" for heading in _COLUMNS]
