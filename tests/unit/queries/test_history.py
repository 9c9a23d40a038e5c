"""Jobs of the past: what is asked for, and what is made of the answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pytest_httpx import HTTPXMock

import meluxina
from meluxina.jobs.view import JobView
from meluxina.queries.history import Period, aware_datetime, latest
from meluxina.queries.job_filter import JobFilter
from slurmrestd.v0_0_43 import models
from tests.builders import client_settings, record_view, slurm_answer

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


def past_job(job_id: int, submitted: int, *, state: str = "COMPLETED", end: int = 0) -> JobView:
    times = {"submission": submitted, "end": end}
    return record_view(models, job_id=job_id, time=times, state={"current": [state]})


def test_an_instant_is_a_datetime_or_a_time_ago() -> None:
    assert aware_datetime("since", None) is None
    assert aware_datetime("since", NOON) is NOON
    ago = aware_datetime("since", timedelta(hours=1))
    assert ago is not None
    assert timedelta(minutes=59) < datetime.now(UTC) - ago < timedelta(minutes=61)


@pytest.mark.parametrize("value", [datetime(2026, 1, 31, 12), "2026-01-31", 3600, timedelta.max])  # noqa: DTZ001
def test_what_is_no_instant_is_refused(value: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=r"since.*Nothing was sent"):
        aware_datetime("since", value)


def test_a_period_is_one_day_long_unless_it_has_a_beginning() -> None:
    assert Period.of(None, NOON, default=True) == Period(NOON - timedelta(days=1), NOON)
    assert Period.of(None, NOON, default=False) == Period(None, NOON)
    assert Period.of(NOON, None, default=True) == Period(NOON, None)
    now = datetime.now(UTC)
    start = Period.of(None, now + timedelta(days=9), default=True).since
    assert start is not None
    assert abs(now - timedelta(days=1) - start) < timedelta(minutes=1)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=r"before since .*Nothing was sent"):
        Period.of(timedelta(hours=1), timedelta(hours=2), default=True)


def test_a_period_is_sent_in_whole_seconds() -> None:
    begun = NOON + timedelta(milliseconds=1)
    seconds = int(NOON.timestamp())
    assert Period(begun, begun).query() == {"start_time": f"uts{seconds}", "end_time": f"uts{seconds + 1}"}
    assert Period(datetime(1, 1, 1, tzinfo=UTC), None).query() == {"start_time": "uts1000001"}
    assert Period(None, None).query() == {}


def test_a_job_is_in_a_period_in_which_it_was_there() -> None:
    period = Period(datetime.fromtimestamp(2000, UTC), datetime.fromtimestamp(3000, UTC))
    assert past_job(1, 1000, end=2500) in period
    assert past_job(1, 1000, end=1500) not in period
    assert past_job(1, 1000, state="RUNNING") in period
    assert past_job(1, 2500, end=4000) in period
    assert past_job(1, 3500, end=4000) not in period


def test_of_a_job_that_ran_twice_the_last_run_counts() -> None:
    runs = [past_job(2, 1000), past_job(1, 3000), past_job(1, 2000)]
    assert latest(runs) == [runs[1], runs[0]]


def test_only_conditions_that_the_server_understands_are_sent() -> None:
    known = {"account", "job_name"}
    assert JobFilter(user="a", account="b", name="c").query(known) == {"account": "b", "job_name": "c"}
    assert JobFilter(user="a").query({*known, "users"}) == {"users": "a"}
    assert JobFilter(account="b,c", name="\n").query(known) == {}
    assert JobFilter(name="").query(known) == {}


@pytest.fixture
def client() -> Any:
    with meluxina.Client(**client_settings()) as client:
        yield client


@pytest.mark.parametrize("arguments", [{"since": NOON.replace(tzinfo=None)}, {"until": "now"}, {"state": "DONE"}])
def test_nothing_is_sent_for_a_bad_condition(client: Any, arguments: dict[str, Any], httpx_mock: HTTPXMock) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent"):
        client.history(**arguments)
    assert httpx_mock.get_requests() == []


def test_history_of_no_ids_is_empty_and_sends_nothing(client: Any, httpx_mock: HTTPXMock) -> None:
    assert client.history(ids=[]) == []
    assert httpx_mock.get_requests() == []


def test_a_user_that_the_cluster_has_forgotten_still_has_jobs(client: Any, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=422, json=slurm_answer(2166))
    httpx_mock.add_response(
        json={"jobs": [{"job_id": 1, "user": "gone"}, {"job_id": 2, "user": "u100001"}], "errors": []}
    )
    assert [job.id for job in client.history(user="gone")] == [1]
    asked = [request.url.params for request in httpx_mock.get_requests()]
    assert [params.get("users") for params in asked] == ["gone", None]
    assert asked[0]["start_time"] == asked[1]["start_time"]


def test_other_refusals_of_history_are_errors(client: Any, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=422, json=slurm_answer(9000))
    with pytest.raises(meluxina.InvalidRequestError):
        client.history(user="u100001")


def test_history_of_a_server_without_accounting_is_an_error(client: Any, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=404, text="Unable find requested URL.", headers={"Content-Type": "text/plain"})
    httpx_mock.add_response(json={"paths": {"/slurmdb/v0.0.43/jobs/": {}}}, is_optional=True)
    with pytest.raises(meluxina.NotFoundError):
        client.history()
