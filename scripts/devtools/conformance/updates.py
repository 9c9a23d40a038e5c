"""Every property of the updates of jobs and nodes and of reservations, and looked for in what was updated."""

from __future__ import annotations

from typing import Any

from devtools.codegen.schemas import Schema

from . import rich
from .audit import Ledger
from .check import Checker, Disagreement, resolve
from .effects import body_of, promise, refusal, whole
from .requests import BESIDE, PRESENT, SHOWN, look, valid
from .rich import ADMIN, USER
from .service import Exchange, Service
from .situations import submission
from .values import seen, value_of

_SUBMIT = "slurm_post_job_submit"
_JOB = "slurm_post_job"

# Where an update needs other values than a submission: they must differ from those of a plain job.
_JOB_VALUES: dict[str, tuple[Any, ...]] = {
    "account": ("p200002",),
    "array": ("3",),
    "current_working_directory": ("/tmp",),  # noqa: S108 - a path on the cluster
    "flags": (["SPREAD_JOB"],),
    "group_id": ("5002",),
    "hold": (False,),
    "maximum_cpus": (9,),
    "maximum_nodes": (3,),
    "minimum_cpus": (2,),
    "partition": ("largemem",),
    "qos": ("dev",),
    "requeue": (True,),
    "shared": (["none"], ["oversubscribe"]),
    "standard_error": ("err-%j.txt",),
    "standard_output": ("out-%j.txt",),
    "user_id": ("5002",),
}

# What the job must have been submitted with for an update to make a difference, or to be taken; the first that the
# version knows.
_LATER = {"number": 2_208_988_800, "set": True}
_BEFORE: dict[str, tuple[dict[str, Any], ...]] = {
    "array": ({"array": "0-9"},),
    "priority": ({"hold": False, "begin_time": "now+1day"}, {"hold": False, "begin_time": _LATER}),
    "requeue": ({"no_requeue": True}, {"requeue": False}),
    "standard_error": ({"standard_error": "first.txt"},),
    "standard_input": ({"standard_input": "first.txt"},),
}

_JOB_SHOWN = {**SHOWN, "array": ("array_max_tasks",)}

# What must stand in the same request: the server looks at a request alone, not at what the job has.
_TOGETHER = frozenset(("gpus_per_socket", "gpus_per_task", "memory_per_gpu", "ntasks_per_gpu"))

_NODES = ("mel0005", "mel0006")
"""They are down: what is tried on them disturbs nothing."""
_NODE_VALUES: dict[str, tuple[Any, ...]] = {
    "address": (["127.0.0.5"], ["127.0.0.5", "127.0.0.6"]),
    "comment": (rich.NAME,),
    "cpu_bind": (2,),
    "extra": (rich.NAME,),
    "features": (["x86", "cpu", "amd", "tried"],),
    "features_act": (["x86"],),
    "gres": ("craynetwork:2",),
    "hostname": (["tried5"], ["tried5", "tried6"]),
    "reason": (rich.NAME,),
    "reason_uid": ("5002",),
    "resume_after": ({"set": True, "number": 600},),
    "topology_str": ("default",),
    "weight": ({"set": True, "number": 77},),
}
# The state that a node must be in for a change to another to be possible, or to be seen; DOWN for the others.
_STATE_BEFORE = {"DOWN": "RESUME", "RESUME": "DRAIN", "UNDRAIN": "DRAIN"}
_GONE = {"RESUME": "DRAIN", "UNDRAIN": "DRAIN"}
"""What a node's state says no more afterwards."""
_NODE_SHOWN = {
    "cpu_bind": "cpu_binding",
    "features_act": "active_features",
    "reason_uid": "reason_set_by_user",
    "topology_str": "topology",
}
_NODE_BESIDE: dict[str, dict[str, Any]] = {
    "reason": {"state": ["DRAIN"]},
    "reason_uid": {"state": ["DRAIN"], "reason": "tried"},
    "resume_after": {"state": ["DOWN"], "reason": "tried"},
}

_START = {"set": True, "number": 4_000_000_000}
_RESERVATION: dict[str, Any] = {
    "start_time": _START,
    "duration": {"set": True, "number": 60},
    "node_list": ["mel0005"],
    "users": [USER],
}
# The partition has mel3001 alone; nodes that are down can't be chosen.
_FLAG_WITH: dict[str, dict[str, Any]] = {
    "ALL_NODES": {"node_list": ["ALL"], "start_time": {"set": True, "number": 4_100_000_000}},
    "PART_NODES": {"node_list": ["ALL"], "partition": "fpga"},
    "PURGE_COMP": {"purge_completed": {"time": {"set": True, "number": 60}}},
    "REPLACE": {"partition": rich.PARTITION, "node_count": {"set": True, "number": 1}},
}
_FLAG_ON_UPDATE = frozenset(("DURATION_MINUS", "DURATION_PLUS", "SKIP"))
_RESERVATION_VALUES: dict[str, tuple[Any, ...]] = {
    "accounts": ([rich.ACCOUNT],),
    "comment": (rich.NAME,),
    "duration": ({"set": True, "number": 77},),
    "end_time": ({"set": True, "number": 4_000_006_000},),
    "features": ("x86",),
    "groups": ([USER],),
    "licenses": (["matlab:2"],),
    "node_list": (["mel0006"],),
    "partition": (rich.PARTITION,),
    "start_time": ({"set": True, "number": 4_000_060_000},),
    "tres": ([{"type": "cpu", "count": 2}],),
    "users": ([rich.OTHER],),
}
# What a reservation with this must not say besides, and what it must.
_WITHOUT: dict[str, tuple[str, ...]] = {
    "accounts": ("users",),
    "core_count": ("node_list",),
    "end_time": ("duration",),
    "features": ("node_list",),
    "groups": ("users",),
    "node_count": ("node_list",),
    "tres": ("node_list",),
}
_WITH: dict[str, dict[str, Any]] = {
    "core_count": {"partition": rich.PARTITION},
    "features": {"partition": rich.PARTITION, "node_count": {"set": True, "number": 1}},
    "node_count": {"partition": rich.PARTITION},
    "purge_completed": {"flags": ["PURGE_COMP"]},
    "tres": {"partition": rich.PARTITION},
}


def update_everything(service: Service, ledger: Ledger) -> None:
    """Send every property of every update."""
    _jobs(service, ledger)
    _nodes(service, ledger)
    _reservations(service, ledger)


def _jobs(service: Service, ledger: Ledger) -> None:
    """Submit a held job for every property and value, and update it."""
    account = ledger[_JOB]
    properties = body_of(service, _JOB)["properties"]
    for name, schema in properties.items():
        resolved = whole(service, schema)
        values = _JOB_VALUES.get(name) or valid(service, name, resolved)
        if name == "minimum_nodes":
            # One is what every job has.
            values = [True] if resolved["type"] == "boolean" else [2]
        for value in values or [value_of(service.document, schema, 1)]:
            account.checks += 1
            problem = _update_job(service, name, value, resolved, properties)
            if problem:
                account.note(Disagreement(f"update.{name}={value}"[:70], "effect", problem))
    service.sandbox.exec(["scancel", "--state=PENDING", f"--user={USER}", "--name=updated"], check=False)


def _update_job(service: Service, name: str, value: Any, schema: Schema, properties: dict[str, Any]) -> str | None:
    beside = {key: other for key, other in BESIDE.get(name, {}).items() if key in properties}
    says = promise(service, _JOB, name, schema, value)
    known = () if says.ignored else _BEFORE.get(name, ())
    first = next((job for job in known if _known(service, job, properties)), {})
    job = {"hold": True, **beside, **first, "name": "updated"}
    answer = service.call(_SUBMIT, USER, variant="updated", body=submission(service, job))
    said = answer.json() if answer.is_json else {}
    if not said.get("job_id"):
        return f"the job to be updated is refused: {answer.problems()[:1] or answer.body[:80]!r}"
    together = {key: other for key, other in beside.items() if key != "partition"} if name in _TOGETHER else {}
    body = {**together, name: value}
    path = {"job_id": said["job_id"]}
    before = look(service, said["job_id"])
    answer = service.call(_JOB, USER, variant=name, path=path, body=body, deadly=says.crashes)
    if says.crashes:
        service.renew()
        return None
    if refusal(answer) and not says.refused:
        # Much is for administrators only.
        answer = service.call(_JOB, ADMIN, variant=name, path=path, body=body)
    after = look(service, said["job_id"])
    keys = _JOB_SHOWN.get(name, (name,))
    changed = [key for key in keys if after.get(key) != before.get(key)]
    visible = any(name in PRESENT or seen(value, after.get(key)) for key in changed)
    return says.broken(value, answer, seen=visible, shown={key: (before.get(key), after.get(key)) for key in keys})


def _known(service: Service, record: dict[str, Any], properties: dict[str, Any]) -> bool:
    """Whether the document calls a record valid."""
    checker = Checker(service.document)
    checker.check(record, {"type": "object", "properties": properties})
    return not checker.found


def _allowed(service: Service, values: tuple[Any, ...], schema: Schema) -> list[Any]:
    """Those of the values that the document calls valid; if there are none, what the type says."""
    found = [value for value in values if _known(service, {"value": value}, {"value": schema})]
    resolved = whole(service, schema)
    items = resolve(service.document, resolved.get("items", {}))[0]
    if not found and "enum" in items:
        return [[value] for value in items["enum"]]
    return found or [value_of(service.document, schema, 2)]


def _nodes(service: Service, ledger: Ledger) -> None:
    """Change nodes, one alone and two at once."""
    for operation in ("slurm_post_node", "slurm_post_nodes"):
        if operation not in service.operations:
            continue
        names = _NODES[:1] if "{" in service.operations[operation][0] else _NODES
        account = ledger[operation]
        for name, schema in body_of(service, operation)["properties"].items():
            # One alone is named by the path; the body names another.
            named = [list(names) if len(names) > 1 else [_NODES[1]]]
            values = named if name == "name" else _allowed(service, _NODE_VALUES.get(name, ()), schema)
            for value in values:
                # What is one for each node.
                if name in {"address", "hostname"} and len(value) != len(names):
                    continue
                account.checks += 1
                problem = _update_node(service, operation, names, name, value)
                if problem:
                    account.note(Disagreement(f"update.{name}={value}"[:70], "effect", problem))
        # As they were.
        for node in names:
            for line in ("State=DOWN Reason=down", f"NodeAddr={node} NodeHostname={node}", "Comment= Extra= Weight=1",
                         "CpuBind=off", "Gres=", "ActiveFeatures=x86"):  # fmt: skip
                service.sandbox.exec(["scontrol", "update", f"NodeName={node}", *line.split()], check=False)


def _update_node(service: Service, operation: str, names: tuple[str, ...], name: str, value: Any) -> str | None:
    schema = whole(service, body_of(service, operation)["properties"][name])
    says = promise(service, operation, name, schema, value)
    if name == "state":
        for state in ("DOWN", _STATE_BEFORE.get(value[0], "DOWN")):
            service.sandbox.exec(["scontrol", "update", f"NodeName={','.join(names)}", f"State={state}",
                                  "Reason=tried"], check=False)  # fmt: skip
    path = {"node_name": names[0]}
    body = {"name": list(names), **_NODE_BESIDE.get(name, {}), name: value}
    if len(names) == 1 and name != "name":
        del body["name"]
    answer = service.call(operation, variant=name, path=path, body=body, deadly=says.crashes)
    shown = [_node(service, node).get(_NODE_SHOWN.get(name, name)) for node in names]
    return says.broken(value, answer, seen=all(_shows(name, value, got) for got in shown), shown=shown)


def _shows(name: str, value: Any, got: Any) -> bool:
    if name == "state":
        # A node of the future is none yet, and answers leave it out.
        state = value[0]
        return not got if state == "FUTURE" else (state in got) != (state in _GONE) and _GONE.get(state) not in got
    if name == "topology_str":
        return "default" in str(got)
    if isinstance(value, list) and name in {"name", "address", "hostname"}:
        return got in value
    return bool(got) if name == "resume_after" else seen(value, got)


def _node(service: Service, name: str) -> dict[str, Any]:
    answer = service.call("slurm_get_node", variant="updated", path={"node_name": name})
    found: dict[str, Any] = answer.json()["nodes"][0] if answer.worked() and answer.is_json else {}
    return found


def _reservations(service: Service, ledger: Ledger) -> None:
    """Make a reservation for every property and value, and change one."""
    for operation in ("slurm_post_reservation", "slurm_post_reservations"):
        if operation not in service.operations:
            continue
        account = ledger[operation]
        schema = body_of(service, operation)
        many = "reservations" in schema["properties"]
        if many:
            listed = resolve(service.document, schema["properties"]["reservations"])[0]
            schema = resolve(service.document, listed["items"])[0]
        for name, child in schema["properties"].items():
            for value in ["tried"] if name == "name" else _allowed(service, _RESERVATION_VALUES.get(name, ()), child):
                account.checks += 1
                problem = _reserve(service, operation, name, value, child, many=many)
                if problem:
                    account.note(Disagreement(f"reservation.{name}={value}"[:70], "effect", problem))


def _reserve(service: Service, operation: str, name: str, value: Any, schema: Schema, *, many: bool) -> str | None:
    says = promise(service, operation, name, whole(service, schema), value)
    flag = value[0] if name == "flags" else ""
    base = {key: other for key, other in _RESERVATION.items() if key not in _WITHOUT.get(name, ())}
    record = {"name": "tried", **base, **_WITH.get(name, {}), **_FLAG_WITH.get(flag, {}), name: value}
    if flag == "REPLACE":
        del record["node_list"]
    # Some flags are for a reservation that there is.
    gone = flag.removeprefix("NO_") if flag != "NO_HOLD_JOBS_AFTER_END" and flag.startswith("NO_") else ""
    length = 60
    if gone or flag in _FLAG_ON_UPDATE:
        first = {**record, **_FLAG_WITH.get(gone, {}), "flags": [gone or "DAILY"]}
        _reservation(service, operation, "first", first, many=many)
        minutes = {"duration": {"set": True, "number": 10}} if flag.startswith("DURATION_") else {}
        length = {"DURATION_PLUS": 70, "DURATION_MINUS": 50}.get(flag, 60)
        record = {"name": "tried", "flags": value, **minutes}
    answer = _reservation(service, operation, name, record, many=many, deadly=says.crashes)
    path = {"reservation_name": "tried"}
    got = service.call("slurm_get_single_reservation", variant="tried", path=path)
    shown = got.json()["reservations"][0] if got.worked() and got.json().get("reservations") else {}
    if shown:
        service.call("slurm_delete_single_reservation", path=path)
        start, end = (shown[key]["number"] for key in ("start_time", "end_time"))
        shown["duration"] = (end - start) // 60
        if flag == "SKIP":
            shown["skipped"] = start > _START["number"]
    if gone:
        visible = bool(shown) and gone not in shown["flags"]
    elif name == "tres":
        visible = all(f"{one['type']}={one['count']}" in str(shown.get(name)) for one in value)
    elif flag in _FLAG_ON_UPDATE:
        visible = bool(shown) and (shown["skipped"] if flag == "SKIP" else shown["duration"] == length)
    else:
        visible = seen(value, shown.get(name))
    return says.broken(value, answer, seen=visible, shown=shown.get(name))


def _reservation(
    service: Service, operation: str, variant: str, record: dict[str, Any], *, many: bool, deadly: bool = False
) -> Exchange:
    body = {"reservations": [record]} if many else record
    return service.call(operation, variant=variant, body=body, deadly=deadly)
