"""Try every property of requests with conditions: users and accounts with associations, jobs to signal."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import attrs

from devtools.codegen.schemas import Schema
from devtools.sandbox.inventory import CLUSTER

from ..audit import Ledger
from ..check import Disagreement
from ..expectations import CONDITION_BESIDE, CONDITION_VALUES, FILTERS
from ..population import ACCOUNT, ADMIN, USER
from ..service import Service
from .promises import body_of, promise_of, refusal, whole
from .samples import item_of, leaves, put, value_of
from .submissions import look, submit_body

_KILL = "slurm_delete_jobs"
_SUBMIT = "slurm_post_job_submit"
_SLEEP = "#!/bin/sh\nsleep 300\n"
_FIRST = 11
_OK = 200


@attrs.frozen
class _Joined:
    """An operation that makes records together with their associations."""

    post: str
    get: str
    path: str
    names: str
    """The key of the names in a condition, and, in the singular, of queries for associations."""
    body: dict[str, Any]


_JOINED = (
    _Joined(
        "slurmdb_post_users_association",
        "slurmdb_get_user",
        "name",
        "users",
        {"association_condition": {"accounts": [ACCOUNT], "clusters": [CLUSTER]}, "user": {}},
    ),
    _Joined(
        "slurmdb_post_accounts_association",
        "slurmdb_get_account",
        "account_name",
        "accounts",
        {"association_condition": {"clusters": [CLUSTER]}, "account": {}},
    ),
)


def meet_every_condition(service: Service, ledger: Ledger) -> None:
    """Send every property of those requests that the version has."""
    for kind in _JOINED:
        if kind.post in service.operations:
            _associations(service, ledger, kind)
    if _KILL in service.operations:
        _kill(service, ledger)


def _associations(service: Service, ledger: Ledger, kind: _Joined) -> None:
    """Make a user or an account for every property."""
    account = ledger[kind.post]
    schema = body_of(service, kind.post)
    parts = {key: child for key, child in schema["properties"].items() if key in kind.body}
    names = ("association_condition", kind.names)
    plain, problem = _join(service, kind, f"plain{kind.names}", kind.body)
    if problem:
        account.note(Disagreement(kind.post, "effect", f"the least that it asks for is refused: {problem}"))
    for number, (path, leaf) in enumerate(leaves(service.document, {"properties": parts}), _FIRST):
        account.checks += 1
        place = ".".join(path)
        name = f"{kind.names}{number}"
        body = kind.body
        if place in CONDITION_BESIDE:
            body = put(body, *CONDITION_BESIDE[place])
        value = [name] if path == names else CONDITION_VALUES.get(place) or _value(service, leaf, number)
        entries, problem = _join(service, kind, name, put(body, path, value), variant=place)
        if problem:
            account.note(Disagreement(place, "effect", f"{value!r} is refused: {problem}"))
            continue
        # What is the same in the plain record was not sent: a cluster, say, that every record has.
        new = entries if path[-1] in {"clusters", "defaultaccount"} else entries - plain
        visible = set(plain_values(value)) <= {got for _, got in new}
        promise = promise_of(service, kind.post, place, leaf)
        if promise.ignored and visible:
            account.note(Disagreement(place, "effect", f"{value!r} has an effect, though it is said to be ignored"))
        elif not (visible or promise.ignored or promise.hidden):
            news = sorted(str(entry) for entry in entries - plain)
            account.note(Disagreement(place, "effect", f"{value!r} is accepted and not seen: {news}"))


def _join(
    service: Service, kind: _Joined, name: str, body: dict[str, Any], variant: str = "plain"
) -> tuple[set[tuple[str, Any]], str | None]:
    """Make a record; everything that answers then say of it, and why it was refused."""
    request = put(body, ("association_condition", kind.names), [name])
    answer = service.call(kind.post, variant=variant, body=request)
    if problem := refusal(answer) or (f"{answer.status}: nothing was made" if answer.status != _OK else None):
        return set(), problem
    query = {kind.names.removesuffix("s"): name}
    flags = {"with_assocs": "true", "with_wckeys": "true"} if kind.names == "users" else None
    answers = [
        service.call(kind.get, variant="joined", path={kind.path: name}, query=flags),
        service.call("slurmdb_get_associations", variant="joined", query=query),
    ]
    entries = set()
    for answer in answers:
        if answer.is_json:
            entries |= {entry for key, child in answer.json().items() if key != "meta" for entry in flat(child, key)}
    return entries, None


def _value(service: Service, leaf: Schema, number: int) -> Any:
    if leaf.get("type") == "array":
        return [item_of(service.document, leaf["items"], number)]
    return value_of(service.document, leaf, number)


def flat(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every plain value with where it is."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from flat(child, f"{place}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from flat(item, place)
    else:
        yield place, value


def plain_values(value: Any) -> list[Any]:
    """List what to look for: of a number with flags the number, of a TRES how much."""
    if isinstance(value, dict):
        return [value["number"] if "number" in value else value["count"]]
    return [item for child in value for item in plain_values(child)] if isinstance(value, list) else [value]


def _kill(service: Service, ledger: Ledger) -> None:
    """Cancel one of two jobs by every condition, and one job with every flag."""
    account = ledger[_KILL]
    for number, (name, schema) in enumerate(body_of(service, _KILL)["properties"].items()):
        target = whole(service, schema)
        promise = promise_of(service, _KILL, name, target)
        common = f"signalled{number}"
        if name in FILTERS:
            condition = FILTERS[name]
            met = held_job(service, common, condition.met, condition.owner)
            unmet = held_job(service, common, condition.unmet)
            tries = [(condition.value, {"job_name": common, name: condition.value}, met, unmet)]
        else:
            # These are no conditions: which jobs, which signal, and how.
            values = [[flag] for flag in target["items"]["enum"]] if name == "flags" else ["KILL"]
            tries = []
            for value in values:
                met, unmet = held_job(service, common, {}), held_job(service, common, {})
                tries.append((value, {"jobs": [str(met)], **({} if name == "jobs" else {name: value})}, met, unmet))
        for value, body, one, other in tries:
            account.checks += 1
            answer = service.call(_KILL, ADMIN, variant=name, body=body)
            failures = [entry for entry in answer.json().get("status") or () if entry["error"]["code"]]
            visible = not failures and _cancelled(service, one, 20) and not _cancelled(service, other, 1)
            states = failures or [look(service, job).get("job_state") for job in (one, other)]
            if problem := promise.broken(value, answer, visible=visible, state=states):
                account.note(Disagreement(f"{name}={value}", "effect", problem))
        service.sandbox.exec(["scancel", f"--name={common},other"], check=False)


def held_job(service: Service, name: str, changes: dict[str, Any], owner: str = USER) -> int:
    """Submit a held job, or if it isn't to be held one that runs."""
    job = {"hold": True, "name": name, **changes}
    answer = service.call(_SUBMIT, owner, variant="to-signal", body=submit_body(service, job, _SLEEP))
    job_id: int = answer.json().get("job_id") or 0 if answer.is_json else 0
    deadline = time.monotonic() + 30
    while not job["hold"] and job_id and time.monotonic() < deadline:
        if "RUNNING" in (look(service, job_id).get("job_state") or ()):
            break
        time.sleep(0.3)
    return job_id


def _cancelled(service: Service, job: int, attempts: int) -> bool:
    for attempt in range(attempts):
        if attempt:
            time.sleep(0.1)
        if "CANCELLED" in (look(service, job).get("job_state") or ()):
            return True
    return False
