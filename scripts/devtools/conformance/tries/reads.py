"""Call every operation that reads, as a user and as an administrator, for everything there is to read."""

from __future__ import annotations

import re
import time
from typing import Any

from devtools.codegen.schemas import EFFECTS, operations

from ..audit import Ledger
from ..check import Disagreement
from ..expectations import ASSOCIATION_QUERY, PARSE_ERRORS, PATHS, QUERIES
from ..population import ADMIN, USER, Population
from ..service import NO_ANSWER, Exchange, Service
from .promises import CRASHES, REFUSED


def read_everything(service: Service, cluster: Population, ledger: Ledger) -> None:
    """Call the reading operations plainly, for every object, and with every query parameter alone."""
    for path, method, operation in operations(service.document):
        if method != "get" or EFFECTS in operation:
            continue
        name = operation["operationId"]
        parameters = operation.get("parameters", ())
        places = [parameter["name"] for parameter in parameters if parameter["in"] == "path"]
        values = _values(places, cluster)
        if values is None:
            ledger[name].note(Disagreement(path, "answer", f"no value is known for {places}"))
            continue
        for role in (USER, ADMIN):
            query = ASSOCIATION_QUERY if path.rstrip("/").endswith("/association") else None
            for label, place_values in values:
                service.call(name, role, variant=label, path=place_values, query=query)
        for parameter in parameters:
            if parameter["in"] == "query":
                _try_parameter(service, ledger, name, parameter, values[0][1])


def _values(places: list[str], cluster: Population) -> list[tuple[str, dict[str, Any]]] | None:
    if not places:
        return [("", {})]
    (place,) = places
    if place == "job_id":
        return [(label.replace(" ", "_"), {place: job}) for label, job in cluster.jobs.items()]
    if place not in PATHS:
        return None
    return [(str(value), {place: value}) for value in PATHS[place]]


def _try_parameter(
    service: Service, ledger: Ledger, name: str, parameter: dict[str, Any], path: dict[str, Any]
) -> None:
    """Ask with one query parameter: whatever is found, the server must know the parameter."""
    schema = parameter["schema"]
    key = parameter["name"]
    deadly = CRASHES in parameter and "pattern" not in schema
    for value in _query_values(key, schema, parameter.get("description", "")):
        variant = f"query-{key}".replace(" ", "_")
        exchange = service.call(name, ADMIN, variant=variant, path=path, query={key: value}, deadly=deadly)
        ledger[name].checks += 1
        if deadly:
            continue
        if _refused(exchange) != (REFUSED in parameter):
            problem = f"{key}={value} is refused or not: {exchange.problems()[:1] or exchange.body[:80]!r}"
            ledger[name].note(Disagreement(f"?{key}", "parameter", problem))


def _query_values(key: str, schema: dict[str, Any], description: str) -> list[Any]:
    if key in QUERIES:
        return [QUERIES[key]]
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
    """Tell whether the server did not understand, which is not the same as finding nothing."""
    errors = str([entry.get("description", "") for entry in exchange.problems()]).lower()
    return exchange.status == NO_ANSWER or any(words in errors for words in PARSE_ERRORS)
