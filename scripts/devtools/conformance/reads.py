"""Calling every operation that reads, as a user and as an administrator, for everything there is to read."""

from __future__ import annotations

import re
import time
from typing import Any

from devtools.codegen.schemas import operations

from . import rich
from .audit import Ledger
from .check import Disagreement
from .service import NO_ANSWER, Exchange, Service

# What the parameters of a path can be on the rich cluster, by any name that a version gives them.
_PATHS: dict[str, tuple[Any, ...]] = {
    "account_name": (rich.ACCOUNT, "child", "root"),
    "cluster_name": ("meluxina",),
    "id": (rich.WCKEY,),
    "name": (rich.USER, rich.OTHER, rich.ADMIN),
    "node_name": (rich.NODE, rich.DRAINED, "mel0005", "mel2001"),
    "partition_name": (rich.PARTITION, "fpga"),
    "qos": (rich.QOS, "dev"),
    "reservation_name": (rich.RESERVATION, "cores"),
    "user_name": (rich.USER,),
    "wckey": (rich.WCKEY,),
}

# What query parameters can be; those that are not here take a value of their type.
_QUERIES: dict[str, Any] = {
    "account": rich.ACCOUNT,
    "accounts": rich.ACCOUNT,
    "admin_level": "Administrator",
    "association": "1",
    "associations": "1",
    "classification": "NONE",
    "cluster": "meluxina",
    "constraints": "cpu",
    "default_account": rich.ACCOUNT,
    "default_qos": "default",
    "default_wckey": rich.WCKEY,
    "description": "dev jobs",
    "exit_code": "0",
    "format": "JobID",
    "group": "u100001",
    "groups": "5001",
    "id": "1",
    "job_name": "completed",
    "name": "dev",
    "node": rich.NODE,
    "parent_account": "parent",
    "partition": rich.PARTITION,
    "preempt_mode": "REQUEUE",
    "qos": "default",
    "qos_id": "1",
    "reason": "None",
    "reservation": rich.RESERVATION,
    "scheduler_unset": "true",
    "state": "COMPLETED",
    "user": rich.USER,
    "users": rich.USER,
    "wckey": rich.WCKEY,
}

_NOT_UNDERSTOOD = ("unknown query", "must be a", "unable to parse", "failure during pars")
_ONE_ASSOCIATION = {"cluster": "meluxina", "account": rich.ACCOUNT, "user": rich.USER}


def read_everything(service: Service, cluster: rich.Rich, ledger: Ledger) -> None:
    """Call the reading operations plainly, for every object, and with every query parameter alone."""
    for path, method, operation in operations(service.document):
        if method != "get":
            continue
        name = operation["operationId"]
        parameters = operation.get("parameters", ())
        places = [parameter["name"] for parameter in parameters if parameter["in"] == "path"]
        values = _values(places, cluster)
        if values is None:
            ledger[name].note(Disagreement(path, "answer", f"no value is known for {places}"))
            continue
        for role in (rich.USER, rich.ADMIN):
            query = _ONE_ASSOCIATION if path.rstrip("/").endswith("/association") else None
            for label, filled in values:
                service.call(name, role, variant=label, path=filled, query=query)
        for parameter in parameters:
            if parameter["in"] == "query":
                _try_parameter(service, ledger, name, parameter, values[0][1])


def _values(places: list[str], cluster: rich.Rich) -> list[tuple[str, dict[str, Any]]] | None:
    if not places:
        return [("", {})]
    (place,) = places
    if place == "job_id":
        return [(label.replace(" ", "_"), {place: job}) for label, job in cluster.jobs.items()]
    if place not in _PATHS:
        return None
    return [(str(value), {place: value}) for value in _PATHS[place]]


def _try_parameter(
    service: Service, ledger: Ledger, name: str, parameter: dict[str, Any], path: dict[str, Any]
) -> None:
    """Ask with one query parameter: whatever is found, the server must know the parameter."""
    schema = parameter["schema"]
    key = parameter["name"]
    for value in _query_values(key, schema, parameter.get("description", "")):
        exchange = service.call(
            name, rich.ADMIN, variant=f"query-{key}".replace(" ", "_"), path=path, query={key: value}
        )
        ledger[name].checks += 1
        if _refused(exchange):
            problem = f"{key}={value} is refused: {exchange.problems()[:1] or exchange.body[:80]!r}"
            ledger[name].note(Disagreement(f"?{key}", "parameter", problem))


def _query_values(key: str, schema: dict[str, Any], description: str) -> list[Any]:
    if key in _QUERIES:
        return [_QUERIES[key]]
    if re.search("time|usage_", key):
        numeric = schema.get("type") == "integer" or "timestamp" in description
        return [int(time.time()) - 3600] if numeric else ["now-1hour"]
    if "enum" in schema:
        return list(schema["enum"])
    match schema.get("type"):
        case "boolean":
            return ["true"]
        case "array":
            return list(schema.get("items", {}).get("enum", ["1"]))
    return ["1"]


def _refused(exchange: Exchange) -> bool:
    """Whether the server did not understand, which is not the same as finding nothing."""
    said = str([entry.get("description", "") for entry in exchange.problems()]).lower()
    return exchange.status == NO_ANSWER or any(words in said for words in _NOT_UNDERSTOOD)
