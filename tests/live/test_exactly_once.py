"""A submit is one job that the caller holds, or one error that says what is known: on a real Slurm behind faults."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

import meluxina
from devtools.faults.fault import Fault, page
from devtools.faults.plan import Script
from devtools.faults.proxy import Proxy
from devtools.sandbox import Sandbox
from tests.builders import HET_SCRIPT, submit_job

from .conftest import Connect
from .helpers import SUBMIT, eventually, file_content, run_job

pytestmark = pytest.mark.live

LOST = {
    "cut before the answer": Fault(cut_at=0),
    "reset before the answer": Fault(cut_at=0, reset=True),
    "cut in the status line": Fault(cut_at=7),
    "cut in the head": Fault(cut_at=40),
    "cut in the body": Fault(cut_at=250),
    "cut before its end": Fault(answer=None, cut_at=600),
    "reaches the server late": Fault(wait=False, cut_at=0, forward_after=2.0),
    "gateway gives up": Fault(answer=page(502)),
    **{f"filter says {status}": Fault(answer=page(status)) for status in (302, 401, 403, 404, 413, 429)},
    "gateway is busy": Fault(answer=page(503)),
    "gateway times out": Fault(answer=page(504, "upstream timed out", "text/plain")),
    "a page with 200": Fault(answer=page(200)),
    "another body": Fault(answer=page(200, "{}", "application/json")),
    "half of a body": Fault(answer=page(200, '{"job_id": 1', "application/json")),
}


def queued(slurm: Sandbox, name: str) -> list[int]:
    shown = slurm.exec(["squeue", "-h", "-o", "%A", "--name", name], user="u100001").stdout
    return [int(word) for word in shown.split()]


def held_job(client: Any, **properties: Any) -> Any:
    return submit_job(client, hold=True, name=uuid.uuid4().hex, **properties)


@pytest.mark.parametrize("fault", LOST.values(), ids=LOST.keys())
def test_a_lost_answer_is_found_again(connect: Connect, slurm: Sandbox, fault: Fault) -> None:
    with Proxy(slurm.url, Script().on(*SUBMIT, fault)) as proxy:
        client = connect(url=proxy.url)
        job = held_job(client, comment="mine")
        assert queued(slurm, job.name) == [job.id]
        assert job.comment == "mine"
        assert not client.unresolved
        client.cancel(job)


def test_a_submit_that_never_left_is_sent_again(connect: Connect, slurm: Sandbox) -> None:
    with Proxy(slurm.url, Script()) as proxy:
        client = connect(url=proxy.url)
        client.ping()
        client_refused = connect(url=proxy.url, api_version=client.api_version, timeout=meluxina.Timeouts(retries=0))
        proxy.refuse()
        with pytest.raises(meluxina.ConnectionFailed) as caught:
            held_job(client_refused)
        assert not caught.value.sent
        proxy.accept()
        later = Fault(answer=page(429, Retry_After="1"), forward=False)
        proxied = Proxy(slurm.url, Script().on(*SUBMIT, later, later))
        with proxied:
            job = held_job(connect(url=proxied.url))
            assert queued(slurm, job.name) == [job.id]
            client.cancel(job)


def test_an_unknown_outcome_is_an_error_with_a_mark(connect: Connect, slurm: Sandbox) -> None:
    lost = Fault(forward=False, cut_at=0)
    late = Fault(wait=False, forward_after=8.0, cut_at=0)
    with Proxy(slurm.url, Script().on(*SUBMIT, lost, late)) as proxy:
        client = connect(url=proxy.url, timeout=meluxina.Timeouts(search=1))
        for there in (False, True):
            mark = uuid.uuid4().hex
            with pytest.raises(meluxina.SubmitUnknown, match="may exist all the same") as caught:
                held_job(client, mark=mark)
            assert caught.value.mark == mark
            assert mark in client.unresolved
            if there:
                eventually(lambda: proxy.idle)
            job = client.resolve(mark)
            assert (job is not None) == there
            assert (mark in client.unresolved) != there
            if job:
                assert queued(slurm, job.name) == [job.id]
                client.cancel(job)


def test_accounting_keeps_the_mark_of_a_job(client: Any) -> None:
    job = run_job(client, comment="mine")
    # Accounting gets the comment some time after the job.
    found = eventually(lambda: client.history(ids=[job.id]), lambda jobs: any(job.mark for job in jobs))
    assert job.mark
    assert [(job.comment, job.mark) for job in found] == [("mine", job.mark)]
    assert client.resolve("no-such-mark", since=timedelta(hours=1)) is None


@pytest.mark.parametrize("bad", ["", "with space", "ä", "x" * 65, "a\n"])
def test_a_mark_that_cannot_be_one_is_refused(connect: Connect, bad: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent"):
        held_job(connect(), mark=bad)


def test_a_refusal_is_no_lost_answer(connect: Connect) -> None:
    client = connect()
    with pytest.raises(meluxina.InvalidRequestError) as caught:
        submit_job(client, qos="no-such-qos")
    assert caught.value.errors[0].number == 2066
    with pytest.raises(meluxina.InvalidRequestError, match=r"cpu_frequency|CPU frequency"):
        submit_job(client, cpu_freq="x")
    assert not client.unresolved
    client = connect(token="opaque", api_version=client.api_version)
    with pytest.raises(meluxina.AuthenticationError):
        held_job(client)


def test_lost_arrays_and_heterogeneous_jobs_are_found_again(connect: Connect, slurm: Sandbox) -> None:
    lost = Fault(cut_at=0)
    with Proxy(slurm.url, Script().on(*SUBMIT, lost, lost)) as proxy:
        client = connect(url=proxy.url)
        array = held_job(client, array="0-3")
        assert array.array_id == array.id
        both = submit_job(client, HET_SCRIPT, hold=True)
        assert both.het_id == both.id
        for job in (array, both):
            client.cancel(job)


@pytest.mark.parametrize("status", [302, 401, 403, 404, 413])
def test_a_page_instead_of_a_submit_is_the_error_of_the_page(connect: Connect, slurm: Sandbox, status: int) -> None:
    with Proxy(slurm.url, Script().on(*SUBMIT, Fault(answer=page(status), forward=False))) as proxy:
        client = connect(url=proxy.url)
        with pytest.raises(meluxina.AnswerError) as caught:
            held_job(client)
        assert (caught.value.status, caught.value.from_slurmrestd) == (status, False)
        assert not client.unresolved


PLUGIN = """
function slurm_job_submit(job)
    local verb, words = string.match(job.comment or "", "^(%a+) ([^[]+) ")
    if verb == "return" then
        slurm.log_user("say why")
        return tonumber(words) or slurm[words]
    elseif verb == "say" then
        slurm.log_user(words)
    end
    return slurm.SUCCESS
end
function slurm_job_modify() return slurm.SUCCESS end
"""
"""A job_submit plugin that does what a job's comment says."""


@pytest.fixture(scope="module")
def plugin(slurm: Sandbox) -> Iterator[None]:
    slurm.job_submit_plugin(PLUGIN)
    yield
    slurm.job_submit_plugin(None)


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize(
    ("words", "number"), [("ERROR", -1), ("FAILURE", -1), ("1", 1), ("-2", -2), ("7", 7), ("2045", 2045)]
)
def test_a_plugin_that_refuses_is_heard_at_once(client: Any, words: str, number: int) -> None:
    client.ping()
    started = time.monotonic()
    with pytest.raises(meluxina.InvalidRequestError) as caught:
        held_job(client, comment=f"return {words}")
    assert time.monotonic() - started < 5
    assert [error.number for error in caught.value.errors] == [number]
    assert ("job_submit plugin" in caught.value.hint) == (number < 2000)
    assert not client.unresolved


@pytest.mark.usefixtures("plugin")
def test_the_words_of_a_plugin_that_refuses_are_told_by_the_command_of_the_hint(slurm: Sandbox) -> None:
    options = ["-A", "p200001", "-q", "dev", "-t", "5", "--comment", "return ERROR [", "--wrap", "true"]
    assert "say why" in slurm.exec(["sbatch", "--test-only", *options], user="u100001", check=False).stderr


@pytest.mark.usefixtures("plugin")
def test_what_a_plugin_says_of_a_job_stands_on_it(client: Any) -> None:
    with pytest.warns(meluxina.SlurmWarning, match="You will be charged"):
        job = held_job(client, comment="say You will be charged.")
    assert job.submit_message == "You will be charged."
    assert client.job(job.id).submit_message is None
    client.cancel(job)


SHOW = 'printf "%s|" "$0" "$#" "$@" > "$HOME/shown-$SLURM_JOB_ID"\n'


@pytest.mark.parametrize("head", ["", "#!/bin/sh\n", "#!/bin/bash -eu\n# a word\n\n", "#!/usr/bin/env bash\n"])
def test_arguments_are_those_that_sbatch_would_give(client: Any, slurm: Sandbox, head: str) -> None:
    words = ["one", "two words", "", "*", "$HOME", "it's", "-n", "--", "ü", "a\nb"]
    environment = {"HOME": "/home/users/u100001"}
    job = client.wait(submit_job(client, head + SHOW, arguments=words, environment=environment), timeout=90)
    program, *rest = file_content(slurm, f"/home/users/u100001/shown-{job.id}").split("|")
    assert program.endswith("/slurm_script")
    assert rest == [str(len(words)), *words, ""]


def test_a_job_is_found_that_has_changed_its_comment(client: Any) -> None:
    mark = uuid.uuid4().hex
    lines = 'scontrol update JobId="$SLURM_JOB_ID" Comment=mine\n'
    job = submit_job(client, lines, mark=mark, once=True)
    job = client.wait(job, timeout=90)
    assert job.comment == "mine"
    if job.mark is None:
        # Where Slurm takes no arguments of a script there is no place that jobs can't change.
        assert client.api_version == "v0.0.38"
        return
    assert job.mark == mark
    assert submit_job(client, lines, mark=mark, once=True).id == job.id
