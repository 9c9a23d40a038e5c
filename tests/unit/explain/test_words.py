"""Every reason of Slurm has words of its own, and what is missing of the evidence is said rather than raised."""

from __future__ import annotations

import functools
import json
import random
import re
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import meluxina
import slurmrestd
from meluxina.explain import Evidence, Explanation, why
from meluxina.explain.findings import Owner, running
from meluxina.explain.waiting import explain_waiting
from meluxina.explain.words import _REASONS as PLAIN
from meluxina.explain.words import limit, meaning
from meluxina.job_details.obstacles import _OBSTACLES as OBSTACLES
from meluxina.jobs.view import JobView
from meluxina.views.accounting import QOS
from meluxina.views.association import Association
from meluxina.views.license import License
from meluxina.views.node import Node
from meluxina.views.partition import Partition
from meluxina.views.reservation import Reservation
from meluxina.views.share import Share
from tests.builders import RECORDED, RECORDINGS, job_answer
from tests.unit.job_details.test_obstacles import BY_ITSELF, NOT_BY_ITSELF

# That an answer contradicts its document is what is tried here.
pytestmark = pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")

OF_THE_FUTURE = "ReasonOfTheFuture"
REASONS = sorted({*BY_ITSELF, *NOT_BY_ITSELF, *PLAIN} - {OF_THE_FUTURE})


def words(reason: str) -> str | None:
    return meaning(reason) or limit(reason)


def spelling(reason: str) -> str:
    """Write a reason in one of the ways that Slurm has: `QOSMaxMemoryPerJob`, `AssocMaxMemPerJob`."""
    return re.sub("Limit$", "", reason.replace("Memory", "Mem").replace("Cpu", "CPU"))


def test_every_reason_has_words_and_no_two_have_the_same() -> None:
    assert [reason for reason in REASONS if not words(reason)] == []
    spellings = defaultdict(set)
    for reason in REASONS:
        spellings[words(reason)].add(spelling(reason))
    assert [reasons for reasons in spellings.values() if len(reasons) > 1] == []


def test_words_are_a_sentence_without_slurms_name_of_the_reason() -> None:
    for reason in REASONS:
        text = words(reason) or ""
        assert re.fullmatch(r"[A-Z].*\.", text), reason
        assert "{" not in text
        assert not re.search(r"[a-z][A-Z]", text), text
    assert words(OF_THE_FUTURE) is None


def test_every_obstacle_has_words_too() -> None:
    assert OBSTACLES.keys() - PLAIN.keys() == set()
    assert PLAIN.keys() >= {reason for reason in (*BY_ITSELF, *NOT_BY_ITSELF) if not limit(reason)} - {OF_THE_FUTURE}


# Sparse evidence

VIEWS: Mapping[str, tuple[str, str, Any]] = {
    "qos": ("slurmdb_get_single_qos-user-limited", "Qos", QOS),
    "associations": ("slurmdb_get_association-user", "Assoc", Association),
    "partitions": ("slurm_get_partition-user-cpu", "PartitionInfo", Partition),
    "nodes": ("slurm_get_node-user-mel0001", "Node", Node),
    "licenses": ("slurm_get_licenses-user", "License", License),
    "reservations": ("slurm_get_reservation-user-maint", "ReservationInfo", Reservation),
    "shares": ("slurm_get_shares-user", "AssocSharesObjWrap", Share),
    "jobs": ("slurm_get_jobs-user", "JobInfo", JobView),
    "history": ("slurmdb_get_job-user-array", "Job", JobView),
}
STATES = (
    *("PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "OUT_OF_MEMORY", "NODE_FAIL", "BOOT_FAIL"),
    *("PREEMPTED", "DEADLINE", "REVOKED", "SUSPENDED", "A_STATE_OF_THE_FUTURE"),
)
FULL = {
    "qos": "limited",
    "account": "p200001",
    "partition": "cpu",
    "dependency": "afterok:1_2(failed)?singleton",
    "licenses": "matlab:3,x",
    "features": "gpu&x",
    "tres_req_str": "cpu=900,mem=9G,node=1,gres/gpu=90,billing=5,license/matlab=90",
    "resv_name": "maint",
    "priority": 7,
}


@functools.cache
def recording(version: str, name: str) -> Any:
    path = RECORDINGS / version / f"{name}.json"
    return json.loads(path.read_text())["json"] if path.exists() else None


def rows(answer: Any) -> Iterator[dict[str, Any]]:
    """Yield the rows of an answer."""
    content = answer or {}
    content = content["shares"] if isinstance(content.get("shares"), dict) else content
    for name, value in content.items():
        if isinstance(value, list) and name not in {"errors", "warnings"}:
            yield from value


def sparse(value: Any, chance: random.Random, share: float) -> Any:
    """Leave out a share of what an answer has, empty another, and set limits low."""
    if isinstance(value, dict):
        if "infinite" in value:
            return {"set": chance.random() > share, "infinite": False, "number": chance.choice((0, 1, 10**6))}
        fields = {name: one for name, one in value.items() if chance.random() > share}
        return {name: sparse(one, chance, share) for name, one in fields.items()}
    if isinstance(value, list):
        return [sparse(one, chance, share) for one in value if chance.random() > share]
    if isinstance(value, str):
        return "" if chance.random() < share else value
    if isinstance(value, int) and not isinstance(value, bool):
        return chance.choice((0, 1, value))
    return value


class Cluster:
    """A client's answers: gaps, nothing, or an error."""

    def __init__(self, version: str, chance: random.Random, share: float) -> None:
        self._version, self._chance, self._share = version, chance, share
        self._models = slurmrestd.load(version).models
        self.failures: list[str] = []

    def ask(self, method: str, _arguments: Mapping[str, Any]) -> Any:
        if self._chance.random() < self._share / 2:
            self.failures.append(method)
            return meluxina.ServerError(f"{method} is away", status=503)
        name, title, kind = VIEWS[method]
        model: Any = getattr(self._models, title, None)
        answer = rows(recording(self._version, name)) if model else ()
        return [kind(model.from_dict(sparse(row, self._chance, self._share))) for row in answer]

    def job(self, reason: str, state: str) -> JobView:
        row = recording(self._version, "slurm_get_jobs-user")["jobs"][0]
        states = [state] if isinstance(row["job_state"], list) else state
        row = sparse(row | FULL, self._chance, self._share)
        row |= {"job_id": 17, "job_state": states, "state_reason": reason, "array_job_id": 0, "het_job_id": 0}
        return JobView(self._models.JobInfo.from_dict(row))


def interview(questions: Generator[tuple[str, Mapping[str, Any]], Any, Explanation], cluster: Cluster) -> Explanation:
    answer = None
    while True:
        try:
            question = questions.send(answer)
        except StopIteration as end:
            explanation: Explanation = end.value
            return explanation
        answer = cluster.ask(*question)


@pytest.mark.parametrize(
    ("version", "expected"), [("v0.0.40", "The limit of its QOS on"), ("v0.0.42", "may have 100 jobs")]
)
def test_how_many_jobs_of_a_qos_may_wait_is_told_where_the_version_tells_it(version: str, expected: str) -> None:
    cluster = Cluster(version, random.Random(0), 0)
    row = recording(version, "slurmdb_get_single_qos-user-limited")["qos"][0]
    evidence = Evidence({"qos": [QOS(slurmrestd.load(version).models.Qos.from_dict(row))]})
    told = explain_waiting(cluster.job("QOSGrpSubmitJobsLimit", "PENDING"), evidence)
    assert expected in told.facts[0]


def test_of_whose_jobs_run_nothing_is_counted_where_the_version_does_not_tell_it() -> None:
    jobs = [
        JobView(
            slurmrestd.load("v0.0.36").models.JobInfo.from_dict(job_answer(1, "RUNNING") | {"job_state": "RUNNING"})
        )
    ]
    owner = Owner("QOS dev", None, "qos", "dev")
    assert running(Evidence({"running jobs": jobs}), owner, user=None) is None


@pytest.mark.parametrize("version", [RECORDED[0], "v0.0.38", "v0.0.40", RECORDED[-1]])
@settings(max_examples=200, deadline=None)
@given(
    reason=st.sampled_from([*REASONS, OF_THE_FUTURE, "", "job held, a description"]),
    state=st.sampled_from(["PENDING"] * len(STATES) + list(STATES)),
    share=st.sampled_from([0, 0.05, 0.3, 0.9]),
    seed=st.integers(0, 2**32),
)
def test_of_sparse_evidence_something_is_told_and_nothing_raised(
    version: str, reason: str, state: str, share: float, seed: int
) -> None:
    cluster = Cluster(version, random.Random(seed), share)
    explanation = interview(why(cluster.job(reason, state)), cluster)
    assert explanation.summary.startswith("Job 17 is ")
    for method in cluster.failures:
        assert f"{method} is away" in str(explanation)
    text = str(explanation)
    assert not re.search(r"\b(None|nan|inf|timedelta|<\w+)\b(?!\))", text.replace("(None)", "")), text
    if state == "PENDING" and words(reason):
        assert explanation.facts, reason
