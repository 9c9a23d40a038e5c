"""Every submit is exactly one job that its caller holds, or an honest error, whatever lies between it and Slurm."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

import meluxina
from devtools.faults import Fault, Proxy, Script, page
from devtools.faults.cli import Trial, good, run
from devtools.faults.count import judge, summary, total
from devtools.faults.refusals import is_refused
from devtools.faults.trial import JOB, TIMEOUTS, callers, resolve_all, run_name
from devtools.faults.truth import queue
from devtools.faults.weather import FILTER, NETWORK, Weather
from devtools.sandbox import Sandbox
from meluxina import Timeouts
from tests.builders import submit_job

from .conftest import another
from .helpers import SUBMIT, eventually, user_settings

pytestmark = [
    pytest.mark.live,
    pytest.mark.filterwarnings("ignore::meluxina.SlurmWarning"),
]


def test_nothing_is_lost_or_there_twice_or_taken_for_another(slurm: Sandbox) -> None:
    with another(slurm, "faults") as sandbox:
        verdicts = run(sandbox, Trial(runs=120), print)
    assert total(verdicts, "submits") == 120
    assert good(verdicts), (summary(verdicts), [verdict for verdict in verdicts if not good([verdict])])
    # Or nothing was tried.
    assert total(verdicts, "held") > 50
    assert total(verdicts, "unknown, none") > 3
    assert len({verdict.fault for verdict in verdicts}) > 20
    assert any(is_refused(verdict.caller.name) and verdict.fault == "none" for verdict in verdicts)


def test_a_number_is_given_again_and_what_was_kept_can_be_used(slurm: Sandbox) -> None:
    with another(slurm, "faults") as sandbox:
        verdicts = run(sandbox, Trial(runs=120, kinds=["forgetting"]), print)
    assert good(verdicts), (summary(verdicts), [verdict for verdict in verdicts if not good([verdict])])
    holders = {verdict.known: verdict.caller for verdict in verdicts if "-later-" in verdict.caller.name}
    lost = [verdict.caller for verdict in verdicts if "-lost-" in verdict.caller.name]
    assert len([caller for caller in lost if caller.held in holders]) == len(lost) > 3
    for verdict in verdicts:
        if "-kept-" in verdict.caller.name:
            assert [sight.verb for sight in verdict.caller.sights] == ["submit", "refresh", "wait"]


def test_many_submits_at_once_are_one_job_each(slurm: Sandbox, connect: Callable[..., Any]) -> None:
    name = run_name()
    submitters = callers(name, "many", 60)
    weather = Weather(7, (*NETWORK, *FILTER), name)
    with Proxy(slurm.url, weather) as proxy:
        calls = [{"name": caller.name} for caller in submitters]
        client = connect(url=proxy.url, timeout=TIMEOUTS)
        for result in client.submit_many(calls, script="true", at_once=16, **JOB):
            caller = submitters[result.index]
            caller.failed(result.error) if result.error else caller.got(result.job)
        eventually(lambda: proxy.idle)
    resolve_all(user_settings(slurm), submitters)
    verdicts = judge(submitters, queue(slurm), {job: fault.name for job, fault in weather.first.items()})
    slurm.exec(["scancel", *(str(number) for verdict in verdicts for number in verdict.jobs)])
    assert good(verdicts), (summary(verdicts), [verdict for verdict in verdicts if not good([verdict])])
    assert total(verdicts, "submits") == 60
    assert total(verdicts, "held") > 20, "or nothing was tried"
    assert len({verdict.fault for verdict in verdicts}) > 15


@pytest.fixture
def through(slurm: Sandbox, connect: Callable[..., Any]) -> Callable[..., Any]:
    def make(script: Script) -> tuple[Proxy, Callable[..., Any]]:
        proxy = Proxy(slurm.url, script)
        return proxy, lambda **settings: connect(url=proxy.url, **settings)

    return make


def test_a_network_that_repeats_requests_is_told(through: Callable[..., Any]) -> None:
    """No client can prevent that; the two jobs carry one mark, and whoever looks for it hears of both."""
    proxy, connected = through(Script().on(*SUBMIT, Fault(repeat=2, cut_at=0)))
    with proxy:
        client = connected()
        with pytest.warns(meluxina.SlurmWarning, match="2 jobs carry the mark"):
            job = submit_job(client, name="repeated", hold=True)
        both = [found for found in client.jobs(mine=True, name="repeated") if found.state.is_pending]
        assert job.id == min(found.id for found in both)
        assert len(both) == 2
        for found in both:
            client.cancel(found)


@pytest.mark.parametrize(
    "fault", [Fault(drip=0.05, drip_from=200), Fault(answer_after=3.0)], ids=["drips", "does not begin"]
)
def test_an_answer_has_a_deadline(through: Callable[..., Any], fault: Fault) -> None:
    """A byte now and then resets every timeout of httpx, but not ours."""
    proxy, connected = through(Script().on("GET", "/jobs/?$", *[fault] * 5))
    with proxy:
        client = connected(timeout=Timeouts(silence=1.0, answer=1.0, retries=0))
        client.ping()
        began = time.monotonic()
        with pytest.raises(meluxina.ConnectionFailed):
            client.jobs()
        assert time.monotonic() - began < 2.5


def test_an_answer_without_end_is_not_read_to_its_end(
    through: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meluxina.transport.answer.LARGEST", 100_000)
    huge = Fault(forward=False, answer=page(200, " " * 50_000_000, "application/json"))
    proxy, connected = through(Script().on("GET", "/jobs/?$", huge))
    with proxy:
        client = connected()
        client.ping()
        with pytest.raises(meluxina.UnreadableAnswer, match="larger"):
            client.jobs()


def test_reads_are_repeated_and_heed_retry_after(through: Callable[..., Any]) -> None:
    faults = [
        Fault(forward=False, answer=page(503, Retry_After="1")),
        Fault(cut_at=100),
        Fault(answer=page(504)),
        Fault(forward=False, answer=page(429)),
    ]
    proxy, connected = through(Script().on("GET", "/jobs/?$", *faults))
    with proxy:
        client = connected()
        client.ping()
        began = time.monotonic()
        assert isinstance(client.jobs(), list)
        assert time.monotonic() - began > 1.0


def test_redirects_are_not_followed(through: Callable[..., Any]) -> None:
    with Proxy("http://127.0.0.1:1", Script()) as elsewhere:
        moved = Fault(forward=False, answer=page(307, Location=f"{elsewhere.url}/slurm"))
        proxy, connected = through(Script().on("GET", "/jobs/?$", moved).on(*SUBMIT, moved))
        with proxy:
            client = connected(timeout=Timeouts(search=0.5))
            client.ping()
            with pytest.raises(meluxina.UnreadableAnswer, match="redirect"):
                client.jobs()
            with pytest.raises(meluxina.MeluxinaError):
                submit_job(client, hold=True)
        assert elsewhere.passed == []
