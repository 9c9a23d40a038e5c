"""What a check wants to know: questions that a client is asked one after the other, each a method with its arguments.

They are generators, so that one text serves clients that wait and clients that are awaited.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Any

from ..errors import ConfigurationError, InvalidRequestError, MeluxinaError
from ..explain.evidence import Evidence
from ..explain.questions import Question
from ..settings.config import Config
from ..slurm import wire
from ..submission import description
from ..transport.sendable import parameters
from ..views.partition import Partition
from .judgement import judge, topics, unsendable
from .request import Request, read
from .result import Check


def check(script: Any, arguments: Mapping[str, Any], config: Config) -> Generator[Question, Any, Check]:
    """Check a job that is to be submitted with these arguments. See `Client.check`."""
    properties = dict(arguments)
    others = {name: properties.pop(name, None) for name in ("after", "environment", "arguments")}
    try:
        job = description.Submission(script=script, properties=properties, **others)
        return (yield from _check(job, config))
    except (ConfigurationError, InvalidRequestError) as error:
        if error.status is not None:
            raise
        return unsendable(error)


def refuse(job: description.Submission, config: Config) -> Generator[Question, Any, None]:
    """Raise InvalidRequestError, before anything is sent, for a job that is certain to be refused or never to start."""
    objections = (yield from _check(job, config)).objections
    if objections:
        raise InvalidRequestError.unsent(" ".join(map(str, objections)), hint="Without check=True it is sent.")


def _check(job: description.Submission, config: Config) -> Generator[Question, Any, Check]:
    api = yield "api", {}
    if isinstance(api, MeluxinaError):
        raise api
    operation = api.slurm.post_job_submit.OPERATION
    # What can't be sent is refused as a submit refuses it.
    description.describe(operation, job, config)
    requests = [
        read(wishes, raw, config.account, config.user)
        for wishes, raw in description.components(job, description.job_shape(operation))
    ]
    evidence, answers = Evidence({}), list[Any]()
    while missing := topics(requests, evidence):
        for topic in missing:
            question = _question(topic, requests, api, config.user)
            if question:
                answers.append((yield question))
            evidence = evidence.with_answer(topic, _rows(topic, answers[-1] if question else []))
    if answers and all(isinstance(answer, MeluxinaError) for answer in answers):
        raise answers[0]  # nothing follows from no answer at all
    return judge(requests, evidence)


_METHODS = ("qos", "nodes", "licenses", "reservations")


def _question(topic: str, requests: Sequence[Request], api: Any, user: str) -> Question | None:
    """Return what to ask about a topic; None if the API version can't be asked."""
    if topic in _METHODS:
        return topic, {}
    if topic == "configuration":
        operation = getattr(api.slurm, "get_conf", None)
        return ("send", {"request": operation.request()}) if operation else None
    if topic == "partitions":
        # Also those that are hidden from lists: a job can go there all the same.
        operation = api.slurm.get_partitions
        flags = {"flags": ["ALL"]} if "flags" in parameters(operation) else {}
        return "send", {"request": operation.request(**flags)}
    if topic == "dependencies":
        return "jobs", {"ids": [job_id for request in requests for job_id in request.dependencies]}
    if topic == "jobs":
        return "jobs", {"user": user, "state": ("PENDING", "RUNNING", "SUSPENDED")}
    return "associations", {"user": user} if topic == "associations" else {"account": requests[0].account}


def _rows(topic: str, answer: Any) -> Sequence[Any] | MeluxinaError:
    """Return what an answer says of a topic, or the error that it is."""
    if topic == "partitions" and not isinstance(answer, MeluxinaError):
        return [Partition(raw) for raw in wire.items(wire.read(answer.parsed, "partitions"))]
    if topic == "configuration" and not isinstance(answer, MeluxinaError | list):
        configuration = wire.read(answer.parsed, "slurm_conf")
        return [] if configuration is None else [configuration]
    rows: Sequence[Any] | MeluxinaError = answer
    return rows
