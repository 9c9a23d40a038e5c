"""Call every operation that reads, as a user and as an administrator, for everything there is to read."""

from __future__ import annotations

from typing import Any

from devtools.codegen.schemas import EFFECTS, operations

from ..audit import Ledger
from ..check import Disagreement
from ..expectations import ASSOCIATION_QUERY, PATHS
from ..population import ADMIN, USER, Population
from ..service import Service


def read_everything(service: Service, cluster: Population, ledger: Ledger) -> None:
    """Call the reading operations plainly, for every object."""
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


def _values(places: list[str], cluster: Population) -> list[tuple[str, dict[str, Any]]] | None:
    if not places:
        return [("", {})]
    (place,) = places
    if place == "job_id":
        return [(label.replace(" ", "_"), {place: job}) for label, job in cluster.jobs.items()]
    if place not in PATHS:
        return None
    return [(str(value), {place: value}) for value in PATHS[place]]
