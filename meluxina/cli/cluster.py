"""Commands about the cluster: `ping`, `nodes`, `partitions`, `qos`, …: what sinfo, scontrol and sacctmgr show."""

from __future__ import annotations

import functools
from typing import Annotated

import typer

import meluxina

from . import absent, completing, failures, lists
from .connection import connect
from .jobs import Partition, Watch
from .lists.column import Column, Columns, number, whole
from .lists.listing import Listing, listed
from .output import Json, show, show_one

_COUNTS = "ALLOC/IDLE/OTHER/TOTAL"
_PING: Columns = (
    Column("CONTROLLER", lambda ping: ping.hostname),
    whole("STATE", lambda ping: "UP" if ping.is_up else "DOWN"),
)
_NODES: Columns = (
    Column("NODE", lambda node: node.name),
    whole("STATE", lambda node: node.state),
    number("CPUS", lambda node: node.cpus, 4),
    number("ALLOCATED", lambda node: node.allocated_cpus, 5),
    number("MEMORY_MB", lambda node: node.memory, 6),
    number("FREE_MB", lambda node: node.unallocated_memory, 2),
    number("FREE_GPUS", lambda node: f"{node.free_gpus}/{node.gpus}" if node.gpus else None, 1),
    Column("PARTITIONS", lambda node: node.partitions, 3),
    Column("REASON", lambda node: node.reason, 7),
)
_PARTITIONS: Columns = (
    Column("PARTITION", lambda partition: partition.name),
    whole("DEFAULT", lambda partition: partition.is_default, 4),
    whole("STATE", lambda partition: partition.state),
    whole("MAX_TIME", lambda partition: partition.max_time, 3),
    number(_COUNTS, lambda partition: partition.node_count, 1),
    Column("NODELIST", lambda partition: partition.node_list, 2),
)
_QOS: Columns = (
    Column("QOS", lambda qos: qos.name),
    number("PRIORITY", lambda qos: qos.priority, 7),
    whole("MAX_WALL", lambda qos: qos.max_wall),
    number("JOBS_PER_USER", lambda qos: qos.max_jobs_per_user, 5),
    number("SUBMITS_PER_USER", lambda qos: qos.max_submitted_per_user, 6),
    Column("PER_USER", lambda qos: qos.max_tres_per_user, 2),
    Column("PER_JOB", lambda qos: qos.max_tres_per_job, 1),
    Column("GROUP", lambda qos: qos.group_tres, 3),
    Column("DESCRIPTION", lambda qos: qos.description, 4),
)
_RESERVATIONS: Columns = (
    Column("RESERVATION", lambda reservation: reservation.name),
    whole("START", lambda reservation: reservation.start_time, 1),
    whole("END", lambda reservation: reservation.end_time, 2),
    Column("NODELIST", lambda reservation: reservation.node_list, 3),
    Column("USERS", lambda reservation: reservation.users, 4),
    Column("ACCOUNTS", lambda reservation: reservation.accounts, 5),
)
_LICENSES: Columns = (
    Column("LICENSE", lambda software: software.name),
    number("TOTAL", lambda software: software.total, 2),
    number("USED", lambda software: software.used, 1),
    number("FREE", lambda software: software.free),
)


def ping(context: typer.Context, *, json: Json = False) -> None:
    """Ask whether the scheduler is there. The exit code is 1 if no controller answers."""
    with connect(context) as client:
        controllers = client.ping()
    show(controllers, _PING, json=json)
    if not any(controller.is_up for controller in controllers):
        raise typer.Exit(failures.NO)


@listed(_NODES, "Node")
def nodes(
    context: typer.Context,
    *,
    state: Annotated[
        str | None,
        typer.Option(
            "--state", "-t", help="Only those in this state: IDLE,MIXED.", autocompletion=completing.node_states
        ),
    ] = None,
    partition: Partition = None,
    watch: Watch = False,
    listing: Listing,
) -> None:
    """List the nodes, like sinfo --Node."""
    with connect(context) as client:
        ask = functools.partial(client.nodes, state=state, partition=partition)
        if watch:
            lists.live.follow(listing, ask, str, lambda node: (node.state.words, node.allocated_cpus, node.free_gpus))
            return
        nodes = ask()
        listing.show(nodes)
        if not nodes:
            absent.exit_without_names(client, partition=partition)


@listed(_PARTITIONS, "Partition")
def partitions(context: typer.Context, *, listing: Listing) -> None:
    """List the partitions, like sinfo."""
    with connect(context) as client:
        partitions = client.partitions()
        # Only nodes tell it.
        nodes = client.nodes() if listing.has(_COUNTS) else []

    def count(partition: meluxina.Partition) -> str:
        return "/".join(map(str, partition.count_nodes(nodes)))

    listing.replace(_COUNTS, count).show(partitions)


@listed(_QOS, "QOS")
def qos(context: typer.Context, *, listing: Listing) -> None:
    """List the qualities of service, like sacctmgr show qos."""
    with connect(context) as client:
        listing.show(client.qos())


@listed(_RESERVATIONS, "Reservation")
def reservations(context: typer.Context, *, listing: Listing) -> None:
    """List the reservations."""
    with connect(context) as client:
        listing.show(client.reservations())


@listed(_LICENSES, "License")
def licenses(context: typer.Context, *, listing: Listing) -> None:
    """List the licences, and how many are free."""
    with connect(context) as client:
        listing.show(client.licenses())


def diagnostics(context: typer.Context, *, json: Json = False) -> None:
    """Show how the controller is doing, like sdiag."""
    with connect(context) as client:
        show_one(client.diagnostics(), json=json)
