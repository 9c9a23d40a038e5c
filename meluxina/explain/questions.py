"""What a client is asked to explain a job: questions one after the other, each a method with its arguments.

They are generators, so that one text serves clients that wait and clients that are awaited.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from datetime import timedelta
from typing import Any

import msgspec

from ..errors import MeluxinaError
from .ended import explain_end
from .evidence import Evidence
from .explanation import Explanation, word
from .running import explain_running
from .waiting import dependencies, explain_waiting, topics

_LONG_AGO = timedelta(days=365)
_LEVELS = 8
"""How many levels of accounts are looked at."""

Question = tuple[str, Mapping[str, Any]]
"""A method of a client, and its arguments. The answer is what it returns, or the error that it raises."""
Answer = Sequence[Any] | MeluxinaError


def why(job: Any) -> Generator[Question, Any, Explanation]:
    """Explain why a job waits, or how it ended. See `Client.why`."""
    if job.state.is_finished:
        # Accounting knows who cancelled it and how much memory it used; the controller its reason and exit code.
        needs = ("accounting", "nodes") if job.state == "NODE_FAIL" else ("accounting",)
        return explain_end(job, (yield from _evidence(job, needs)))
    parts = [part for part in job.parts or (job,) if part.state.is_pending]
    if not parts:
        return explain_running(job)
    # A job whose parts start together waits for the one that can't.
    part = next((part for part in parts if part.obstacle), parts[0])
    evidence = yield from _evidence(part, topics(part))
    explanation = explain_waiting(part, evidence, job if job.state.is_running else None)
    others = [one for one in parts if one.het_id and one is not part and word(one) == word(part)]
    facts = [f"{one.label}: {fact}" for one in others for fact in explain_waiting(one, evidence).facts]
    rest = (fact for fact in facts if fact.partition(": ")[2] not in explanation.facts)
    return msgspec.structs.replace(explanation, facts=(*explanation.facts, *rest))


def _evidence(job: Any, needs: Sequence[str]) -> Generator[Question, Any, Evidence]:
    answers: dict[str, Answer] = {}
    for topic in needs:
        answers[topic] = yield from _answer(job, topic)
    return Evidence(answers)


def _answer(job: Any, topic: str) -> Generator[Question, Any, Answer]:
    """Ask about a topic; returns the error if there is no answer."""
    if topic == "associations":
        return (yield from _associations(job.account))
    job_ids = [job_id for _, job_id in dependencies(job.dependency)]
    if topic == "jobs that it depends on" and not job_ids:
        return []
    questions: dict[str, Question] = {
        "accounts of its user": ("associations", {"user": job.user}),
        "waiting jobs": ("jobs", {"state": "PENDING"}),
        "running jobs": ("jobs", {"state": "RUNNING"}),
        "jobs that it depends on": ("jobs", {"ids": job_ids}),
        "accounting": ("history", {"ids": job, "since": _LONG_AGO}),
    }
    answer: Answer = yield questions.get(topic, (topic, {}))
    return answer


def _associations(account: str | None) -> Generator[Question, Any, Answer]:
    """List the associations of an account and of those above it: their limits hold for it as well."""
    rows: list[Any] = []
    for _ in range(_LEVELS):
        level: Answer = (yield "associations", {"account": account}) if account else []
        if isinstance(level, MeluxinaError):
            return level
        rows += level
        account = next((one.parent_account for one in level if one.user is None), None)
    return rows
