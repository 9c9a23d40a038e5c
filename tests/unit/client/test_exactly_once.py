"""One job per submit, against a scheduler that takes it and says something else."""

from __future__ import annotations

import asyncio
import multiprocessing
import pickle
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

import meluxina
from meluxina.jobs import marks
from meluxina.queries.marked_jobs import MarkedJobs
from tests.builders import HET_SCRIPT, mocked_async_client, mocked_client, slurm_response, submit_job, token_good_for
from tests.fakes import Scheduler, TokenSource, first_submit


def connect(scheduler: Scheduler, **settings: Any) -> meluxina.Client:
    settings.setdefault("timeout", meluxina.Timeouts(search=0.3, retries=0.2))
    return mocked_client(scheduler, **settings)


@pytest.mark.parametrize("number", [-1, 1000, 5005, 7000, 1008, 5004])
@pytest.mark.parametrize("database", [slurm_response(502, 7000), slurm_response(500, 1007), slurm_response(500, 5005)])
def test_a_job_that_was_taken_is_found_with_the_next_token(database: httpx.Response, number: int) -> None:
    scheduler = Scheduler()

    def lost(request: httpx.Request) -> httpx.Response:
        scheduler.take(request)
        return slurm_response(500, number)

    taken = first_submit(lost)
    scheduler.hook = lambda request: (
        database
        if request.url.path.startswith("/slurmdb") and request.headers["X-SLURM-USER-TOKEN"] == "first"
        else taken(request)
    )
    with connect(scheduler, token=TokenSource("first", "second", "third")) as client:
        assert submit_job(client).id == 100
    assert scheduler.submits == 1


def test_a_submit_refused_for_its_token_is_sent_again_with_the_next() -> None:
    def refuse(request: httpx.Request) -> httpx.Response | None:
        if request.headers["X-SLURM-USER-TOKEN"] == "second":
            return None
        return slurm_response(500, 1007) if request.url.path.startswith("/slurmdb") else slurm_response(500, 5005)

    scheduler = Scheduler(refuse)
    with connect(scheduler, token=TokenSource("first", "second")) as client:
        assert submit_job(client).id == 100
    assert (scheduler.submits, len(scheduler.jobs)) == (2, 1)


@pytest.mark.parametrize("number", [7000, 1007, 1008, 6000, -1, 5005])
@pytest.mark.parametrize("status", [401, 500, 511])
def test_an_answer_that_names_a_job_has_made_it_whatever_else_it_says(status: int, number: int) -> None:
    scheduler = Scheduler()
    scheduler.hook = first_submit(lambda request: slurm_response(status, number, job_id=scheduler.take(request)))
    with (
        connect(scheduler, token=TokenSource("first", "second")) as client,
        pytest.warns(meluxina.SlurmWarning, match="said"),
    ):
        assert submit_job(client).id == 100
    assert scheduler.submits == 1


@pytest.mark.parametrize("number", [5004, 5005, -1])
def test_a_token_that_expires_during_a_submit_leaves_its_outcome_unknown(number: int) -> None:
    scheduler = Scheduler()

    def slowly(request: httpx.Request) -> httpx.Response:
        scheduler.take(request)
        time.sleep(1.2)
        return slurm_response(500, number)

    scheduler.hook = first_submit(slowly)
    with connect(scheduler, token=token_good_for(1)) as client:
        with pytest.raises(meluxina.SubmitUnknown) as caught:
            submit_job(client)
        assert client.unresolved == {caught.value.mark}
    with connect(scheduler) as client:
        assert getattr(client.resolve(caught.value.mark), "id", None) == 100


def test_a_good_token_that_a_submit_is_refused_with_leaves_its_outcome_unknown() -> None:
    scheduler = Scheduler()
    with connect(scheduler) as client:
        client.jobs()

        def lost(request: httpx.Request) -> httpx.Response | None:
            if request.method == "POST":
                scheduler.take(request)
                return slurm_response(500, 5005)
            return slurm_response(500, 1007)

        scheduler.hook = lost
        with pytest.raises(meluxina.SubmitUnknown) as caught:
            submit_job(client)
        assert client.unresolved == {caught.value.mark}


def test_a_submit_with_a_token_that_never_was_good_is_refused() -> None:
    scheduler = Scheduler(lambda request: slurm_response(500, 5005 if request.method == "POST" else 1007))
    with connect(scheduler) as client:
        with pytest.raises(meluxina.AuthenticationError):
            submit_job(client)
        assert not client.unresolved
    assert scheduler.submits == 1


@pytest.mark.parametrize(
    "answer", [httpx.Response(429), slurm_response(429), slurm_response(500, 1800), slurm_response(502, 1804)]
)
def test_a_submit_that_never_reached_the_controller_is_sent_again(answer: httpx.Response) -> None:
    scheduler = Scheduler(first_submit(lambda _: answer))
    with connect(scheduler, timeout=meluxina.Timeouts(retries=3)) as client:
        assert submit_job(client).id == 100
    assert (scheduler.submits, len(scheduler.jobs)) == (2, 1)


PAGES = [
    httpx.Response(status, html="<h1>No</h1>", headers={"Location": "/login"} if status == 302 else {})
    for status in (302, 400, 401, 403, 404, 405, 407, 409, 413, 415, 422, 429, 451, 511)
]
"""What filters answer themselves."""
REFUSALS = [*PAGES, httpx.Response(403, json={"message": "Forbidden"}), httpx.Response(429), slurm_response(429)]


@pytest.mark.parametrize("page", REFUSALS, ids=repr)
def test_a_job_behind_a_page_of_a_filter_is_found(page: httpx.Response) -> None:
    scheduler = Scheduler()

    def forward(request: httpx.Request) -> httpx.Response:
        scheduler.take(request)
        return page

    scheduler.hook = first_submit(forward)
    with connect(scheduler, token=TokenSource("first", "second")) as client:
        assert submit_job(client).id == 100
        assert not client.unresolved
    assert (scheduler.submits, len(scheduler.jobs)) == (1, 1)


@pytest.mark.parametrize("page", [page for page in REFUSALS if page.status_code not in (401, 511)], ids=repr)
def test_a_page_of_a_filter_is_the_error_if_there_is_no_job(page: httpx.Response) -> None:
    scheduler = Scheduler(first_submit(lambda _: page))
    with connect(scheduler) as client:
        with pytest.raises(meluxina.AnswerError, match=f"HTTP {page.status_code}"):
            submit_job(client)
        assert not client.unresolved
    assert (scheduler.submits, scheduler.jobs) == (1, {})


@pytest.mark.parametrize("status", [401, 511])
def test_a_page_that_refuses_a_token_is_answered_with_the_next_if_there_is_no_job(status: int) -> None:
    scheduler = Scheduler(first_submit(lambda _: httpx.Response(status, html="<h1>No</h1>")))
    with connect(scheduler, token=TokenSource("first", "second")) as client:
        assert submit_job(client).id == 100
    assert (scheduler.submits, len(scheduler.jobs)) == (2, 1)


@pytest.mark.parametrize("page", PAGES, ids=repr)
def test_what_a_filter_hides_altogether_is_unknown(page: httpx.Response) -> None:
    scheduler = Scheduler()

    def forward(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            scheduler.take(request)
        return page

    scheduler.hook = forward
    with connect(scheduler, timeout=meluxina.Timeouts(search=60, retries=0)) as client:
        started = time.monotonic()
        with pytest.raises(meluxina.SubmitUnknown, match=f"HTTP {page.status_code}") as caught:
            submit_job(client)
        assert time.monotonic() - started < 10
        assert client.unresolved == {caught.value.mark}
    assert len(scheduler.jobs) == 1


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(404, text="Unable find requested URL. Please view /openapi/v3 for API reference."),
        httpx.Response(401, text="Authentication failure"),
        slurm_response(500, 1007),
        slurm_response(400, 9001),
        slurm_response(422, 2066),
        slurm_response(403, 1),
    ],
    ids=repr,
)
def test_what_slurm_refuses_itself_is_not_looked_for(answer: httpx.Response) -> None:
    lists: list[str] = []
    scheduler = Scheduler(lambda request: lists.append(request.url.path) or first(request))  # type: ignore[func-returns-value]
    first = first_submit(lambda _: answer)
    with connect(scheduler) as client, pytest.raises(meluxina.AnswerError) as caught:
        submit_job(client)
    assert caught.value.from_slurmrestd
    assert caught.value.status == answer.status_code
    assert not any(path.endswith("/jobs/") for path in lists)


NEWER = {"description": "Batch job submission failed", "source": "slurm_submit_batch_job()"}


@pytest.mark.parametrize("entry", [{}, NEWER])
@pytest.mark.parametrize("number", [-1, -2, 1, 7, 7405])
def test_a_refusal_of_a_plugin_is_one_at_once(number: int, entry: dict[str, str]) -> None:
    refusal = {"errors": [{"error_number": number, "error": "Unspecified error", **entry}], "warnings": []}
    scheduler = Scheduler(first_submit(lambda _: httpx.Response(500, json=refusal)))
    with connect(scheduler, timeout=meluxina.Timeouts(search=60)) as client:
        started = time.monotonic()
        with pytest.raises(meluxina.InvalidRequestError, match="The controller refused the job") as caught:
            submit_job(client)
        assert time.monotonic() - started < 10
        assert not client.unresolved
    assert "job_submit plugin" in caught.value.hint
    assert [error.number for error in caught.value.errors] == [number]
    assert scheduler.submits == 1


def test_a_job_behind_an_error_that_says_nothing_is_found() -> None:
    scheduler = Scheduler()

    def lost(request: httpx.Request) -> httpx.Response:
        scheduler.take(request)
        return slurm_response(500, -1)

    scheduler.hook = first_submit(lost)
    with connect(scheduler) as client:
        assert submit_job(client).id == 100


def test_an_error_that_says_nothing_is_no_refusal_if_nothing_can_be_listed() -> None:
    scheduler = Scheduler(
        lambda request: slurm_response(500, -1) if request.method == "POST" else slurm_response(500, 5004)
    )
    with connect(scheduler) as client, pytest.raises(meluxina.SubmitUnknown):
        submit_job(client)


@pytest.mark.parametrize("script", ["true", HET_SCRIPT])
def test_what_a_plugin_says_of_a_job_is_a_warning_and_stands_on_it(script: str) -> None:
    scheduler = Scheduler()
    words = "You will be charged.\n\x1b[31mNow."
    scheduler.hook = first_submit(
        lambda request: slurm_response(200, job_id=scheduler.take(request), job_submit_user_msg=words)
    )
    with connect(scheduler) as client:
        with pytest.warns(meluxina.SlurmWarning, match="job 100: You will be charged. ") as caught:
            job = submit_job(client, script)
        assert "\x1b" not in str(caught[0].message)
        assert job.submit_message == words
        assert job.refresh().submit_message is None
        assert submit_job(client).submit_message is None


def test_a_job_that_changes_its_comment_is_found_by_its_command() -> None:
    scheduler = Scheduler()
    with connect(scheduler) as client:
        job = submit_job(client, mark="abc", comment="mine")
        scheduler.jobs[job.id]["comment"] = "its own"
        resolved = client.resolve("abc")
        assert resolved is not None
        assert (resolved.id, resolved.mark, resolved.comment) == (job.id, "abc", "its own")
        client.update(job.id, comment="ours")
        assert scheduler.jobs[job.id]["comment"] == "ours [meluxina abc]"


def test_a_submit_that_is_made_once_returns_the_job_that_is_there() -> None:
    scheduler = Scheduler()
    with connect(scheduler) as client:
        jobs = [submit_job(client, mark="abc", once=True) for _ in range(3)]
        assert [job.id for job in jobs] == [100, 100, 100]
        assert submit_job(client, mark="def", once=True).id == 101
        with pytest.raises(meluxina.InvalidRequestError, match="mark"):
            submit_job(client, once=True)
    assert scheduler.submits == 2


@pytest.mark.parametrize("path", ["/slurm/", "/slurmdb/"])
def test_a_submit_that_is_made_once_is_not_sent_if_nobody_can_tell(path: str) -> None:
    scheduler = Scheduler(lambda request: slurm_response(500, 7000) if request.url.path.startswith(path) else None)
    with connect(scheduler) as client, pytest.raises(meluxina.ServerError):
        submit_job(client, mark="abc", once=True)
    assert scheduler.submits == 0


def test_a_job_of_another_user_with_the_same_mark_is_not_taken_for_ours() -> None:
    scheduler = Scheduler()
    with connect(scheduler, user="u100002") as other, connect(scheduler) as client:
        assert submit_job(other, mark="run-17").id == 100
        assert client.resolve("run-17") is None
        assert submit_job(client, mark="run-17").id == 101
        assert getattr(client.resolve("run-17"), "id", None) == 101


@pytest.mark.parametrize("comment", ["foo ", "line\n", " ", "\t", "a [meluxina b]", "x" * 985, ""])
def test_a_comment_comes_back_as_it_was(comment: str) -> None:
    scheduler = Scheduler()
    with connect(scheduler) as client:
        submit_job(client, comment=comment, mark="abc")
        found = client.resolve("abc")
        assert found is not None
        assert (found.comment or "", found.mark) == (comment, "abc")


def test_a_comment_for_which_slurm_has_no_room_is_not_sent() -> None:
    scheduler = Scheduler()
    with connect(scheduler) as client, pytest.raises(meluxina.InvalidRequestError, match="longer than Slurm takes"):
        submit_job(client, comment="x" * 1000)
    assert scheduler.submits == 0


@pytest.mark.parametrize("by", [int, str, lambda job: job])
def test_a_changed_comment_keeps_the_mark(by: Callable[[Any], Any]) -> None:
    scheduler = Scheduler()
    with connect(scheduler) as client:
        job = submit_job(client, mark="abc", comment="before")
        client.update(job if by not in (int, str) else by(job.id), comment="after")
        found = client.resolve("abc")
        assert found is not None
        assert found.comment == "after"


def test_a_job_list_that_never_came_holds_no_jobs() -> None:
    seen = MarkedJobs()
    assert seen.query_time < time.monotonic()
    assert seen.job_ids("abc") == []


class Interrupting:
    """Interrupts at one kind of request."""

    def __init__(self, scheduler: Scheduler, at: str, what: BaseException) -> None:
        scheduler.hook = self
        self.at = at
        self.what = what
        self.scheduler = scheduler

    def __call__(self, request: httpx.Request) -> httpx.Response | None:
        if request.url.path.endswith(self.at):
            if request.method == "POST" and not self.scheduler.jobs:
                self.scheduler.take(request)
            raise self.what
        if request.method == "POST" and self.at != "/submit":
            number = self.scheduler.take(request)
            return slurm_response(500, 5004) if "/jobs/" in self.at else slurm_response(200, job_id=number)
        return slurm_response(422, 9202) if request.url.path.endswith("/state/") else None


@pytest.mark.parametrize("at", ["/submit", "/jobs/", "/jobs/state/", "/job/100"])
@pytest.mark.parametrize("what", [KeyboardInterrupt(), asyncio.CancelledError(), UserWarning("an error here")])
def test_a_submit_interrupted_at_any_moment_leaves_its_mark(at: str, what: BaseException) -> None:
    scheduler = Scheduler()
    Interrupting(scheduler, at, what)
    with connect(scheduler) as client:
        with pytest.raises(type(what)) as caught:
            submit_job(client, HET_SCRIPT if at == "/job/100" else "true", mark="abc")
        assert client.unresolved == {"abc"}
        assert any("abc" in note for note in caught.value.__notes__)
        scheduler.hook = lambda _: None
        assert getattr(client.resolve("abc"), "id", None) == 100
        assert not client.unresolved


def test_a_lost_submit_stays_unresolved_until_its_job_is_found() -> None:
    scheduler = Scheduler(first_submit(lambda _: slurm_response(500, 5004)))
    with connect(scheduler) as client:
        with pytest.raises(meluxina.SubmitUnknown) as caught:
            submit_job(client)
        assert client.resolve(caught.value.mark) is None
        assert client.unresolved == {caught.value.mark}


def test_errors_with_marks_and_jobs_can_be_pickled() -> None:
    error = meluxina.SubmitUnknown("lost", mark="abc", resolve=lambda: None, hint="look")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own
    assert (str(copy), copy.mark, copy.resolve) == ("lost\nlook", "abc", None)
    late = pickle.loads(pickle.dumps(meluxina.WaitTimeout("late", jobs=[17])))  # noqa: S301
    assert (str(late), late.jobs) == ("late", (17,))


@pytest.fixture
def idle() -> Iterator[tuple[meluxina.Client, Scheduler]]:
    scheduler = Scheduler()
    with connect(scheduler) as client:
        client.jobs()
        yield client, scheduler


def test_a_closed_client_refuses_a_submit(idle: tuple[meluxina.Client, Scheduler]) -> None:
    client, scheduler = idle
    client.close()
    with pytest.raises(meluxina.ConfigurationError, match="is closed"):
        submit_job(client)
    assert (scheduler.submits, client.unresolved) == (0, frozenset())


def _in_child(client: meluxina.Client, answer: Any) -> None:
    try:
        answer.send(str(submit_job(client).id))
    except meluxina.MeluxinaError as error:
        answer.send(f"{type(error).__name__}: {error}")


def test_connections_are_not_shared_with_a_forked_process(idle: tuple[meluxina.Client, Scheduler]) -> None:
    client, _ = idle
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe()
    child = fork.Process(target=_in_child, args=(client, there))
    child.start()
    assert here.recv().startswith("ConfigurationError: This Client was used in another process")
    child.join()
    assert submit_job(client).id == 100


def test_connections_are_not_shared_with_another_event_loop() -> None:
    scheduler = Scheduler()
    client = mocked_async_client(scheduler)
    assert asyncio.run(client.jobs()) == []
    with pytest.raises(meluxina.ConfigurationError, match="another process or event loop"):
        asyncio.run(submit_job(client))
    assert scheduler.submits == 0


def test_tasks_that_start_together_find_out_the_version_once() -> None:
    pings: list[str] = []

    async def serve(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        if request.url.path.endswith("/ping/"):
            pings.append(request.url.path)
            return slurm_response(200, pings=[])
        return slurm_response(200, jobs=[])

    async def main() -> None:
        async with mocked_async_client(serve, api_version=None) as client:
            await asyncio.gather(*(client.jobs() for _ in range(20)))

    asyncio.run(main())
    assert len(pings) == 1


def test_an_error_of_a_gateway_does_not_decide_the_version() -> None:
    answers = iter([httpx.Response(502, html="<h1>Bad gateway</h1>")])

    def serve(request: httpx.Request) -> httpx.Response:
        if answer := next(answers, None):
            return answer
        if "v0.0.38" not in request.url.path:
            return httpx.Response(404, text="Unable to find requested URL.")
        return httpx.Response(200, json={"jobs": [], "pings": [], "errors": []})

    with mocked_client(serve, api_version=None, timeout=meluxina.Timeouts(retries=0)) as client:
        with pytest.raises(meluxina.ServerError):
            client.jobs()
        assert client.jobs() == []
        assert client.api_version == "v0.0.38"


def test_a_mark_is_read_only_at_the_end_of_a_comment() -> None:
    assert marks.split("[meluxina a] b") == ("[meluxina a] b", None)
    assert marks.split("b [meluxina a]\n") == ("b [meluxina a]\n", None)
    assert marks.split("b  [meluxina a]") == ("b ", "a")
