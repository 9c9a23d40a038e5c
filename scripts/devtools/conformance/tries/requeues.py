"""Requeue jobs, one alone and several at once, with every flag."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from ..audit import Ledger
from ..check import Disagreement
from ..expectations import REQUEUE_BESIDE
from ..population import OTHER, USER
from ..service import Exchange, Service
from .promises import body_of, refusal, whole
from .submissions import SCRIPT, look, submit_body

_ONE = "slurm_get_job_requeue"
_MANY = "slurm_post_jobs_requeue"
_SLEEP = "#!/bin/sh\nsleep 300\n"

# What a job shows after it was requeued with a flag.
_SIGNS: dict[str, Callable[[dict[str, Any]], bool]] = {
    "": lambda job: not job["hold"],
    "Hold": lambda job: bool(job["hold"]),
    "Incomplete": lambda job: not job["hold"],
    "SpecialExit": lambda job: "SPECIAL_EXIT" in job["job_state"],
}


def requeue_everything(service: Service, ledger: Ledger) -> None:
    """Requeue a running and a completed job with every flag of those requests that the version has."""
    for operation in (_ONE, _MANY):
        if operation not in service.operations:
            continue
        for flag in ("", *_flags(service, operation)):
            ledger[operation].checks += 1
            if problem := _requeue(service, operation, flag):
                ledger[operation].note(Disagreement(f"flag {flag or 'none'}", "effect", problem))
        _send(service, operation, [999_999], (), variant="unknown")
        _send(service, operation, ["abc"], (), variant="no-number")
        _send(service, operation, [_job(service, _SLEEP, "RUNNING")], (), OTHER, variant="not-allowed")
        _send(service, operation, [_job(service, _SLEEP, "RUNNING")], ("SpecialExit",), variant="not-held")
        service.sandbox.exec(["scancel", f"--user={USER}", "--name=requeued"], check=False)
    if _MANY in service.operations:
        service.call(_MANY, USER, variant="no-jobs", body={})


def _flags(service: Service, operation: str) -> list[str]:
    if operation == _ONE:
        return [one["name"] for one in service.operations[operation][2]["parameters"] if one["in"] == "query"]
    flags: list[str] = whole(service, body_of(service, operation)["properties"]["flags"])["items"]["enum"]
    return flags


def _requeue(service: Service, operation: str, flag: str) -> str | None:
    if flag not in _SIGNS:
        return "nothing is known of its effect"
    running, completed = _job(service, _SLEEP, "RUNNING"), _job(service, SCRIPT, "COMPLETED")
    flags = (flag, *REQUEUE_BESIDE.get(flag, ())) if flag else ()
    for answer in _send(service, operation, [running, completed], flags, variant=flag):
        if problem := refusal(answer):
            return f"is refused: {problem}"
    first, second = _requeued(service, running, 100), _requeued(service, completed, 5)
    if not first:
        return "the running job is not requeued"
    if bool(second) == (flag == "Incomplete"):
        return f"the completed job is {'' if second else 'not '}requeued"
    jobs = [job for job in (first, second) if job]
    return None if all(_SIGNS[flag](job) for job in jobs) else f"not seen: {[job['job_state'] for job in jobs]}"


def _send(
    service: Service, operation: str, jobs: list[Any], flags: tuple[str, ...], role: str = USER, *, variant: str = ""
) -> list[Exchange]:
    if operation == _MANY:
        body = {"jobs": [str(job) for job in jobs], "flags": list(flags)}
        return [service.call(operation, role, variant=variant, body=body)]
    query = dict.fromkeys(flags, "true")
    return [service.call(operation, role, variant=variant, path={"job_id": job}, query=query) for job in jobs]


def _job(service: Service, script: str, state: str) -> int:
    """Submit a job that may be requeued, and wait until it is in a state."""
    body = submit_body(service, {"requeue": True, "name": "requeued"}, script)
    answer = service.call("slurm_post_job_submit", USER, variant="to-requeue", body=body)
    job_id: int = answer.json().get("job_id") or 0 if answer.is_json else 0
    for _ in range(100):
        if state in (look(service, job_id).get("job_state") or ()):
            break
        time.sleep(0.3)
    return job_id


def _requeued(service: Service, job_id: int, attempts: int) -> dict[str, Any] | None:
    """Look at a job until it has been requeued; None if it has not."""
    for _ in range(attempts):
        job = look(service, job_id)
        if job.get("restart_cnt") and "COMPLETING" not in job["job_state"]:
            return job
        time.sleep(0.1)
    return None
