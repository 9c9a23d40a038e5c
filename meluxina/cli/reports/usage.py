"""Command `usage`: what a project used, by whom and when."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from .. import absent, reports
from ..arguments import parse_time
from ..connection import connect
from ..failures import Misuse
from ..jobs import Account, Mine, Partition, Until, User
from ..lists.column import Column, Columns, number, whole
from ..lists.listing import Listing, listed
from ..output import write

_BAR = 20
"""Cells of the longest bar."""
_EIGHTHS = " ▏▎▍▌▋▊▉"

_COLUMNS: Columns = (
    whole("WEEK", lambda usage: usage.group.get("week")),
    Column("USER", lambda usage: usage.group.get("user")),
    Column("ACCOUNT", lambda usage: usage.group.get("account")),
    Column("PARTITION", lambda usage: usage.group.get("partition")),
    Column("QOS", lambda usage: usage.group.get("qos")),
    number("JOBS", lambda usage: usage.jobs, 4),
    number("NODE_HOURS", lambda usage: round(usage.node_hours, 1)),
    number("CORE_HOURS", lambda usage: round(usage.core_hours, 1), 3),
    number("GPU_HOURS", lambda usage: round(usage.gpu_hours, 1), 2),
)


@listed(_COLUMNS, noun="jobs that ran")
def usage(
    context: typer.Context,
    *,
    mine: Mine = False,
    user: User = None,
    account: Account = None,
    partition: Partition = None,
    since: Annotated[
        str | None, typer.Option("--since", "-S", help="From when on: 30d, 2026-01-31; else this week and three more.")
    ] = None,
    until: Until = None,
    by: Annotated[
        str, typer.Option("--by", metavar="NAME,…", help="What to count by: week, user, account, partition, qos.")
    ] = "week,user",
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="FILE", help="Draw the node-hours too, into this file: x.svg.")
    ] = None,
    listing: Listing,
) -> None:
    """Show the hours of nodes, cores and GPUs that jobs used.

    From accounting: those of the account that your jobs are charged to, unless others are asked for. Accounting shows
    other users' jobs only where the site lets it.
    """
    names = _names(by)
    if plot is not None and plot.suffix.lower() != ".svg":
        raise Misuse(f"{plot}: pictures are drawn as SVG, so their names end in .svg")
    last = parse_time(until) or datetime.now(UTC)
    first = parse_time(since) or reports.hours.four_weeks_before(last)
    with connect(context) as client:
        if not (mine or user or account):
            mine, account = client.config.account is None, client.config.account
        threads = {node.name: node.threads or 1 for node in client.nodes()}
        # Week by week: the jobs of a year may be more than one answer can hold.
        periods = (
            (
                week,
                client.history(
                    mine=mine, user=user, account=account, partition=partition, since=week.start, until=week.end
                ),
            )
            for week in reports.hours.weeks(first, last)
        )
        rows = reports.hours.count(periods, names, threads)
        _show(listing.without({name.upper() for name in reports.hours.GROUPS if name not in names}), rows)
        if plot is not None:
            _draw(plot, rows, f"Node-hours of {account or user or client.config.user}")
        if not rows:
            absent.exit_without_names(client, user=user, account=account, partition=partition)


def _names(text: str) -> list[str]:
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in reports.hours.GROUPS:
            raise Misuse(f"hours can be counted by {', '.join(reports.hours.GROUPS)}, not by {name!r}")
    if not names:
        raise Misuse(f"hours are counted by at least one of {', '.join(reports.hours.GROUPS)}")
    return names


def _show(listing: Listing, rows: Sequence[reports.hours.Usage]) -> None:
    is_picture = sys.stdout.isatty() and not listing.csv and not listing.json and bool(rows)
    if is_picture and not listing.is_chosen:
        most = max(usage.node_hours for usage in rows)
        bar = Column("", lambda usage: _bar(usage.node_hours / most if most else 0.0), 1, is_whole=True)
        listing = listing._replace(columns=(*listing.columns, bar))
    listing.show(rows)
    if is_picture:
        sums = {noun: sum(getattr(usage, name) for usage in rows) for name, noun in reports.hours.AMOUNTS.items()}
        write(f"Total: {', '.join(f'{amount:,.1f} {noun}' for noun, amount in sums.items())}\n")


def _bar(part: float) -> str:
    cells, rest = divmod(round(part * _BAR * 8), 8)
    return ("█" * cells + _EIGHTHS[rest]).rstrip()


def _draw(path: Path, rows: Sequence[reports.hours.Usage], title: str) -> None:
    bars: dict[str, dict[str, float]] = {}
    for row in rows:
        first, *others = (text or "-" for text in row.group.values())
        bars.setdefault(first, {})[" ".join(others)] = row.node_hours
    try:
        path.write_text(reports.picture.draw(title, bars), encoding="utf-8")
    except OSError as error:
        raise Misuse(f"the picture can't be written: {error}") from None
