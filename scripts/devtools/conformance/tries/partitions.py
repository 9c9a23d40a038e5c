"""Make, change and remove partitions, with every property that one can have."""

from __future__ import annotations

from typing import Any

from devtools.codegen.schemas import Schema

from ..audit import Ledger
from ..check import Disagreement, resolve
from ..expectations import PARTITION_LOSS, PARTITION_VALUES
from ..population import PARTITION, USER
from ..service import Exchange, Service
from .promises import body_of, promise_of, refusal
from .samples import at, leaves, put, seen
from .updates import allowed

_POST = "slurm_post_partitions"
_DELETE = "slurm_delete_partition"
_NAME = "tried"
_PLAIN: dict[str, Any] = {"name": _NAME, "nodes": {"configured": "mel0005"}}


def write_partitions(service: Service, ledger: Ledger) -> None:
    """Make a partition with every property, and change every property of one."""
    if _POST not in service.operations:
        return
    account = ledger[_POST]
    schema = resolve(service.document, body_of(service, _POST)["properties"]["partitions"])[0]["items"]
    _post(service, _PLAIN)
    plain = _partition(service)
    for path, leaf in leaves(service.document, schema):
        place = ".".join(path)
        for value in allowed(service, PARTITION_VALUES.get(place, ()), leaf) if place != "name" else ():
            for first in ({}, _PLAIN):
                account.checks += 1
                if problem := _write(service, path, value, leaf, plain, first=first):
                    account.note(Disagreement(f"partitions[].{place}={value}"[:70], "effect", problem))
    # The last partition that was made the default one is gone.
    service.sandbox.exec(["scontrol", "update", f"PartitionName={PARTITION}", "Default=YES"])
    _post(service, _PLAIN)
    _post(service, {"nodes": _PLAIN["nodes"]}, variant="no-name")
    service.call(_POST, USER, variant="not-allowed", body={"partitions": [_PLAIN]})
    service.call(_POST, variant="no-list", body={})
    service.call(_DELETE, USER, variant="not-allowed", path={"partition_name": _NAME})
    ledger[_DELETE].checks += 1
    problem = refusal(service.call(_DELETE, path={"partition_name": _NAME}))
    if problem or _partition(service):
        ledger[_DELETE].note(Disagreement(_DELETE, "effect", problem or "the partition is still there"))


def _write(
    service: Service, path: tuple[str, ...], value: Any, leaf: Schema, plain: dict[str, Any], *, first: dict[str, Any]
) -> str | None:
    """Change one property of a partition, or make one with it; what is wrong with what is then shown."""
    promise = promise_of(service, _POST, f"partitions[].{'.'.join(path)}", leaf, value)
    # What a flag takes away must be there first.
    loss = PARTITION_LOSS.get(value[0]) if isinstance(value, list) else None
    service.sandbox.exec(["scontrol", "delete", f"PartitionName={_NAME}"], check=False)
    if first or loss:
        _post(service, put(_PLAIN, path, [loss]) if loss else first)
    answer = _post(service, put({"name": _NAME} if first else _PLAIN, path, value), variant=".".join(path))
    state = at(_partition(service), path)
    visible = loss not in state if loss else seen(value, state) and (state != at(plain, path) or not promise.ignored)
    return promise.broken(value, answer, visible=visible, state=state)


def _post(service: Service, record: dict[str, Any], *, variant: str = "") -> Exchange:
    return service.call(_POST, variant=variant, body={"partitions": [record]})


def _partition(service: Service) -> dict[str, Any]:
    answer = service.call("slurm_get_partition", variant="written", path={"partition_name": _NAME})
    state: dict[str, Any] = (answer.json().get("partitions") or [{}])[0] if answer.is_json else {}
    return state
