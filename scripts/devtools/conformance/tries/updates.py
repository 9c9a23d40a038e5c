"""Update every property of jobs, nodes and reservations, and look for it in what was updated."""

from __future__ import annotations

from typing import Any

from devtools.codegen.schemas import Schema

from ..audit import Ledger
from ..check import Checker, Disagreement, resolve
from ..expectations import (
    NODE_BESIDE,
    NODE_SHOWN,
    NODE_STATE_BEFORE,
    NODE_STATE_LOSS,
    NODE_VALUES,
    NODES,
    RESERVATION_BASE,
    RESERVATION_FLAG_BESIDE,
    RESERVATION_FLAG_WITH,
    RESERVATION_FLAGS_ON_UPDATE,
    RESERVATION_START,
    RESERVATION_VALUES,
    RESERVATION_WITH,
    RESERVATION_WITHOUT,
    SUBMIT_BESIDE,
    SUBMIT_OTHER_FORM,
    UPDATE_BEFORE,
    UPDATE_SHOWN,
    UPDATE_TOGETHER,
    UPDATE_VALUES,
)
from ..population import ADMIN, USER
from ..service import Exchange, Service
from .promises import body_of, promise_of, refusal, whole
from .samples import seen, value_of
from .submissions import look, submit_body, valid

_SUBMIT = "slurm_post_job_submit"
_JOB = "slurm_post_job"


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
        target = whole(service, schema)
        values = UPDATE_VALUES.get(name) or valid(service, name, target)
        if name == "minimum_nodes":
            # One is what every job has.
            values = [True] if target["type"] == "boolean" else [2]
        for value in values or [value_of(service.document, schema, 1)]:
            account.checks += 1
            problem = _update_job(service, name, value, target, properties)
            if problem:
                account.note(Disagreement(f"update.{name}={value}"[:70], "effect", problem))
    service.sandbox.exec(["scancel", "--state=PENDING", f"--user={USER}", "--name=updated"], check=False)


def _update_job(service: Service, name: str, value: Any, schema: Schema, properties: dict[str, Any]) -> str | None:
    beside = {key: other for key, other in SUBMIT_BESIDE.get(name, {}).items() if key in properties}
    promise = promise_of(service, _JOB, name, schema, value)
    candidates = () if promise.ignored else UPDATE_BEFORE.get(name, ())
    first = next((job for job in candidates if _is_valid(service, job, properties)), {})
    job = {"hold": True, **beside, **first, "name": "updated"}
    answer = service.call(_SUBMIT, USER, variant="updated", body=submit_body(service, job))
    content = answer.json() if answer.is_json else {}
    if not content.get("job_id"):
        return f"the job to be updated is refused: {answer.problems()[:1] or answer.body[:80]!r}"
    together = {key: other for key, other in beside.items() if key != "partition"} if name in UPDATE_TOGETHER else {}
    body = {**together, name: value}
    path = {"job_id": content["job_id"]}
    before = look(service, content["job_id"])
    answer = service.call(_JOB, USER, variant=name, path=path, body=body, deadly=promise.crashes)
    if promise.crashes:
        service.renew()
        return None
    if refusal(answer) and not promise.refused:
        # Much is for administrators only.
        answer = service.call(_JOB, ADMIN, variant=name, path=path, body=body)
    after = look(service, content["job_id"])
    keys = UPDATE_SHOWN.get(name, (name,))
    changes = [key for key in keys if after.get(key) != before.get(key)]
    visible = any(name in SUBMIT_OTHER_FORM or seen(value, after.get(key)) for key in changes)
    states = {key: (before.get(key), after.get(key)) for key in keys}
    return promise.broken(value, answer, visible=visible, state=states)


def _is_valid(service: Service, record: dict[str, Any], properties: dict[str, Any]) -> bool:
    """Tell whether the document calls a record valid."""
    checker = Checker(service.document)
    checker.check(record, {"type": "object", "properties": properties})
    return not checker.disagreements


def allowed(service: Service, values: tuple[Any, ...], schema: Schema) -> list[Any]:
    """Choose the values that the document calls valid; if there are none, one of the type."""
    valid_values = [value for value in values if _is_valid(service, {"value": value}, {"value": schema})]
    target = whole(service, schema)
    items = resolve(service.document, target.get("items", {}))[0]
    if not valid_values and "enum" in items:
        return [[value] for value in items["enum"]]
    return valid_values or [value_of(service.document, schema, 2)]


def _nodes(service: Service, ledger: Ledger) -> None:
    """Change nodes, one alone and two at once."""
    for operation in ("slurm_post_node", "slurm_post_nodes"):
        if operation not in service.operations:
            continue
        names = NODES[:1] if "{" in service.operations[operation][0] else NODES
        account = ledger[operation]
        for name, schema in body_of(service, operation)["properties"].items():
            # One alone is named by the path; the body names another.
            node_names = [list(names) if len(names) > 1 else [NODES[1]]]
            values = node_names if name == "name" else allowed(service, NODE_VALUES.get(name, ()), schema)
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
    promise = promise_of(service, operation, name, schema, value)
    if name == "state":
        for state in ("DOWN", NODE_STATE_BEFORE.get(value[0], "DOWN")):
            service.sandbox.exec(["scontrol", "update", f"NodeName={','.join(names)}", f"State={state}",
                                  "Reason=tried"], check=False)  # fmt: skip
    path = {"node_name": names[0]}
    body = {"name": list(names), **NODE_BESIDE.get(name, {}), name: value}
    if len(names) == 1 and name != "name":
        del body["name"]
    answer = service.call(operation, variant=name, path=path, body=body, deadly=promise.crashes)
    states = [_node(service, node).get(NODE_SHOWN.get(name, name)) for node in names]
    return promise.broken(value, answer, visible=all(_shows(name, value, got) for got in states), state=states)


def _shows(name: str, value: Any, got: Any) -> bool:
    if name == "state":
        # A node of the future is none yet, and answers leave it out.
        state = value[0]
        return (
            not got
            if state == "FUTURE"
            else (state in got) != (state in NODE_STATE_LOSS) and NODE_STATE_LOSS.get(state) not in got
        )
    if name == "topology_str":
        return "default" in str(got)
    if isinstance(value, list) and name in {"name", "address", "hostname"}:
        return got in value
    return bool(got) if name == "resume_after" else seen(value, got)


def _node(service: Service, name: str) -> dict[str, Any]:
    answer = service.call("slurm_get_node", variant="updated", path={"node_name": name})
    state: dict[str, Any] = answer.json()["nodes"][0] if answer.worked() and answer.is_json else {}
    return state


def _reservations(service: Service, ledger: Ledger) -> None:
    """Make a reservation for every property and value, and change one."""
    for operation in ("slurm_post_reservation", "slurm_post_reservations"):
        if operation not in service.operations:
            continue
        account = ledger[operation]
        schema = body_of(service, operation)
        many = "reservations" in schema["properties"]
        if many:
            array = resolve(service.document, schema["properties"]["reservations"])[0]
            schema = resolve(service.document, array["items"])[0]
        for name, child in schema["properties"].items():
            for value in ["tried"] if name == "name" else allowed(service, RESERVATION_VALUES.get(name, ()), child):
                account.checks += 1
                problem = _reserve(service, operation, name, value, child, many=many)
                if problem:
                    account.note(Disagreement(f"reservation.{name}={value}"[:70], "effect", problem))


def _reserve(service: Service, operation: str, name: str, value: Any, schema: Schema, *, many: bool) -> str | None:
    promise = promise_of(service, operation, name, whole(service, schema), value)
    flag = value[0] if name == "flags" else ""
    base = {key: other for key, other in RESERVATION_BASE.items() if key not in RESERVATION_WITHOUT.get(name, ())}
    record = {
        "name": "tried",
        **base,
        **RESERVATION_WITH.get(name, {}),
        **RESERVATION_FLAG_WITH.get(flag, {}),
        name: [*RESERVATION_FLAG_BESIDE.get(flag, ()), *value] if flag else value,
    }
    if flag in {"REPLACE", "REPLACE_DOWN"}:
        del record["node_list"]
    # Some flags are for a reservation that there is.
    flag_to_drop = flag.removeprefix("NO_") if flag != "NO_HOLD_JOBS_AFTER_END" and flag.startswith("NO_") else ""
    length = 60
    if flag_to_drop or flag in RESERVATION_FLAGS_ON_UPDATE:
        first = {**record, **RESERVATION_FLAG_WITH.get(flag_to_drop, {}), "flags": [flag_to_drop or "DAILY"]}
        _reservation(service, operation, "first", first, many=many)
        minutes = {"duration": {"set": True, "number": 10}} if flag.startswith("DURATION_") else {}
        length = {"DURATION_PLUS": 70, "DURATION_MINUS": 50}.get(flag, 60)
        record = {"name": "tried", "flags": value, **minutes}
    answer = _reservation(service, operation, name, record, many=many, deadly=promise.crashes)
    path = {"reservation_name": "tried"}
    got = service.call("slurm_get_reservation", variant="tried", path=path)
    state = got.json()["reservations"][0] if got.worked() and got.json().get("reservations") else {}
    if state:
        service.call("slurm_delete_reservation", path=path)
        start, end = (state[key]["number"] for key in ("start_time", "end_time"))
        state["duration"] = (end - start) // 60
        if flag == "SKIP":
            state["skipped"] = start > RESERVATION_START["number"]
    if flag_to_drop:
        visible = bool(state) and flag_to_drop not in state["flags"]
    elif name == "tres":
        visible = all(f"{one['type']}={one['count']}" in str(state.get(name)) for one in value)
    elif flag in RESERVATION_FLAGS_ON_UPDATE:
        visible = bool(state) and (state["skipped"] if flag == "SKIP" else state["duration"] == length)
    else:
        visible = seen(value, state.get(name))
    return promise.broken(value, answer, visible=visible, state=state.get(name))


def _reservation(
    service: Service, operation: str, variant: str, record: dict[str, Any], *, many: bool, deadly: bool = False
) -> Exchange:
    body = {"reservations": [record]} if many else record
    return service.call(operation, variant=variant, body=body, deadly=deadly)
