"""Submit every property of a job, with values that the document calls valid, and look for it in the job."""

from __future__ import annotations

import time
from typing import Any

from devtools.codegen.schemas import Schema

from ..audit import Ledger
from ..check import Checker, Disagreement, resolve
from ..expectations import SUBMIT_BESIDE, SUBMIT_OTHER_FORM, SUBMIT_ROLES, SUBMIT_SHOWN, SUBMIT_VALUES
from ..population import USER
from ..service import Service
from .promises import CRASHES, IGNORED, NOT_SHOWN, REFUSED
from .samples import seen, value_of

_SUBMIT = "slurm_post_job_submit"
_GET = "slurm_get_job"
SCRIPT = "#!/bin/sh\ntrue\n"


def submit_every_property(service: Service, ledger: Ledger) -> None:
    """Submit a held job for every property and value, and look at it."""
    account = ledger[_SUBMIT]
    schemas = service.document["components"]["schemas"]
    plain = _shown(service, {})
    for name, schema in schemas["job_desc_msg"]["properties"].items():
        if schema.get(REFUSED):
            continue
        if schema.get(CRASHES):
            body = submit_body(service, {"hold": True, name: value_of(service.document, schema, 1)})
            service.call(_SUBMIT, USER, variant=name, body=body, deadly=True)
            service.renew()
            continue
        target, _ = resolve(service.document, schema)
        values = valid(service, name, {**target, **schema})
        if not values:
            account.note(Disagreement(f"job.{name}", "effect", "no value is known that the document calls valid"))
        for value in values:
            account.checks += 1
            problem = _try(service, name, value, schema, plain)
            if problem:
                account.note(Disagreement(f"job.{name}={value}"[:70], "effect", problem))
    service.sandbox.exec(["scancel", "--state=PENDING", f"--user={USER}", "--name=submitted"], check=False)


def valid(service: Service, name: str, schema: Schema) -> list[Any]:
    """Choose the values to send: those expected of the property that the document allows, else one of its type."""
    values = []
    for value in SUBMIT_VALUES.get(name, ()):
        checker = Checker(service.document)
        checker.check(value, schema)
        if not checker.disagreements:
            values.append(value)
    if name in SUBMIT_VALUES:
        return values
    return [value_of(service.document, schema, 1)] if schema.get("type") or "properties" in schema else []


def _try(service: Service, name: str, value: Any, schema: Schema, plain: dict[str, Any]) -> str | None:
    properties = service.document["components"]["schemas"]["job_desc_msg"]["properties"]
    beside = {key: other for key, other in SUBMIT_BESIDE.get(name, {}).items() if key in properties}
    job = {"hold": True, **beside, name: value}
    answer = service.call(_SUBMIT, SUBMIT_ROLES.get(name, USER), variant=name, body=submit_body(service, job))
    content = answer.json() if answer.is_json else {}
    if not content.get("job_id"):
        return f"refused: {answer.status} {answer.problems()[:1] or answer.body[:80]!r}"
    if warnings := [entry for entry in content.get("warnings") or () if "nknown" in str(entry)]:
        return f"ignored: {warnings[:1]}"
    if schema.get(NOT_SHOWN) or schema.get(IGNORED):
        return None
    state = look(service, content["job_id"])
    keys = SUBMIT_SHOWN.get(name, (name,))
    for key in keys:
        got = state.get(key)
        if seen(value, got) or (
            name in SUBMIT_OTHER_FORM and got is not None and (got != plain.get(key) or name == "hold")
        ):
            return None
    return f"accepted and not seen in {', '.join(keys)}: {[state.get(key) for key in keys]}"


def _shown(service: Service, job: dict[str, Any]) -> dict[str, Any]:
    """Submit a plain job, and look at it."""
    answer = service.call(_SUBMIT, USER, variant="plain", body=submit_body(service, {"hold": True, **job}))
    return look(service, answer.json()["job_id"]) if answer.is_json else {}


def look(service: Service, job: int) -> dict[str, Any]:
    """Look at a job by the API; just after its submission it may not be there yet."""
    for _ in range(20):
        answer = service.call(_GET, USER, variant="submitted", path={"job_id": job})
        if answer.worked() and (jobs := answer.json().get("jobs")):
            state: dict[str, Any] = jobs[0]
            return state
        time.sleep(0.1)
    return {}


def submit_body(service: Service, changes: dict[str, Any], script: str = SCRIPT) -> dict[str, Any]:
    """Make the body of a submit of a job with `changes`, with the environment in this version's form."""
    schemas = service.document["components"]["schemas"]
    plain = schemas["job_desc_msg"]["properties"]["environment"].get("type") == "object"
    environment: Any = {"PATH": "/usr/bin:/bin"} if plain else ["PATH=/usr/bin:/bin"]
    job = {"name": "submitted", "current_working_directory": f"/home/users/{USER}", "standard_output": "/dev/null"}
    return {"script": script, "job": {**job, "environment": environment, **changes}}
