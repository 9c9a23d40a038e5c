"""A controller that loses a job and gives its number to the next one: on a real Slurm of two generations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import HET_SCRIPT, submit_job

from .conftest import another
from .helpers import eventually, user_settings

pytestmark = pytest.mark.live

VERBS: list[tuple[str, dict[str, Any]]] = [
    ("job", {}),
    ("wait", {"timeout": 20}),
    ("cancel", {}),
    ("cancel", {"signal": "USR1"}),
    ("hold", {}),
    ("release", {}),
    ("update", {"time_limit": 1}),
]


@pytest.fixture(scope="module")
def losing(slurm: Sandbox) -> Iterator[Sandbox]:
    """A cluster whose controller loses jobs."""
    with another(slurm, "losing") as sandbox:
        yield sandbox


@pytest.fixture
def lose(losing: Sandbox, connect: Any) -> Callable[..., tuple[Any, Any, Any, Any]]:
    """Make a job and let the controller lose it; returns the client, it as sent, as seen, and what has its number."""

    def lose(script: str = "sleep 300", **properties: Any) -> tuple[Any, Any, Any, Any]:
        client = connect(**user_settings(losing))
        losing.remember_jobs()
        sent = submit_job(client, script, name="FIRST", partition="cpu", hold=True, **properties)
        seen = eventually(lambda: client.job(sent))
        losing.forget_newer_jobs()
        second = submit_job(client, "sleep 300", name="SECOND", partition="cpu", hold=True)
        assert second.id == sent.id
        return client, sent, seen, second

    return lose


@pytest.mark.parametrize("properties", [{}, {"array": "0-2"}, {"script": HET_SCRIPT}], ids=["plain", "array", "het"])
def test_a_lost_job_says_whose_its_number_is_and_that_one_is_left_alone(
    lose: Callable[..., tuple[Any, Any, Any, Any]], losing: Sandbox, properties: dict[str, Any]
) -> None:
    client, sent, seen, second = lose(**properties)
    before = losing.exec(["scontrol", "show", "job", str(second.id)]).stdout
    for first in (sent, seen):
        for verb, arguments in VERBS:
            with pytest.raises(
                meluxina.NotFoundError, match=rf"Job {first.id} is gone.*u100001's job SECOND, submitted"
            ):
                getattr(client, verb)(first, **arguments)
    assert losing.exec(["scontrol", "show", "job", str(second.id)]).stdout == before
    assert client.job(second).name == "SECOND"
    client.cancel(second)


def test_among_many_a_lost_job_is_told_and_the_one_with_its_number_is_left_alone(
    lose: Callable[..., tuple[Any, Any, Any, Any]], losing: Sandbox
) -> None:
    client, sent, seen, second = lose()
    third = submit_job(client, "sleep 300", name="THIRD", partition="cpu", hold=True)
    before = losing.exec(["scontrol", "show", "job", str(second.id)]).stdout
    changes: dict[str, dict[str, Any]] = {"hold": {}, "update": {"time_limit": 1}, "cancel": {}}
    for verb, arguments in changes.items():
        with pytest.raises(meluxina.ChangesFailed, match=rf"^1 of 2 jobs was not .*Job {sent.id} is gone") as caught:
            getattr(client, verb)([sent, seen, third], **arguments)
        assert set(caught.value.failures) == {sent, seen}
        assert caught.value.done == (third,)
    assert losing.exec(["scontrol", "show", "job", str(second.id)]).stdout == before
    client.cancel(second)
    assert {str(client.job(job).state) for job in (second, third)} == {"CANCELLED"}


def test_a_job_of_sbatch_that_has_a_lost_jobs_number_is_another(
    lose: Callable[..., tuple[Any, Any, Any, Any]], losing: Sandbox
) -> None:
    client, _, _, second = lose()
    client.cancel(second)
    losing.remember_jobs()
    third = submit_job(client, name="THIRD", hold=True)
    losing.forget_newer_jobs()
    command = ["sbatch", "--parsable", "-A", "p200001", "-q", "dev", "-t", "5", "-H", "-D", "/", "--wrap", "true"]
    fourth = int(losing.exec(command, user="u100001").stdout)
    assert fourth == third.id
    with pytest.raises(meluxina.NotFoundError, match="job wrap, submitted"):
        client.cancel(third)
    client.cancel(fourth)


def test_the_end_that_accounting_has_of_a_lost_job_is_its_end(losing: Sandbox, connect: Any) -> None:
    client = connect(**user_settings(losing))
    losing.remember_jobs()
    first = submit_job(client, "exit 7", name="FIRST", partition="cpu")
    seen = client.wait(first, timeout=60)
    eventually(lambda: client.history(ids=first.id), lambda jobs: jobs and jobs[-1].state == "FAILED")
    losing.forget_newer_jobs()
    second = submit_job(client, "sleep 300", name="SECOND", partition="cpu")
    assert second.id == first.id
    for job in (first, seen):
        assert client.wait(job, timeout=30).state == "FAILED"
        client.cancel(job)
    assert not client.job(second).state.is_finished
    client.cancel(second)


def test_a_job_that_was_requeued_or_wrote_its_own_comment_is_itself(losing: Sandbox, connect: Any) -> None:
    client = connect(**user_settings(losing))
    job = submit_job(client, "sleep 3", name="REQUEUED", partition="cpu")
    running = eventually(lambda: client.job(job), lambda job: job.state == "RUNNING")
    losing.exec(["scontrol", "update", f"jobid={job.id}", "comment=its own"], user="u100001")
    losing.exec(["scontrol", "requeue", str(job.id)])
    again = client.job(running)
    assert again.comment == "its own"
    assert again.mark in (None, job.mark)  # None where only the comment bears it
    assert again.submit_time >= running.submit_time
    client.cancel(running)
    assert client.wait(job, timeout=60).state == "CANCELLED"


def test_a_wait_for_parts_ends_without_accounting_and_nothing_is_called_unknown(losing: Sandbox, connect: Any) -> None:
    client = connect(**user_settings(losing), timeout=meluxina.Timeouts(retries=2))
    array = submit_job(client, "true", array="0-1", partition="cpu")
    het = submit_job(client, HET_SCRIPT, partition="cpu")
    losing.stop("slurmdbd")
    try:
        assert [job.state for job in client.wait([array, het], timeout=40)] == ["COMPLETED", "COMPLETED"]
        with pytest.raises(meluxina.MeluxinaError, match="Only accounting can tell") as caught:
            client.job(99999)
        assert not isinstance(caught.value, meluxina.NotFoundError)
    finally:
        losing.start("slurmdbd")
