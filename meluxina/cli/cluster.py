"""Commands `ping`, `nodes`, `partitions`, `qos` and `reservations`: what sinfo, scontrol and sacctmgr show."""

from __future__ import annotations

from typing import Annotated

import typer

from . import absent, failures
from .connection import connect
from .jobs import Partition, states
from .output import Columns, Json, show

_PING: Columns = {"CONTROLLER": lambda ping: ping.hostname, "STATE": lambda ping: "UP" if ping.is_up else "DOWN"}
_NODES: Columns = {
    "NODE": lambda node: node.name,
    "STATE": lambda node: node.state,
    "CPUS": lambda node: node.cpus,
    "ALLOCATED": lambda node: node.allocated_cpus,
    "MEMORY_MB": lambda node: node.memory,
    "PARTITIONS": lambda node: node.partitions,
    "REASON": lambda node: node.reason,
}
_PARTITIONS: Columns = {
    "PARTITION": lambda partition: partition.name,
    "DEFAULT": lambda partition: partition.is_default,
    "STATE": lambda partition: partition.state,
    "MAX_TIME": lambda partition: partition.max_time,
    "NODES": lambda partition: partition.node_count,
    "NODELIST": lambda partition: partition.node_list,
}
_QOS: Columns = {
    "QOS": lambda qos: qos.name,
    "PRIORITY": lambda qos: qos.priority,
    "MAX_WALL": lambda qos: qos.max_wall,
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


def ping(context: typer.Context, *, json: Json = False) -> None:
    """Ask whether the scheduler is there. The exit code is 1 if no controller answers."""
    with connect(context) as client:
        controllers = client.ping()
    show(controllers, _PING, json=json)
    if not any(controller.is_up for controller in controllers):
        raise typer.Exit(failures.NO)


def nodes(
    context: typer.Context,
    *,
    state: Annotated[str | None, typer.Option("--state", "-t", help="Only those in this state: IDLE,MIXED.")] = None,
    partition: Partition = None,
    json: Json = False,
) -> None:
    """List the nodes, like sinfo --Node."""
    with connect(context) as client:
        nodes = client.nodes(state=states(state), partition=partition)
        show(nodes, _NODES, json=json)
        if not nodes:
            absent.exit_without_names(client, partition=partition)


def partitions(context: typer.Context, *, json: Json = False) -> None:
    """List the partitions, like sinfo."""
    with connect(context) as client:
        show(client.partitions(), _PARTITIONS, json=json)


def qos(context: typer.Context, *, json: Json = False) -> None:
    """List the qualities of service, like sacctmgr show qos."""
    with connect(context) as client:
        show(client.qos(), _QOS, json=json)


def reservations(context: typer.Context, *, json: Json = False) -> None:
    """List the reservations."""
    with connect(context) as client:
        show(client.reservations(), _RESERVATIONS, json=json)
