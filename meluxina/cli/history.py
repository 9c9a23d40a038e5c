"""Command `history`: what sacct shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from . import absent
from .arguments import parse_time
from .connection import connect
from .jobs import Account, JobIds, Mine, Name, Partition, Since, State, Until, User
from .lists.column import Column, Columns, whole
from .lists.listing import Listing, listed
from .wait import exit_code


def _of(name: str) -> Callable[[Any], object]:
    """Read a property; steps have only some of those of jobs."""
    return lambda thing: getattr(thing, name, None)


_COLUMNS: Columns = (
    whole("ID", lambda thing: getattr(thing, "label", None) or thing.id),
    Column("NAME", _of("name"), 1),
    Column("USER", _of("user"), 6),
    Column("ACCOUNT", _of("account"), 8),
    Column("PARTITION", _of("partition"), 5),
    whole("STATE", _of("state")),
    whole("EXIT", exit_code, 4),
    whole("START", _of("start_time"), 7),
    whole("TIME", _of("elapsed"), 3),
    Column("NODELIST", lambda thing: getattr(thing, "node_list", None) if hasattr(thing, "label") else None, 2),
)


@listed(_COLUMNS, "Job")
def history(
    context: typer.Context,
    *,
    ids: JobIds = None,
    mine: Mine = False,
    user: User = None,
    account: Account = None,
    state: State = None,
    partition: Partition = None,
    name: Name = None,
    since: Since = None,
    until: Until = None,
    steps: Annotated[bool, typer.Option("--steps", help="Show the steps of each job too.")] = False,
    listing: Listing,
) -> None:
    """List jobs of the past too, like sacct."""
    first, last = parse_time(since), parse_time(until)
    with connect(context) as client:
        jobs = client.history(
            mine=mine,
            user=user,
            account=account,
            state=state,
            partition=partition,
            name=name,
            ids=ids or None,
            since=first,
            until=last,
        )
        if listing.json or not steps:
            listing.show(jobs)
        else:
            listing.show_rows([row for job in listing.first(jobs) for row in (job, *job.steps)])
        if not jobs:
            absent.exit_without_names(client, user=user, account=account, partition=partition)
    if not (mine or user or account or state or partition or name):
        everything = "without --since and --until all that accounting has counts: meluxina history {}"
        absent.exit_without_ids(jobs, ids, everything if since or until else "`meluxina history --mine` lists yours")
