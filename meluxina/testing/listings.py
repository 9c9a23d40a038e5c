"""What each operation on the cluster and its accounting does and answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from slurmrestd.decoding import field_names

from . import answers, shapes
from .controller import Controller
from .jobs import FakeJob, Refusal, timestamp
from .operations import HANDLERS, TEXTS, Call, Fields, handles, is_admin, mapping

# The cluster


@handles("slurm.get_ping")
def ping(_controller: Controller, _call: Call) -> Fields:
    """The controller; that it is down is an answer too."""
    return {"pings": [answers.ping(True)]}


@handles("slurm.get_nodes", "slurm.get_node")
def nodes(controller: Controller, call: Call) -> Fields:
    """All nodes, or one."""
    cluster, release = controller.cluster, controller.release
    names = [call.path["node_name"]] if call.path else list(cluster.nodes)
    if names[0] not in cluster.nodes:
        raise Refusal(2018, f"Failure to query node {names[0]}")
    fields = [answers.node(cluster.nodes[name], release, cluster.up_since) for name in names]
    return {"nodes": fields, "last_update": controller.last_update}


@handles("slurm.post_node")
def update_node(controller: Controller, call: Call) -> Fields:
    """Drain a node, take it down, or put it back into service."""
    node = controller.cluster.nodes.get(call.path["node_name"])
    if node is None:
        raise Refusal(2018)
    if not is_admin(controller, call):
        raise Refusal(2010, f"Failure to update node {node.name}")
    body = mapping(call.body)
    for word in shapes.words(body.get("state")):
        if word in ("RESUME", "UNDRAIN"):
            node.state = node.reason = ""
        elif word in ("DRAIN", "DOWN"):
            node.state, node.reason_user, node.reason_time = word, call.user, controller.now
        else:
            raise Refusal(2187)
    node.reason = body.get("reason", node.reason)
    return {}


@handles("slurm.get_partitions", "slurm.get_partition")
def partitions(controller: Controller, call: Call) -> Fields:
    """All partitions, or one."""
    names = [call.path["partition_name"]] if call.path else controller.cluster.partitions
    if names[0] not in controller.cluster.partitions:
        raise Refusal(2000, f"Unable to find partition {names[0]}")
    fields = [answers.partition(name, controller.cluster) for name in names]
    return {"partitions": fields, "last_update": controller.last_update}


@handles("slurm.get_reservations", "slurm.get_reservation")
def reservations(controller: Controller, call: Call) -> Fields:
    """All reservations, or one."""
    every = controller.cluster.reservations
    if call.path and call.path["reservation_name"] not in every:
        raise Refusal(2053, f"Unable to find reservation {call.path['reservation_name']}")
    chosen = [every[call.path["reservation_name"]]] if call.path else every.values()
    fields = [answers.reservation(one, controller.cluster) for one in chosen]
    return {"reservations": fields, "last_update": controller.last_update}


@handles("slurm.get_licenses")
def licenses(controller: Controller, _call: Call) -> Fields:
    """The licences."""
    every = controller.cluster.licenses.items()
    return {"licenses": [answers.license_use(name, total, controller) for name, total in every], "last_update": 0}


@handles("slurm.get_diag")
def diagnostics(controller: Controller, _call: Call) -> Fields:
    """How busy the controller is."""
    return {"statistics": answers.statistics(controller)}


# Accounting


@handles("slurmdb.get_jobs")
def list_records(controller: Controller, call: Call) -> Fields:
    """Jobs of the past that meet all conditions."""
    if steps := call.words("step"):
        numbers = (int(step) for step in steps if step.isdecimal())
        return _records(controller, [row for number in numbers for row in controller.recorded(number)], call)
    rows: Iterable[FakeJob] = _within(controller, call)
    names = {"users": "user", "account": "account", "job_name": "name", "partition": "partition", "state": "state"}
    for parameter, field in names.items():
        if values := call.words(parameter):
            rows = [row for row in rows if getattr(row, field) in values]
    return _records(controller, rows, call)


def _within(controller: Controller, call: Call) -> list[FakeJob]:
    """The jobs that could start, ran or ended in the period that is asked about."""
    start = timestamp(call.first("start_time"), controller.now)
    end = timestamp(call.first("end_time"), controller.now) or controller.now + 1
    return [
        row
        for row in filter(None, map(controller.accounted, controller.records))
        if row.eligible_time and row.eligible_time <= end and (not row.is_finished or row.end_time >= start)
    ]


def _records(controller: Controller, rows: Iterable[FakeJob], call: Call) -> Fields:
    listed = [seen for row in {id(row): row for row in rows}.values() if (seen := controller.accounted(row))]
    if not listed and "warnings" not in field_names(call.answer):
        # It is older servers' way to say that there are none.
        number = 9003
        entry = {"error_number": number, "error": TEXTS[number], "description": "Nothing found"}
        return {"jobs": [], "errors": [entry | {"source": "slurmdb_jobs_get"}]}
    note = {"description": "slurmdb_jobs_get() found nothing", "source": "_dump_jobs"}
    return {
        "jobs": [answers.recorded(row, controller.now) for row in listed],
        "warnings": [] if listed else [note],
    }


@handles("slurmdb.get_job")
def show_record(controller: Controller, call: Call) -> Fields:
    """What accounting has of a number."""
    text = call.path["job_id"]
    return _records(controller, controller.recorded(int(text)) if text.isdecimal() else (), call)


def _static(name: str, make_list: Callable[[Any], list[Fields]], *keys: str) -> None:
    def show(controller: Controller, call: Call) -> Fields:
        entries = make_list(controller.cluster)
        for key in ("user", "account", "cluster"):
            if values := call.words(key):
                entries = [entry for entry in entries if entry.get(key) in values]
        return dict.fromkeys(keys, entries)

    HANDLERS[name] = show


_static("slurmdb.get_accounts", answers.accounts, "accounts")
_static("slurmdb.get_users", answers.users, "users")
_static("slurmdb.get_associations", answers.associations, "associations")
_static("slurmdb.get_qos", lambda cluster: [answers.qos(one) for one in cluster.qos.values()], "qos", "QOS")
_static("slurmdb.get_tres", answers.all_tres, "tres", "TRES")
_static("slurmdb.get_clusters", answers.clusters, "clusters")


@handles("slurmdb.get_wckeys")
def wckeys(controller: Controller, call: Call) -> Fields:
    """The workload characterisation keys, which only administrators may see."""
    if not is_admin(controller, call):
        raise Refusal(2002)
    return {"wckeys": answers.wckeys(controller.cluster)}
