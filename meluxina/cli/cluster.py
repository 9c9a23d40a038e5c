"""Commands about the cluster: `ping`, `nodes`, `partitions`, `qos`, …: what sinfo, scontrol and sacctmgr show."""

from __future__ import annotations

from typing import Annotated

import typer

import meluxina

from . import absent, completing, failures
from .connection import connect
from .jobs import Partition, states
from .listing import Listing, lists
from .output import Columns, Json, show, show_one

_COUNTS = "ALLOC/IDLE/OTHER/TOTAL"
_PING: Columns = {"CONTROLLER": lambda ping: ping.hostname, "STATE": lambda ping: "UP" if ping.is_up else "DOWN"}
_NODES: Columns = {
    "NODE": lambda node: node.name,
    "STATE": lambda node: node.state,
    "CPUS": lambda node: node.cpus,
    "ALLOCATED": lambda node: node.allocated_cpus,
    "MEMORY_MB": lambda node: node.memory,
    "FREE_MB": lambda node: node.unallocated_memory,
    "FREE_GPUS": lambda node: f"{node.free_gpus}/{node.gpus}" if node.gpus else None,
    "PARTITIONS": lambda node: node.partitions,
    "REASON": lambda node: node.reason,
}
_PARTITIONS: Columns = {
    "PARTITION": lambda partition: partition.name,
    "DEFAULT": lambda partition: partition.is_default,
    "STATE": lambda partition: partition.state,
    "MAX_TIME": lambda partition: partition.max_time,
    _COUNTS: lambda partition: partition.node_count,
    "NODELIST": lambda partition: partition.node_list,
}
_QOS: Columns = {
    "QOS": lambda qos: qos.name,
    "PRIORITY": lambda qos: qos.priority,
    "MAX_WALL": lambda qos: qos.max_wall,
    "JOBS_PER_USER": lambda qos: qos.max_jobs_per_user,
    "SUBMITS_PER_USER": lambda qos: qos.max_submitted_per_user,
    "PER_USER": lambda qos: qos.max_tres_per_user,
    "PER_JOB": lambda qos: qos.max_tres_per_job,
    "GROUP": lambda qos: qos.group_tres,
    "DESCRIPTION": lambda qos: qos.description,
}
_RESERVATIONS: Columns = {
    "RESERVATION": lambda reservation: reservation.name,
    "START": lambda reservation: reservation.start_time,
    "END": lambda reservation: reservation.end_time,
    "NODELIST": lambda reservation: reservation.node_list,
    "USERS": lambda reservation: reservation.users,
    "ACCOUNTS": lambda reservation: reservation.accounts,
}
_LICENSES: Columns = {
    "LICENSE": lambda software: software.name,
    "TOTAL": lambda software: software.total,
    "USED": lambda software: software.used,
    "FREE": lambda software: software.free,
}


def ping(context: typer.Context, *, json: Json = False) -> None:
    """Ask whether the scheduler is there. The exit code is 1 if no controller answers."""
    with connect(context) as client:
        controllers = client.ping()
    show(controllers, _PING, json=json)
    if not any(controller.is_up for controller in controllers):
        raise typer.Exit(failures.NO)


@lists(_NODES, "Node")
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
    listing: Listing,
) -> None:
    """List the nodes, like sinfo --Node."""
    with connect(context) as client:
        nodes = client.nodes(state=states(state), partition=partition)
        listing.show(nodes)
        if not nodes:
            absent.exit_without_names(client, partition=partition)


@lists(_PARTITIONS, "Partition")
def partitions(context: typer.Context, *, listing: Listing) -> None:
    """List the partitions, like sinfo."""
    with connect(context) as client:
        partitions = client.partitions()
        # Only nodes tell it.
        nodes = client.nodes() if listing.has(_COUNTS) else []

    def count(partition: meluxina.Partition) -> str:
        return "/".join(map(str, partition.count_nodes(nodes)))

    listing.replace(_COUNTS, count).show(partitions)


@lists(_QOS, "QOS")
def qos(context: typer.Context, *, listing: Listing) -> None:
    """List the qualities of service, like sacctmgr show qos."""
    with connect(context) as client:
        listing.show(client.qos())


@lists(_RESERVATIONS, "Reservation")
def reservations(context: typer.Context, *, listing: Listing) -> None:
    """List the reservations."""
    with connect(context) as client:
        listing.show(client.reservations())


@lists(_LICENSES, "License")
def licenses(context: typer.Context, *, listing: Listing) -> None:
    """List the licences, and how many are free."""
    with connect(context) as client:
        listing.show(client.licenses())


def diagnostics(context: typer.Context, *, json: Json = False) -> None:
    """Show how the controller is doing, like sdiag."""
    with connect(context) as client:
        show_one(client.diagnostics(), json=json)
