"""Call every operation that writes, with real effect, and with every property of their bodies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from devtools.codegen.schemas import Schema, json_schema

from ..audit import Ledger
from ..check import Checker, Disagreement, resolve
from ..expectations import RECORD_VALUES
from ..population import ACCOUNT, ADMIN, NAME, NODE, OTHER, USER, Population
from ..service import Exchange, Service
from .promises import CRASHES, IGNORED, NOT_SHOWN, REFUSED, UNANSWERED
from .samples import at, item_of, leaves, put, seen, value_of
from .submissions import submit_body

_FIRST = 11
_SLEEP = "#!/bin/sh\nsleep 300\n"


@attrs.frozen
class Kind:
    """One kind of accounting record: how to make a new one, and where to find it again."""

    post: str
    get: str
    fresh: Callable[[str], dict[str, Any]]
    path: str = ""
    query: Callable[[str], dict[str, str]] = lambda _name: {}
    update: bool = False
    """Whether sending a record again changes it; otherwise each try needs a record of its own."""


KINDS = (
    Kind(
        "slurmdb_post_accounts",
        "slurmdb_get_account",
        lambda name: {"name": name, "description": "made", "organization": "made"},
        "account_name",
    ),
    Kind("slurmdb_post_users", "slurmdb_get_user", lambda name: {"name": name}, "name"),
    Kind("slurmdb_post_qos", "slurmdb_get_single_qos", lambda name: {"name": name}, "qos", update=True),
    Kind(
        "slurmdb_post_associations",
        "slurmdb_get_associations",
        lambda name: {"account": name, "cluster": "meluxina", "user": USER},
        query=lambda name: {"account": name, "cluster": "meluxina", "user": USER},
    ),
    Kind(
        "slurmdb_post_wckeys",
        "slurmdb_get_wckeys",
        lambda name: {"name": name, "cluster": "meluxina", "user": USER, "id": 0},
    ),
    Kind("slurmdb_post_clusters", "slurmdb_get_cluster", lambda name: {"name": name}, "cluster_name"),
    Kind("slurmdb_post_tres", "slurmdb_get_tres", lambda name: {"type": "gres", "name": name}),
)


def write_everything(service: Service, cluster: Population, ledger: Ledger) -> None:
    """Change, add and delete one of everything."""
    _jobs(service, cluster)
    _nodes_and_reservations(service, ledger)
    # Associations are tried on accounts of their own: what one try sets would count for the next.
    names = ",".join(["made", *(f"made{number}" for number in range(_FIRST, _FIRST + 80))])
    service.sandbox.exec(["sacctmgr", "-i", "add", "account", names, "Cluster=meluxina", "QOS=default,dev"])
    for kind in KINDS:
        _properties(service, kind, ledger)
    _accounting(service)


def _jobs(service: Service, cluster: Population) -> None:
    held_job = {"job_id": cluster.jobs["held"]}
    for variant, body in {
        "comment": {"comment": NAME},
        "hold": {"hold": True},
        "nice": {"nice": 100},
    }.items():
        service.call("slurm_post_job", USER, variant=variant, path=held_job, body=body)
    service.call("slurm_post_job", variant="array", path={"job_id": cluster.jobs["array"]}, body={"comment": "tasks"})
    submit = service.call("slurm_post_job_submit", USER, variant="held", body=submit_body(service, {"hold": True}))
    service.call("slurm_post_job_submit", USER, variant="running", body=submit_body(service, {}, _SLEEP))
    one = submit_body(service, {})
    pair = {"script": one["script"], "jobs": [one["job"], one["job"]]}
    service.call("slurm_post_job_submit", USER, variant="heterogeneous", body=pair)
    if submit.is_json and (job := submit.json().get("job_id")):
        service.call("slurm_delete_job", USER, variant="signal", path={"job_id": job}, query={"signal": "TERM"})
        service.call("slurm_delete_job", USER, path={"job_id": job})
        service.call("slurm_delete_job", USER, variant="again", path={"job_id": job})
    if "slurm_post_job_allocate" in service.operations:
        _allocate(service)
    if "slurm_delete_jobs" in service.operations:
        ids = [str(cluster.jobs["later"]), "999999", str(cluster.purged)]
        service.call("slurm_delete_jobs", USER, body={"jobs": ids, "signal": "TERM"})


def _allocate(service: Service) -> None:
    name = "slurm_post_job_allocate"
    service.call(name, USER, variant="no-job", body={})
    if UNANSWERED not in service.operations[name][2]:
        job = submit_body(service, {})["job"]
        answer = service.call(name, USER, variant="running", body={"job": job})
        service.call(name, USER, variant="refused", body={"job": {**job, "partition": "no-such-thing"}})
        if answer.is_json and (job_id := answer.json().get("job_id")):
            service.call("slurm_delete_job", USER, variant="allocated", path={"job_id": job_id})


def _nodes_and_reservations(service: Service, ledger: Ledger) -> None:
    for name, body in {
        "slurm_post_node": {"comment": NAME, "extra": "more", "weight": {"set": True, "number": 3}},
        "slurm_post_nodes": {"name": [NODE, "mel0002"], "comment": "both"},
    }.items():
        if name in service.operations:
            service.call(name, path={"node_name": NODE}, body=body)
            service.call(name, USER, path={"node_name": NODE}, body=body)
    if "slurm_post_new_node" in service.operations:
        _new_node(service, ledger)
    if "slurm_delete_node" in service.operations:
        service.sandbox.exec(["scontrol", "create", "NodeName=mel9001", "State=FUTURE"], check=False)
        service.call("slurm_delete_node", path={"node_name": "mel9001"})
    reservation = {
        "name": "made",
        "start_time": {"set": True, "number": 4_000_000_000},
        "duration": {"set": True, "number": 60},
        "node_list": [NODE],
        "users": [USER],
        "flags": ["MAINT", "IGNORE_JOBS"],
    }
    if "slurm_post_reservation" in service.operations:
        service.call("slurm_post_reservation", USER, body=reservation)
        service.call("slurm_post_reservation", body=reservation)
        service.call("slurm_post_reservations", body={"reservations": [{"name": "made", "users": [OTHER]}]})
        service.call("slurm_get_reservation", variant="made", path={"reservation_name": "made"})
        service.call("slurm_delete_reservation", path={"reservation_name": "made"})


def _new_node(service: Service, ledger: Ledger) -> None:
    """Add a node and remove it again."""
    path = {"node_name": "mel9002"}
    body = {"node_conf": "NodeName=mel9002 CPUs=2 RealMemory=100 State=CLOUD"}
    for role, variant in ((USER, ""), (ADMIN, ""), (ADMIN, "again")):
        service.call("slurm_post_new_node", role, variant=variant, body=body)
    for variant, other in {"unreadable": {"node_conf": "no node"}, "empty": {}}.items():
        service.call("slurm_post_new_node", variant=variant, body=other)
    ledger["slurm_post_new_node"].checks += 1
    answer = service.call("slurm_get_node", variant="added", path=path)
    if not answer.is_json or [node["cpus"] for node in answer.json().get("nodes") or ()] != [2]:
        ledger["slurm_post_new_node"].note(Disagreement("node_conf", "effect", "the node is not there"))
    service.call("slurm_delete_node", variant="added", path=path)


def _list_key(service: Service, kind: Kind) -> tuple[str, Schema] | None:
    """Find the key of a body that holds the list of records, and the schema of one."""
    _, _, operation = service.operations[kind.post]
    body, _ = resolve(service.document, json_schema(operation.get("requestBody")) or {})
    record_name = kind.post.removeprefix("slurmdb_post_")
    for key, schema in body.get("properties", {}).items():
        array, _ = resolve(service.document, schema)
        if key.lower() == record_name and array.get("type") == "array":
            return key, array["items"]
    return None


def _properties(service: Service, kind: Kind, ledger: Ledger) -> None:
    """Send every property of a record, and look for it in what the server then says."""
    if kind.post not in service.operations:
        return
    account = ledger[kind.post]
    list_key = _list_key(service, kind)
    if list_key is None:
        account.note(Disagreement(kind.post, "answer", "its body has no list of records"))
        return
    key, schema = list_key
    plain = kind.fresh("made")
    first = service.call(kind.post, variant="made", body={key: [plain]})
    if reason := service.operations[kind.post][2].get(REFUSED):
        if first.worked():
            account.note(Disagreement(kind.post, "effect", f"works, though the document says: {reason}"))
        return
    service.call(kind.post, variant="made-again", body={key: [plain]})
    current = _read_back(service, kind, "made", key, plain) or {}
    for number, (path, leaf) in enumerate(leaves(service.document, schema), _FIRST):
        account.checks += 1
        place = ".".join(path)
        name = "made" if kind.update else f"made{number}"
        record = kind.fresh(name)
        if leaf.get(CRASHES) or (len(path) == 1 and path[0] in record):
            continue
        value = current.get("id") if kind.update and place == "id" else _value(service, place, leaf, number)
        checker = Checker(service.document)
        checker.check(value, leaf, place)
        account.note(*checker.disagreements)
        answer = service.call(kind.post, variant=place, body={key: [put(record, path, value)]})
        state = _read_back(service, kind, name, key, record)
        if problem := _verdict(leaf, value, answer, at(state, path)):
            account.note(Disagreement(f"{key}[].{place}", "effect", problem))


def _value(service: Service, place: str, leaf: Schema, number: int) -> Any:
    for value in RECORD_VALUES.get(place, ()):
        checker = Checker(service.document)
        checker.check(value, leaf)
        if not checker.disagreements:
            return value
    if leaf.get("type") == "array":
        return [item_of(service.document, leaf["items"], number)]
    return value_of(service.document, leaf, number)


def _verdict(leaf: Schema, value: Any, answer: Exchange, state: Any) -> str | None:
    if not answer.worked():
        return f"{value!r} is refused: {answer.status} {answer.problems()[:1]}"
    visible = value == [] or seen(value, state)
    if leaf.get(IGNORED) or leaf.get(NOT_SHOWN):
        return None
    return None if visible else f"{value!r} is accepted and not seen: {state!r}"


def _read_back(service: Service, kind: Kind, name: str, key: str, record: dict[str, Any]) -> Any:
    path = {kind.path: name} if kind.path else None
    answer = service.call(kind.get, variant="made", path=path, query=kind.query(name) or None)
    if not answer.is_json:
        return None
    body = answer.json()
    entries = body.get(key) or body.get(key.upper()) or []
    texts = {name: value for name, value in record.items() if isinstance(value, str)}
    return next((entry for entry in entries if texts.items() <= entry.items()), None)


def _accounting(service: Service) -> None:
    """Call the operations of the accounting that take more than one record, and the removals."""
    if "slurmdb_post_users_association" in service.operations:
        service.call("slurmdb_post_users_association", body={
            "association_condition": {"users": ["joined"], "accounts": [ACCOUNT], "clusters": ["meluxina"],
                                      "association": {"grpjobs": {"set": True, "number": 5}}},
            "user": {"defaultaccount": ACCOUNT}})  # fmt: skip
        service.call("slurmdb_post_accounts_association", body={
            "association_condition": {"accounts": ["joined"], "clusters": ["meluxina"],
                                      "association": {"grpjobs": {"set": True, "number": 5}}},
            "account": {"description": "joined", "organization": "joined"}})  # fmt: skip
    if "slurm_get_reconfigure" in service.operations:
        service.call("slurm_get_reconfigure")
    config = service.call("slurmdb_get_config")
    if config.is_json and config.worked():
        service.call("slurmdb_post_config", body={"accounts": [
            {"name": "loaded", "description": "loaded", "organization": "loaded"}]})  # fmt: skip
        service.call("slurmdb_post_config", USER, body={"accounts": []})
    association = {"account": "child", "cluster": "meluxina", "user": USER}
    service.call("slurmdb_delete_association", query=association)
    if "slurmdb_delete_associations" in service.operations:
        service.call("slurmdb_delete_associations", query={"account": "child", "user": OTHER, "partition": "gpu"})
    removals = {
        "slurmdb_delete_user": ("name", "made"),
        "slurmdb_delete_account": ("account_name", "made"),
        "slurmdb_delete_single_qos": ("qos", "made"),
        "slurmdb_delete_wckey": ("id", "made"),
        "slurmdb_delete_cluster": ("cluster_name", "made"),
    }
    # Not every version can make one.
    service.sandbox.exec(["sacctmgr", "-i", "add", "qos", "made"], check=False)
    for name, (place, value) in removals.items():
        if name in service.operations:
            service.call(name, USER, path={place: value}, deadly=CRASHES in service.operations[name][2])
            service.call(name, ADMIN, path={place: value})
