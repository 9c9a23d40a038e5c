"""Commands `jobs`, `job`, `why` and `resolve`: what squeue and scontrol show, and what it means."""

from __future__ import annotations

import functools
from typing import Annotated

import typer

from .. import cli
from . import absent, completing, failures, lists
from .arguments import JobId, parse_time
from .connection import connect
from .lists.column import Column, Columns, number, whole
from .lists.listing import Listing, listed
from .output import Json, show_one, write, write_json

JobIds = Annotated[
    list[str] | None, typer.Argument(metavar="[ID]...", help="Only these jobs.", autocompletion=completing.job_ids)
]
Mine = Annotated[bool, typer.Option("--mine", "--me", help="Only your own.")]
User = Annotated[str | None, typer.Option("--user", "-u", help="Only this user's.")]
Account = Annotated[
    str | None,
    typer.Option("--account", "-A", help="Only those charged to this account.", autocompletion=completing.accounts),
]
State = Annotated[
    str | None,
    typer.Option(
        "--state",
        "-t",
        help="Only those in this state, or in one of several: PENDING,RUNNING or PD,R.",
        autocompletion=completing.job_states,
    ),
]
Partition = Annotated[
    str | None,
    typer.Option("--partition", "-p", help="Only those in this partition.", autocompletion=completing.partitions),
]
Name = Annotated[str | None, typer.Option("--name", "-n", help="Only those with this name.")]
Since = Annotated[
    str | None, typer.Option("--since", "-S", help="From when on: 2h, 3d, 2026-01-31T12:00; else for 24 hours.")
]
Until = Annotated[str | None, typer.Option("--until", "-E", help="Until when, in the same forms.")]
Watch = Annotated[bool, typer.Option("--watch", help="Follow it on the terminal: q quits, s sorts.")]


COLUMNS: Columns = (
    whole("ID", lambda job: job.label),
    Column("NAME", lambda job: job.name, 1),
    Column("USER", lambda job: job.user, 6),
    Column("ACCOUNT", lambda job: job.account, 8),
    Column("PARTITION", lambda job: job.partition, 4),
    whole("STATE", lambda job: job.state),
    Column("ST", lambda job: cli.SHORT_NAMES.get(job.state), is_whole=True, is_extra=True),
    whole("TIME", lambda job: job.elapsed, 3),
    whole("TIME_LIMIT", lambda job: job.time_limit, 7),
    number("NODES", lambda job: job.node_count, 5),
    Column("NODELIST(REASON)", lambda job: job.node_list or (f"({job.reason})" if job.reason else None), 2),
)


@listed(COLUMNS, "Job")
def jobs(
    context: typer.Context,
    *,
    ids: JobIds = None,
    mine: Mine = False,
    user: User = None,
    account: Account = None,
    state: State = None,
    partition: Partition = None,
    name: Name = None,
    since: Annotated[
        str | None, typer.Option("--since", "-S", help="Only those submitted since: 2h, 3d, 2026-01-31T12:00.")
    ] = None,
    watch: Watch = False,
    listing: Listing,
) -> None:
    """List the jobs that the scheduler knows, like squeue."""
    first = parse_time(since)
    with connect(context) as client:
        ask = functools.partial(
            client.jobs,
            mine=mine,
            user=user,
            account=account,
            state=state,
            partition=partition,
            name=name,
            ids=ids or None,
            since=first,
        )
        if watch:
            lists.live.follow(listing, ask, lambda job: job.label, lambda job: (job.state.words, job.node_list))
            return
        jobs = ask()
        listing.show(jobs)
        if not jobs:
            absent.exit_without_names(client, user=user, account=account, partition=partition)
    if not (mine or user or account or state or partition or name or since):
        absent.exit_without_ids(jobs, ids, "perhaps it has ended some time ago: meluxina job {}")


def resolve(
    context: typer.Context,
    *,
    mark: Annotated[str, typer.Argument(metavar="MARK", help="What submit --mark was given, or an error names.")],
    json: Json = False,
) -> None:
    """Find the job of a submit that got lost, by its mark."""
    with connect(context) as client:
        job = client.resolve(mark)
    if job is None:
        failures.print_message(f"no job has the mark {mark}")
        raise typer.Exit(failures.NO)
    show_one(job, json=json)


def job(
    context: typer.Context,
    *,
    job_id: JobId,
    json: Json = False,
) -> None:
    """Show all of one job, also of one that has ended."""
    with connect(context) as client:
        job = client.job(job_id)
    show_one(job, json=json)


def why(
    context: typer.Context,
    *,
    job_id: JobId,
    json: Json = False,
) -> None:
    """Say why a job waits, or how it ended."""
    with connect(context) as client:
        explanation = client.why(job_id)
    if json:
        write_json(explanation.to_dict())
    else:
        write(f"{explanation}\n")
