"""Explaining why a job waits, or how it ended: the questions. What follows from the answers is in `explain`."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .. import lazy
from ..errors import MeluxinaError
from ..jobs.parts import JobRef
from ..transport.event_loop import deadline
from .job import AsyncJob

if TYPE_CHECKING:
    from ..explain import Explanation
    from ..views.accounting import QOS, Association
    from ..views.license import License
    from ..views.node import Node
    from ..views.partition import Partition
    from ..views.reservation import Reservation

T = TypeVar("T")

_LONG_AGO = timedelta(days=365)
_SECONDS = 5.0
"""How long each question may be repeated: an explanation with a gap now is better than a whole one in minutes."""


class AsyncSources(Protocol):
    """Whom to ask: a client."""

    async def job(self, job: JobRef) -> AsyncJob: ...
    async def jobs(
        self, *, user: str | None = None, state: str | None = None, ids: list[str] | None = None
    ) -> list[AsyncJob]: ...
    async def history(self, *, ids: JobRef | None = None, since: timedelta | None = None) -> list[AsyncJob]: ...
    async def qos(self) -> list[QOS]: ...
    async def partitions(self) -> list[Partition]: ...
    async def associations(self, *, account: str | None = None) -> list[Association]: ...
    async def nodes(self) -> list[Node]: ...
    async def licenses(self) -> list[License]: ...
    async def reservations(self) -> list[Reservation]: ...


async def why(sources: AsyncSources, job: JobRef) -> Explanation:
    """Ask for a job and for what explains its state. See `AsyncClient.why`."""
    row = await sources.job(job)
    explain = lazy.around("explain")
    explanation: Explanation
    if row.state.is_finished:
        # Accounting knows more of an end: who cancelled it, how much memory it used.
        evidence = explain.Evidence({"accounting": await _answer(sources, "accounting", row)})
        row = next((record for record in evidence.all("accounting") if record == row), row)
        explanation = explain.explain_end(row, evidence.unknown())
    elif row.state.is_pending:
        row = next((part for part in row.parts if part.state.is_pending), row)
        answers = {topic: await _answer(sources, topic, row) for topic in explain.topics(row)}
        explanation = explain.explain_waiting(row, explain.Evidence(answers))
    else:
        explanation = explain.Explanation(f"Job {row.label} is {row.state}")
    return explanation


async def _answer(sources: AsyncSources, topic: str, job: AsyncJob) -> Sequence[Any] | MeluxinaError:
    """Ask about a topic; returns the error if there is no answer."""
    asks: dict[str, Callable[[], Any]] = {
        "qos": sources.qos,
        "partitions": sources.partitions,
        "associations": lambda: sources.associations(account=job.account),
        "nodes": sources.nodes,
        "licenses": sources.licenses,
        "reservations": sources.reservations,
        "running jobs": lambda: sources.jobs(user=job.user, state="RUNNING"),
        "jobs that it depends on": lambda: sources.jobs(ids=job_ids),
        "accounting": lambda: sources.history(ids=job, since=_LONG_AGO),
    }
    job_ids = [job_id for _, job_id in lazy.around("explain").waiting.dependencies(job.dependency)]
    if topic == "jobs that it depends on" and not job_ids:
        return []
    try:
        with _soon():
            answer: Sequence[Any] = await asks[topic]()
    except MeluxinaError as error:
        return error
    return answer


async def interview(client: Any, questions: Generator[tuple[str, Mapping[str, Any]], Any, T]) -> T:
    """Ask a client what a room around the core wants to know, question by question; returns what follows from it.

    A question is a method and its arguments. Its answer is what the method returns, or the error that it raises.
    """
    answer: Any = None
    while True:
        try:
            method, arguments = questions.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        try:
            with _soon():
                answer = await getattr(client, method)(**arguments)
        except MeluxinaError as error:
            answer = error


def _soon() -> contextlib.AbstractContextManager[None]:
    return deadline.until(time.monotonic() + deadline.repeating(_SECONDS))
