"""What each operation on jobs does to the state, and what it answers."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from slurmrestd.decoding import field_names, field_types

from . import answers, shapes
from .controller import Controller
from .jobs import FakeJob, Refusal, make, timestamp
from .shapes import Exit

Fields = dict[str, Any]
TEXTS = {
    -1: "Unspecified error",
    1007: "Protocol authentication error",
    1800: "Unable to contact slurm controller (connect failure)",
    2000: "Invalid partition name specified",
    2002: "Access/permission denied",
    2010: "Invalid user id",
    2012: "Pathname of a file, directory or other parameter too long",
    2014: "Requested node configuration is not available",
    2017: "Invalid job id specified",
    2018: "Invalid node name specified",
    2021: "Job/step already completing or completed",
    2042: "Job is in held state, pending scheduler release",
    2045: "Invalid account or account/partition combination specified",
    2053: "Requested reservation is invalid",
    2066: "Invalid qos specification",
    2084: "Job is already finished",
    2127: "environment must be set",
    2187: "Invalid power action",
    2081: "Invalid job array specification",
    7000: "Unable to connect to database",
    9000: "Query empty or not RFC7320 compliant",
    9001: "Failure during parsing",
    9003: "Nothing found with query",
}
"""Slurm's words for its error numbers."""
_SIGNALS = {"HUP": 1, "INT": 2, "QUIT": 3, "TERM": 15}
"""Those of which a batch script ends, if it does not say otherwise."""


@attrs.frozen
class Call:
    """A request, read."""

    user: str
    operation: Any
    path: Mapping[str, str]
    query: Mapping[str, list[str]]
    body: Any

    @property
    def answer(self) -> Any:
        """The model of the answer to a success."""
        return self.operation.answers.get("200", self.operation.answers.get("default"))

    def first(self, name: str) -> str:
        """A parameter of the query; empty if it was not sent."""
        return self.query.get(name, [""])[-1]

    def words(self, name: str) -> list[str]:
        """All values of a parameter, repeated or with commas."""
        return shapes.words(self.query.get(name, []))


class NotModified(Exception):
    """Nothing has changed since the time that was asked about."""


Handler = Callable[[Controller, Call], Fields]
HANDLERS: dict[str, Handler] = {}
"""What the fake models, by room and name of the operation."""


def handles(*names: str) -> Callable[[Handler], Handler]:
    """Note what handles the operations of these names."""

    def note(handler: Handler) -> Handler:
        HANDLERS.update(dict.fromkeys(names, handler))
        return handler

    return note


# Jobs with the controller


def _listing(controller: Controller, rows: Iterable[FakeJob]) -> Fields:
    return {
        "jobs": [answers.shown(row) for row in rows],
        "last_update": controller.last_update,
        "last_backfill": controller.last_update,
    }


@handles("slurm.get_jobs")
def list_jobs(controller: Controller, call: Call) -> Fields:
    """All jobs that the controller knows; nothing if nothing has changed."""
    since = call.first("update_time")
    if since and controller.last_update <= timestamp(since, controller.now):
        if "last_update" not in field_names(call.answer):
            raise NotModified
        return {"jobs": [], "last_update": 0, "last_backfill": 0}
    return _listing(controller, controller.jobs.values())


@handles("slurm.get_job")
def show_job(controller: Controller, call: Call) -> Fields:
    """All that has a number."""
    rows = controller.named(call.path["job_id"])
    return _listing(controller, {row.job_id: row for row in rows}.values())


@handles("slurm.get_jobs_state")
def list_states(controller: Controller, call: Call) -> Fields:
    """The states of jobs, or of all."""
    texts = call.words("job_id")
    rows: dict[int, FakeJob] = {}
    for text in texts:
        number = re.match(r"\d+", text)
        rows |= {row.job_id: row for row in (controller.known(int(number[0])) if number else ())}
    chosen = rows if texts else controller.jobs
    return {"jobs": [answers.state(row) for row in chosen.values()]}


@handles("slurm.post_job_submit")
def submit(controller: Controller, call: Call) -> Fields:
    """Take a job, or the components of one."""
    body = mapping(call.body)
    descriptions = body.get("jobs") or [body.get("job")]
    if not all(isinstance(sent, dict) for sent in descriptions):
        raise Refusal(9001, "Jobs description entry not found, empty or not dictionary or list")
    model = _description(call.operation.body)
    notes = []
    for sent in descriptions:
        notes += _unknown(sent, model, call.answer)
        if not sent.get("environment"):
            raise Refusal(2127)
    job_ids = controller.next_ids(len(descriptions))
    make_one = functools.partial(make, user=call.user, cluster=controller.cluster, now=controller.now)
    script = body.get("script") or ""
    parts = [make_one(sent, script, job_id) for sent, job_id in zip(descriptions, job_ids, strict=True)]
    controller.submit(parts)
    held: Fields = {"errors": [], "warnings": notes}
    if parts[0].hold:
        held = _hold_note(call.answer, notes)
    step = {"job_id": job_ids[0], "step_id": "batch", "job_submit_user_msg": ""}
    return step | held | {"result": step | {"error_code": 0, "error": ""}}


def _description(body: Any) -> Any:
    hint = field_types(body)["job"]
    return next(model for model in (hint, *getattr(hint, "__args__", ())) if hasattr(model, "__struct_fields__"))


def _unknown(sent: Fields, model: Any, answer: Any) -> list[Fields]:
    """Refuse properties that there are not, or warn of them where answers have warnings."""
    names = set(field_names(model).values()) | set(field_names(model))
    unknown = [name for name in sent if name not in names]
    if unknown and "warnings" not in field_names(answer):
        raise Refusal(9001, f'Unknown key "{unknown[0]}"')
    return [{"description": f'Ignoring unknown field "{name}"', "source": f"#/job/{name}"} for name in unknown]


def _hold_note(answer: Any, notes: list[Fields]) -> Fields:
    """Say that a job is held: newer servers warn of it, with more words and once more, older ones call it an error."""
    source = "slurm_submit_batch_job()"
    if "warnings" not in field_names(answer):
        return {"errors": [{"error_number": 2042, "error_code": 2042, "error": TEXTS[2042]}]}
    texts = (f"Job submission resulted in non-zero return code: {TEXTS[2042]}", TEXTS[2042])
    return {"errors": [], "warnings": [*notes, *({"description": text, "source": source} for text in texts)]}


def mapping(body: Any) -> Fields:
    """Check that a body is an object. Raises Refusal for anything else."""
    if not isinstance(body, dict):
        raise Refusal(9001)
    return body


def is_admin(controller: Controller, call: Call) -> bool:
    """Tell whether an administrator asks."""
    user = controller.cluster.users.get(call.user)
    return user is not None and user.admin


def _own(controller: Controller, call: Call, job: FakeJob) -> None:
    if call.user != job.user and not is_admin(controller, call):
        raise Refusal(2002)


@handles("slurm.delete_job")
def cancel(controller: Controller, call: Call) -> Fields:
    """Cancel a job, all of an array, or one task; or send it a signal."""
    path, signal = call.path["job_id"], call.first("signal")
    rows = controller.named(path)
    for row in rows:
        _own(controller, call, row)
    index = int(path.partition("_")[2]) if "_" in path else None
    alive = [row for row in rows if not row.is_finished]
    for row in alive:
        _signal(controller, call, row, signal, index)
    # That a job has ended already is no error of the request.
    return {"status": [] if alive else [_outcome(path, rows[0].job_id, 2021)]}


def _signal(controller: Controller, call: Call, job: FakeJob, signal: str, index: int | None = None) -> None:
    name = signal.upper().removeprefix("SIG")
    if name in ("", "KILL", "9"):
        controller.cancel(job, by=call.user, index=index)
    elif job.state == "PENDING":
        raise Refusal(2084 if job.is_finished else 2021)
    elif name in _SIGNALS:
        controller.end(job, "FAILED", Exit(0, _SIGNALS[name]))
    else:
        job.signals.append(name)


@handles("slurm.delete_jobs")
def cancel_many(controller: Controller, call: Call) -> Fields:
    """Signal jobs that are named, or that meet all conditions."""
    body = mapping(call.body)
    signal = body.get("signal") or ""
    entries = []
    if paths := body.get("jobs"):
        for path in paths:
            entries += _outcomes(controller, call, str(path), signal)
        return {"status": entries}
    for job in list(controller.unfinished()):
        if _meets(job, body) and not job.het_offset:
            # A heterogeneous job is signalled as a whole.
            rows = controller.known(job.het_id) if job.het_id else [job]
            entries += _outcomes(controller, call, str(job.array_id or job.job_id), signal, list(rows))
    return {"status": entries}


def _meets(job: FakeJob, body: Fields) -> bool:
    own = {"account": job.account, "job_name": job.name, "user_name": job.user, "qos": job.qos,
           "partition": job.partition, "wckey": job.wckey, "user_id": str(job.uid)}  # fmt: skip
    states = body.get("job_state") or [job.state]
    return job.state in states and all(body[name] in (None, value) for name, value in own.items() if name in body)


def _outcomes(
    controller: Controller, call: Call, path: str, signal: str, rows: list[FakeJob] | None = None
) -> list[Fields]:
    """Signal what a path names, and say what became of each part."""
    try:
        if rows is None:
            rows = [row for row in controller.named(path) if not row.is_finished]
            if not rows:
                return [_outcome(path, None, 2021)]
        index = int(path.partition("_")[2]) if "_" in path else None
        labels = [(path if index is not None else row.label, row.job_id) for row in rows if not row.het_offset]
        labels = [(str(job_id) if "+" in label else label, job_id) for label, job_id in labels]
        for row in rows:
            _own(controller, call, row)
            _signal(controller, call, row, signal, index)
    except Refusal as refusal:
        return [_outcome(path, None, refusal.number)]
    return [_outcome(label, job_id, 0) for label, job_id in labels]


def _outcome(label: str, job_id: int | None, number: int) -> Fields:
    text = TEXTS.get(number, "No error") if number else "No error"
    error = {"string": text, "code": number, "message": text}
    return {"step_id": label, "job_id": job_id, "error": error, "federation": {"sibling": ""}}


@handles("slurm.post_job")
def update(controller: Controller, call: Call) -> Fields:
    """Change properties of a job, of the tasks of an array, or of one of them."""
    body = mapping(call.body)
    path = call.path["job_id"]
    rows = controller.named(path)
    if rows[0].het_id:
        # Whatever part is named, servers change that which has the number.
        rows = [row for row in rows if str(row.job_id) == path.partition("+")[0]]
    if "_" in path and any(len(row.waiting) > 1 for row in rows):
        if "warnings" in field_names(call.answer):
            raise Refusal(9000, f"Unable to parse the array task id of {path}")
        rows = [controller.split(row, int(path.partition("_")[2])) for row in rows]
    results = []
    changed = False
    for row in rows:
        _own(controller, call, row)
        if row.is_finished:
            results.append({"job_id": row.job_id, "step_id": row.label, "error_code": 2084, "error": TEXTS[2084]})
            continue
        changed = True
        _change(controller, call, row, {name: value for name, value in body.items() if name not in _ignored(call)})
        results.append({"job_id": row.job_id, "step_id": row.label, "error_code": 0, "error": "No error"})
    if not changed:
        raise Refusal(2084)
    controller.touch()
    return {"results": results if rows[0].array_id else []}


def _ignored(call: Call) -> Mapping[str, str]:
    ignored: Mapping[str, str] = call.operation.ignored
    return ignored


def _change(controller: Controller, call: Call, job: FakeJob, body: Fields) -> None:
    cluster = controller.cluster
    by_admin = is_admin(controller, call)
    if (qos := body.get("qos")) and qos not in cluster.qos:
        raise Refusal(2066)
    if (partition := body.get("partition")) and not set(partition.split(",")) <= set(cluster.partitions):
        raise Refusal(2000)
    if (account := body.get("account")) and account not in cluster.users[job.user].accounts:
        raise Refusal(2045)
    priority = shapes.number(body.get("priority"))
    if body.get("hold") or priority == 0:
        job.hold = "Admin" if by_admin and call.user != job.user else "User"
    elif body.get("hold") is False or priority is not None:
        if job.hold == "Admin" and not by_admin:
            raise Refusal(2002)
        job.hold, job.description = "", ""
    job.change({name: value for name, value in body.items() if name != "priority" or priority})
    controller.judge(job)


@handles("slurm.get_job_requeue")
def requeue(controller: Controller, call: Call) -> Fields:
    """Put a job back into the queue."""
    rows = controller.named(call.path["job_id"])
    for row in rows:
        _own(controller, call, row)
        if row.state != "PENDING":
            controller.requeue(row)
    return {"status": []}
