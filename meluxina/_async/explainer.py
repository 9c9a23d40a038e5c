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
    from ..views.share import Share

T = TypeVar("T")

_LONG_AGO = timedelta(days=365)
_LEVELS = 8
"""How many levels of accounts are looked at."""
_SECONDS = 5.0
"""How long each question may be repeated: an explanation with a gap now is better than a whole one in minutes."""


class AsyncSources(Protocol):
    """Whom to ask: a client."""

    async def job(self, job: JobRef) -> AsyncJob: ...
    async def jobs(self, *, state: str | None = None, ids: list[str] | None = None) -> list[AsyncJob]: ...
    async def history(self, *, ids: JobRef | None = None, since: timedelta | None = None) -> list[AsyncJob]: ...
    async def qos(self) -> list[QOS]: ...
    async def partitions(self) -> list[Partition]: ...
    async def associations(self, *, user: str | None = None, account: str | None = None) -> list[Association]: ...
    async def shares(self) -> list[Share]: ...
    async def nodes(self) -> list[Node]: ...
    async def licenses(self) -> list[License]: ...
    async def reservations(self) -> list[Reservation]: ...


async def why(sources: AsyncSources, job: JobRef) -> Explanation:
    """Ask for a job and for what explains its state. See `AsyncClient.why`."""
    row = await sources.job(job)
    explain = lazy.around("explain")
    explanation: Explanation
    if row.state.is_finished:
        # Accounting knows who cancelled it and how much memory it used; the controller its reason and exit code.
        needs = ("accounting", "nodes") if row.state == "NODE_FAIL" else ("accounting",)
        explanation = explain.explain_end(
            row, explain.Evidence({need: await _answer(sources, need, row) for need in needs})
        )
    elif part := next((part for part in row.parts or (row,) if part.state.is_pending), None):
        answers = {topic: await _answer(sources, topic, part) for topic in explain.topics(part)}
        whole = row if row.state.is_running else None
        explanation = explain.explain_waiting(part, explain.Evidence(answers), whole)
    else:
        explanation = explain.explain_running(row)
    return explanation


async def _answer(sources: AsyncSources, topic: str, job: AsyncJob) -> Sequence[Any] | MeluxinaError:
    """Ask about a topic; returns the error if there is no answer."""
    asks: dict[str, Callable[[], Any]] = {
        "qos": sources.qos,
        "partitions": sources.partitions,
        "associations": lambda: _associations(sources, job.account),
        "accounts of its user": lambda: sources.associations(user=job.user),
        "shares": sources.shares,
        "nodes": sources.nodes,
        "licenses": sources.licenses,
        "reservations": sources.reservations,
        "waiting jobs": lambda: sources.jobs(state="PENDING"),
        "running jobs": lambda: sources.jobs(state="RUNNING"),
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


async def _associations(sources: AsyncSources, account: str | None) -> list[Association]:
    """List the associations of an account and of those above it: their limits hold for it as well."""
    rows: list[Association] = []
    for _ in range(_LEVELS):
        level = await sources.associations(account=account) if account else []
        rows += level
        account = next((one.parent_account for one in level if one.user is None), None)
    return rows


def _soon() -> contextlib.AbstractContextManager[None]:
    return deadline.until(time.monotonic() + deadline.repeating(_SECONDS))
