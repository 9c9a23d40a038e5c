"""Change what the accounting says of finished jobs, one alone and several at once."""

from __future__ import annotations

from typing import Any

from ..audit import Ledger
from ..check import Disagreement, resolve
from ..expectations import FINISHED_VALUES
from ..population import OTHER, USER, Population
from ..service import Service
from .conditions import flat, plain_values
from .promises import CRASHES, body_of, promise_of
from .samples import item_of, leaves, put, value_of

_ONE = "slurmdb_post_job"
_MANY = "slurmdb_post_jobs"
_FIRST = 11


def change_finished_jobs(service: Service, cluster: Population, ledger: Ledger) -> None:
    """Send every property of those requests that the version has, and look for it in the jobs."""
    jobs = [cluster.jobs[name] for name in ("completed", "failed", "killed by a signal")]
    for operation, job_ids in ((_ONE, jobs[:1]), (_MANY, jobs[1:])):
        if operation not in service.operations:
            continue
        account = ledger[operation]
        schema = body_of(service, operation)
        record = schema if operation == _ONE else resolve(service.document, schema["properties"]["job_rec"])[0]
        for number, (path, leaf) in enumerate(leaves(service.document, record), _FIRST):
            account.checks += 1
            place = ".".join(path)
            value = FINISHED_VALUES.get(place) or (
                [item_of(service.document, leaf["items"], number)]
                if leaf.get("type") == "array"
                else value_of(service.document, leaf, number)
            )
            promise = promise_of(service, operation, place, leaf, value)
            before = [_entries(service, job) for job in job_ids]
            answer = service.call(
                operation,
                variant=place,
                path={"job_id": job_ids[0]},
                body=_body(operation, job_ids, put({}, path, value)),
            )
            news = [_entries(service, job) - old for job, old in zip(job_ids, before, strict=True)]
            visible = all(set(plain_values(value)) <= {entry for _, entry in new} for new in news)
            if problem := promise.broken(value, answer, visible=visible, state=[sorted(map(str, new)) for new in news]):
                account.note(Disagreement(place, "effect", problem))
        _refusals(service, operation, job_ids, cluster)


def _body(operation: str, job_ids: list[Any], record: dict[str, Any]) -> dict[str, Any]:
    if operation == _ONE:
        return record
    return {"job_id_list": [str(job) for job in job_ids], "job_rec": record}


def _refusals(service: Service, operation: str, job_ids: list[int], cluster: Population) -> None:
    """Send what is refused, or changes nothing."""
    path = {"job_id": job_ids[0]}
    theirs = {"comment": {"administrator": "not mine"}}
    service.call(operation, USER, variant="not-allowed", path=path, body=_body(operation, job_ids, theirs))
    mine = [cluster.jobs["cancelled"]]
    service.call(operation, OTHER, variant="not-mine", path={"job_id": mine[0]}, body=_body(operation, mine, theirs))
    others: dict[str, list[Any]] = {"unknown": [999_999], "no-number": ["abc"]}
    for variant, ids in others.items():
        service.call(operation, variant=variant, path={"job_id": ids[0]}, body=_body(operation, ids, {"extra": "x"}))
    service.call(operation, variant="nothing", path=path, body=_body(operation, job_ids, {}))
    if CRASHES in service.operations[operation][2]:
        service.call(operation, variant="empty", body={"job_id_list": [str(job_ids[0])]}, deadly=True)
        service.renew()


def _entries(service: Service, job_id: int) -> set[tuple[str, Any]]:
    """List everything that the accounting says of a job."""
    answer = service.call("slurmdb_get_job", variant="changed", path={"job_id": job_id})
    return set(flat(answer.json().get("jobs") or [])) if answer.is_json else set()
