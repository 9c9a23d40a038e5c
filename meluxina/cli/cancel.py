"""Command `cancel`: what scancel does."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Any

import typer

import meluxina

from .. import cli
from . import absent, completing, failures
from .change import change
from .connection import connect
from .failures import Misuse, print_message
from .jobs import Account, Mine, Name, Partition, State, User

_STATES = frozenset({"PENDING", "RUNNING", "SUSPENDED"})
_LABELS = 10
"""So many jobs are named before somebody is asked whether they are the ones."""


def cancel(
    context: typer.Context,
    *,
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="Jobs: 17, or 17_3 for a task.", autocompletion=completing.job_ids),
    ] = None,
    mine: Mine = False,
    user: User = None,
    account: Account = None,
    state: State = None,
    partition: Partition = None,
    qos: Annotated[str | None, typer.Option("--qos", "-q", help="Only those of this QOS.")] = None,
    name: Name = None,
    signal: Annotated[
        str | None, typer.Option("--signal", "-s", help="Send them a signal instead: USR1, or its number.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing, whatever the conditions mean.")] = False,
) -> None:
    """Cancel jobs: these, or all that meet conditions.

    Without --user only your own. If conditions mean more than one job, you are asked on a terminal; elsewhere they
    need --yes. Prints nothing if all is well.
    """
    conditions = [value for value in (user, account, state, partition, qos, name) if value is not None]
    if "" in conditions:
        # A variable of a shell that is not set is no wish to cancel whatever there is.
        raise Misuse("no condition on jobs to cancel may be empty")
    has_conditions = bool(mine or conditions)
    if not has_conditions and not ids:
        raise Misuse("which jobs? Name some, or conditions: meluxina cancel --me cancels all of yours")
    if has_conditions and not yes and not sys.stdin.isatty():
        raise Misuse("nobody can be asked here whether all jobs that meet the conditions are meant: say so with --yes")
    names = cli.state_names.state_names("state of jobs to cancel", state, _STATES)
    with connect(context) as client:
        jobs: Sequence[Any] = ids or ()
        if has_conditions:
            rows = client.jobs(
                mine=mine or user is None,
                user=user,
                account=account,
                state=names or _STATES,
                partition=partition,
                name=name,
                ids=ids or None,
            )
            rows = [row for row in rows if qos in (None, row.qos)]
            if not rows:
                print_message("no job meets these conditions")
                absent.exit_without_names(client, user=user, account=account, partition=partition)
                return
            if not yes and len(rows) > 1:
                _confirm(rows, "Signal" if signal else "Cancel")
            # The tasks of an array that start meanwhile are meant too, unless only some of its tasks are.
            is_whole = not (ids or state or partition)
            jobs = list(dict.fromkeys((is_whole and (row.array_id or row.het_id)) or row for row in rows))
        change(jobs, lambda chosen: client.cancel(chosen, signal=signal), "signalled" if signal else "cancelled")


def _confirm(rows: Sequence[meluxina.Job], verb: str) -> None:
    """Ask whether these jobs are meant; ends the program if they are not."""
    counts = ", ".join(f"{count} {state}" for state, count in Counter(str(row.state) for row in rows).most_common())
    labels = ", ".join(f"{row.label} {row.name}" for row in rows[:_LABELS])
    more = f", and {len(rows) - _LABELS:,} more" if len(rows) > _LABELS else ""
    print_message(f"{counts}: {labels}{more}")
    if not typer.confirm(f"{verb} these {len(rows):,} jobs?", err=True):
        print_message("nothing was done")
        raise typer.Exit(failures.NO)
