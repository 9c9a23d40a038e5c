"""Lists on the command line: which columns, in what order, in which form."""

from __future__ import annotations

import csv
from typing import Any

import pytest
from pytest_httpx import HTTPXMock

from tests.builders import job_answer, number_answer

from .conftest import API, META, Run

JOBS = [
    job_answer(3, "RUNNING", name="beta, or not", time_limit=number_answer(10)),
    job_answer(1, "PENDING", name="alpha", time_limit=number_answer(90)),
    job_answer(2, "PENDING", name="gamma", time_limit=number_answer(10)),
]


@pytest.fixture
def jobs(run: Run, httpx_mock: HTTPXMock) -> Any:
    httpx_mock.add_response(url=f"{API}/jobs/?flags=ALL", json={"jobs": JOBS, **META})
    return lambda *arguments: run("jobs", *arguments)


def test_columns_are_headings_or_properties_in_the_order_asked_for(jobs: Any) -> None:
    result = jobs("--columns", "state,id,time_limit,cluster")
    assert result.out.splitlines()[0].split() == ["STATE", "ID", "TIME_LIMIT", "CLUSTER"]
    assert result.out.splitlines()[2].split()[:3] == ["PENDING", "1", "01:30:00"]


def test_json_has_the_columns_asked_for(jobs: Any) -> None:
    assert jobs("--json", "-o", "id,time_limit", "--limit", "1").json == [{"id": 3, "time_limit": 600}]


@pytest.mark.parametrize(
    ("sorting", "job_ids"),
    [("id", "123"), ("-id", "321"), ("time_limit,-id", "321"), ("-time_limit,id", "123"), ("name", "132")],
)
def test_lists_are_sorted(jobs: Any, sorting: str, job_ids: str) -> None:
    result = jobs("--sort", sorting, "--no-header", "--columns", "id")
    assert "".join(result.out.split()) == job_ids


def test_what_is_not_known_stands_last_whichever_way_is_sorted(run: Run, httpx_mock: HTTPXMock) -> None:
    unknown = job_answer(9, "PENDING", time_limit=number_answer(None))
    httpx_mock.add_response(url=f"{API}/jobs/?flags=ALL", json={"jobs": [unknown, *JOBS], **META}, is_reusable=True)
    for sorting in ("time_limit", "-time_limit"):
        assert run("jobs", "--sort", sorting, "--no-header", "-o", "id").out.split()[-1] == "9"


def test_csv_keeps_commas_apart(jobs: Any) -> None:
    rows = list(csv.reader(jobs("--csv", "-o", "id,name").out.splitlines()))
    assert rows == [["ID", "NAME"], ["3", "beta, or not"], ["1", "alpha"], ["2", "gamma"]]


def test_what_json_shows_can_be_chosen(jobs: Any) -> None:
    result = jobs("--columns", "id,state_flags,requested_tres.cpu")
    assert result.out.splitlines()[0].split() == ["ID", "STATE_FLAGS", "REQUESTED_TRES.CPU"]


def test_a_property_of_several_values_is_each_of_them_in_json(jobs: Any) -> None:
    (chosen, *_) = jobs("--columns", "id,requested_tres", "--json").json
    assert {"id", "requested_tres.cpu", "requested_tres.mem"} <= chosen.keys()


@pytest.mark.parametrize("option", ["--columns", "--sort"])
def test_an_unknown_column_is_refused_before_anything_is_sent(run: Run, option: str) -> None:
    result = run("jobs", option, "time_limt")
    assert result.code == 2
    assert "there is no column time_limt; did you mean time_limit?" in result.err


def test_two_forms_at_once_are_refused(run: Run) -> None:
    assert run("jobs", "--csv", "--json").code == 2


def test_the_version_is_told(run: Run) -> None:
    result = run("--version")
    assert (result.code, result.out.split()[0]) == (0, "meluxina")


def test_short_states_are_a_column_of_their_own(jobs: Any) -> None:
    assert jobs("--columns", "st,id", "--no-header").out.split() == ["R", "3", "PD", "1", "PD", "2"]
