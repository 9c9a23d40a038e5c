"""Command `efficiency`: what seff shows, for any number of jobs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

from .. import absent
from ..arguments import parse_time
from ..connection import connect
from ..failures import print_message
from ..jobs import Account, JobIds, Mine, Name, Partition, Since, Until, User
from ..lists.column import Column, Columns, number, whole
from ..lists.listing import Listing, listed


def _measured(name: str) -> Callable[[Any], Any]:
    return lambda job: getattr(job.efficiency, name, None)


def _percent(name: str) -> Callable[[Any], float | None]:
    read = _measured(name)
    return lambda job: None if (part := read(job)) is None else round(100 * part, 1)


def _used_memory(job: Any) -> int | None:
    return None if (amount := _measured("used_memory")(job)) is None else round(amount)


_COLUMNS: Columns = (
    whole("ID", lambda job: job.label),
    Column("NAME", lambda job: job.name, 1),
    Column("USER", lambda job: job.user, 9),
    whole("STATE", lambda job: job.state, 4),
    number("NODES", lambda job: job.node_count, 8),
    number("CPUS", lambda job: job.cpus, 5),
    whole("TIME", lambda job: job.elapsed, 2),
    whole("CPU_TIME", _measured("cpu_time"), 6),
    number("CPU%", _percent("cpu")),
    number("USED_MB", _used_memory, 3),
    number("MEMORY_MB", lambda job: job.allocated_tres.get("mem"), 7),
    number("MEMORY%", _percent("memory")),
    number("GPUS", lambda job: job.gpus or None, 10),
    number("GPU%", _percent("gpu"), 1),
)


@listed(_COLUMNS, "Job")
def efficiency(
    context: typer.Context,
    *,
    ids: JobIds = None,
    mine: Mine = False,
    user: User = None,
    account: Account = None,
    partition: Partition = None,
    name: Name = None,
    since: Since = None,
    until: Until = None,
    listing: Listing,
) -> None:
    """Show how much of their CPUs, memory and GPUs jobs used.

    Like seff, from accounting: jobs that have ended, your own unless others are asked for. A - (nothing in --json) is
    what nobody measured, such as the memory of a job that ran for less than 30 seconds.
    """
    first, last = parse_time(since), parse_time(until)
    with connect(context) as client:
        jobs = client.history(
            mine=mine or not (ids or user or account),
            user=user,
            account=account,
            partition=partition,
            name=name,
            ids=ids or None,
            since=first,
            until=last,
        )
        listing.show([job for job in jobs if job.state.is_finished and (ids or job.steps)])
        if not jobs:
            absent.exit_without_names(client, user=user, account=account, partition=partition)
    for job in jobs:
        if ids and not job.state.is_finished:
            print_message(f"job {job.label} has not ended ({job.state}); how efficient it is is known afterwards")
    if not (mine or user or account or partition or name):
        absent.exit_without_ids(jobs, ids, "accounting does not know it (yet): meluxina job {}")
