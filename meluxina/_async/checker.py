"""Checking a job before it is sent: the questions. What follows from the answers is in `checks`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from .. import lazy, submission
from ..errors import ConfigurationError, InvalidRequestError, MeluxinaError
from ..settings.config import Config
from ..slurm import wire
from ..transport.event_loop import deadline
from .job import AsyncJob

if TYPE_CHECKING:
    from ..checks import Check
    from ..views.accounting import QOS, Association
    from ..views.license import License
    from ..views.node import Node
    from ..views.partition import Partition
    from ..views.reservation import Reservation

_SECONDS = 5.0
"""How long each question may be repeated: what is not known then is said."""


class AsyncSources(Protocol):
    """Whom to ask: a client."""

    @property
    def config(self) -> Config: ...
    async def api(self) -> Any: ...
    async def send(self, request: Any) -> Any: ...
    async def jobs(
        self, *, user: str | None = None, state: Iterable[str] | None = None, ids: Iterable[str] | None = None
    ) -> list[AsyncJob]: ...
    async def qos(self) -> list[QOS]: ...
    async def partitions(self) -> list[Partition]: ...
    async def associations(self, *, user: str | None = None, account: str | None = None) -> list[Association]: ...
    async def nodes(self) -> list[Node]: ...
    async def licenses(self) -> list[License]: ...
    async def reservations(self) -> list[Reservation]: ...


async def check(sources: AsyncSources, make: Callable[[], submission.description.Submission]) -> Check:
    """Check the job that a function makes. See `AsyncClient.check`."""
    try:
        return await _judge(sources, make())
    except (ConfigurationError, InvalidRequestError) as error:
        if error.status is not None:
            raise
        return lazy.around("checks").unsendable(error)  # type: ignore[no-any-return]


async def refuse(sources: AsyncSources, job: submission.description.Submission) -> None:
    """Raise InvalidRequestError, before anything is sent, for a job that is certain to be refused or never to start."""
    objections = (await _judge(sources, job)).objections
    if objections:
        raise InvalidRequestError.unsent(" ".join(map(str, objections)), hint="check=False submits it all the same.")


async def _judge(sources: AsyncSources, job: submission.description.Submission) -> Check:
    checks = lazy.around("checks")
    operation = (await sources.api()).slurm.post_job_submit.OPERATION
    # What can't be sent is refused as a submit refuses it.
    submission.description.describe(operation, job, sources.config)
    shape = submission.description.job_shape(operation)
    requests = [
        checks.read(wishes, raw, sources.config.account, sources.config.user)
        for wishes, raw in submission.description.components(job, shape)
    ]
    evidence = checks.Evidence({})
    while topics := checks.topics(requests, evidence):
        evidence = evidence.with_answers({topic: await _answer(sources, topic, requests) for topic in topics})
    result: Check = checks.judge(requests, evidence)
    return result


async def _answer(sources: AsyncSources, topic: str, requests: Sequence[Any]) -> Sequence[Any] | MeluxinaError:
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
            answer: Sequence[Any] = await asks[topic]()
    except MeluxinaError as error:
        return error
    return answer


async def _configuration(sources: AsyncSources) -> Sequence[Any]:
    """Ask for the controller's configuration; empty where no operation tells it."""
    operation = getattr((await sources.api()).slurm, "get_conf", None)
    if operation is None:
        return []
    response = await sources.send(operation.request())
    configuration = wire.read(response.parsed, "slurm_conf")
    return [] if configuration is None else [configuration]
