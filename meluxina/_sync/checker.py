# Made from ../_async by scripts/unasync: change that.
"""Checking a job before it is sent: the questions. What follows from the answers is in `checks`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from .. import lazy, submission
from ..errors import ConfigurationError, InvalidRequestError, MeluxinaError
from ..settings.config import Config
from ..slurm import wire
from ..transport.threads import deadline
from .job import Job

if TYPE_CHECKING:
    from ..checks import Check
    from ..views.accounting import QOS, Association
    from ..views.license import License
    from ..views.node import Node
    from ..views.partition import Partition
    from ..views.reservation import Reservation

_SECONDS = 5.0
"""How long each question may be repeated: what is not known then is said."""


class SyncSources(Protocol):
    """Whom to ask: a client."""

    @property
    def config(self) -> Config: ...
    def api(self) -> Any: ...
    def send(self, request: Any) -> Any: ...
    def jobs(
        self, *, user: str | None = None, state: Iterable[str] | None = None, ids: Iterable[str] | None = None
    ) -> list[Job]: ...
    def qos(self) -> list[QOS]: ...
    def partitions(self) -> list[Partition]: ...
    def associations(self, *, user: str | None = None, account: str | None = None) -> list[Association]: ...
    def nodes(self) -> list[Node]: ...
    def licenses(self) -> list[License]: ...
    def reservations(self) -> list[Reservation]: ...


def check(sources: SyncSources, make: Callable[[], submission.description.Submission]) -> Check:
    """Check the job that a function makes. See `Client.check`."""
    try:
        return _judge(sources, make())
    except (ConfigurationError, InvalidRequestError) as error:
        if error.status is not None:
            raise
        return lazy.around("checks").unsendable(error)  # type: ignore[no-any-return]


def refuse(sources: SyncSources, job: submission.description.Submission) -> None:
    """Raise InvalidRequestError, before anything is sent, for a job that is certain to be refused or never to start."""
    objections = (_judge(sources, job)).objections
    if objections:
        raise InvalidRequestError.unsent(" ".join(map(str, objections)), hint="check=False submits it all the same.")


def _judge(sources: SyncSources, job: submission.description.Submission) -> Check:
    checks = lazy.around("checks")
    operation = (sources.api()).slurm.post_job_submit.OPERATION
    # What can't be sent is refused as a submit refuses it.
    submission.description.describe(operation, job, sources.config)
    shape = submission.description.job_shape(operation)
    requests = [
        checks.read(wishes, raw, sources.config.account, sources.config.user)
        for wishes, raw in submission.description.components(job, shape)
    ]
    evidence = checks.Evidence({})
    while topics := checks.topics(requests, evidence):
        evidence = evidence.with_answers({topic: _answer(sources, topic, requests) for topic in topics})
    result: Check = checks.judge(requests, evidence)
    return result


def _answer(sources: SyncSources, topic: str, requests: Sequence[Any]) -> Sequence[Any] | MeluxinaError:
    """Ask about a topic; returns the error if there is no answer."""
    user = sources.config.user
    asks: dict[str, Callable[[], Any]] = {
        "configuration": lambda: _configuration(sources),
        "partitions": sources.partitions,
        "nodes": sources.nodes,
        "qos": sources.qos,
        "associations": lambda: sources.associations(user=user),
        "account": lambda: sources.associations(account=requests[0].account),
        "licenses": sources.licenses,
        "reservations": sources.reservations,
        "jobs": lambda: sources.jobs(user=user, state=("PENDING", "RUNNING", "SUSPENDED")),
        "dependencies": lambda: sources.jobs(ids=[one for request in requests for one in request.dependencies]),
    }
    try:
        with deadline.until(time.monotonic() + deadline.repeating(_SECONDS)):
            answer: Sequence[Any] = asks[topic]()
    except MeluxinaError as error:
        return error
    return answer


def _configuration(sources: SyncSources) -> Sequence[Any]:
    """Ask for the controller's configuration; empty where no operation tells it."""
    operation = getattr((sources.api()).slurm, "get_conf", None)
    if operation is None:
        return []
    response = sources.send(operation.request())
    configuration = wire.read(response.parsed, "slurm_conf")
    return [] if configuration is None else [configuration]
