"""Data frames of views, with either library."""

from __future__ import annotations

import importlib.util
import pickle
from datetime import UTC, datetime
from typing import Any

import msgspec
import pandas as pd
import polars as pl
import pytest

import meluxina
from meluxina import Job
from slurmrestd.v0_0_43 import models as models_43
from tests.builders import job_view, mocked_client, number_answer, slurm_response

START = 1_700_000_000
JOBS = [
    job_view(
        models_43,
        job_state=["RUNNING", "COMPLETING"],
        partition="gpu",
        nodes="mel[2001-2002]",
        start_time=number_answer(START),
        time_limit=number_answer(infinite=True),
        tres_alloc_str="cpu=2,mem=3G,gres/gpu=1",
        priority=number_answer(5),
    ),
    job_view(models_43, job_state=["PENDING"], partition="cpu", time_limit=number_answer(90), tres_req_str="cpu=1"),
]
NODE = meluxina.Node(msgspec.convert({"name": "mel0001", "state": ["IDLE"], "cpus": 128}, models_43.Node))
LIBRARIES = ("pandas", "polars")
EXPECTED_TYPES = {
    "id": ("Int64", pl.Int64),
    "priority": ("Int64", pl.Int64),
    "state": ("category", pl.Categorical),
    "partition": ("category", pl.Categorical),
    "user": ("category", pl.Categorical),
    "name": ("string", pl.String),
    "start_time": ("datetime64[us, UTC]", pl.Datetime("us", "UTC")),
    "end_time": ("datetime64[us, UTC]", pl.Datetime("us", "UTC")),
    "time_limit": ("float64", pl.Float64),
    "memory": ("Int64", pl.Int64),
    "allocated_tres.mem": ("Int64", pl.Int64),
    "nodes": ("object", pl.List(pl.String)),
    "state_flags": ("object", pl.List(pl.String)),
}


@pytest.mark.parametrize("column", EXPECTED_TYPES)
def test_columns_have_the_right_types(column: str) -> None:
    in_pandas, in_polars = EXPECTED_TYPES[column]
    assert str(meluxina.to_dataframe(JOBS, "pandas").dtypes[column]) == in_pandas
    assert meluxina.to_dataframe(JOBS, "polars").schema[column] == in_polars


def test_types_do_not_depend_on_what_the_rows_hold() -> None:
    with_some, with_none = meluxina.to_dataframe(JOBS), meluxina.to_dataframe([job_view(models_43)])
    assert list(with_none.columns) == list(with_some.columns)
    assert [*map(str, with_none.dtypes)] == [*map(str, with_some.dtypes)]


@pytest.mark.parametrize("library", LIBRARIES)
def test_no_rows_have_the_same_columns(library: str) -> None:
    with mocked_client(lambda _request: slurm_response(200, jobs=[], nodes=[])) as client:
        jobs, nodes = client.jobs(), client.nodes()
    expected = meluxina.to_dataframe([Job(JOBS[0].raw, _client=None)], library)
    for empty in (
        meluxina.to_dataframe(jobs, library),
        meluxina.to_dataframe(jobs[:1], library),
        meluxina.to_dataframe(pickle.loads(pickle.dumps(jobs)), library),  # noqa: S301 -- our own bytes
        meluxina.to_dataframe([], library, kind=Job),
    ):
        assert len(empty) == 0
        assert list(empty.columns) == list(expected.columns)
        assert [*map(str, empty.dtypes)] == [*map(str, expected.dtypes)]
    assert list(meluxina.to_dataframe(nodes, library, columns=["name", "cpus"]).columns) == ["name", "cpus"]
    assert list(meluxina.to_dataframe([], library).columns) == []


def test_columns_are_called_as_the_keys_of_dictionaries() -> None:
    lists = {"steps", "tasks", "components"}
    assert set(meluxina.to_dataframe(JOBS[:1]).columns) == JOBS[0].to_dict().keys() - lists


def test_a_resource_of_a_site_is_a_column_where_a_row_has_some() -> None:
    licensed = job_view(models_43, tres_req_str="cpu=1,license/matlab=2")
    frame = meluxina.to_dataframe([*JOBS, licensed])
    assert [None if pd.isna(value) else value for value in frame["requested_tres.license/matlab"]] == [None, None, 2]


def test_how_a_step_ended_is_in_its_row() -> None:
    raw: Any = msgspec.convert({"state": ["FAILED"], "exit_code": {"return_code": number_answer(3)}}, models_43.Step)
    assert list(meluxina.to_dataframe([meluxina.Step(raw)])["exit_code.return_code"]) == [3]


@pytest.mark.parametrize("library", LIBRARIES)
def test_values_are_those_of_the_views(library: str) -> None:
    frame = meluxina.to_dataframe(JOBS, library)
    first, second = frame.to_dicts() if library == "polars" else frame.to_dict("records")
    assert first["start_time"] == datetime.fromtimestamp(START, UTC)
    assert (first["state"], list(first["state_flags"]), first["time_limit"]) == (
        "RUNNING",
        ["COMPLETING"],
        float("inf"),
    )
    assert (first["allocated_tres.mem"], first["gpus"], list(first["nodes"])) == (3072, 1, ["mel2001", "mel2002"])
    assert second["time_limit"] == 5400.0
    assert (
        frame["start_time"].is_null().to_list() == [False, True]
        if library == "polars"
        else pd.isna(second["start_time"])
    )
    assert not {"raw", "json", "steps", "tasks", "components", "exit_code"} & first.keys()


@pytest.mark.parametrize("library", LIBRARIES)
def test_only_some_columns_of_any_kind_of_view(library: str) -> None:
    nodes = [NODE]
    assert list(meluxina.to_dataframe(nodes, library, columns=["name", "cpus"]).columns) == ["name", "cpus"]
    assert list(meluxina.to_dataframe(nodes, library)["cpus"]) == [128]
    assert len(meluxina.to_dataframe([], library)) == 0


def test_the_library_that_is_there_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(meluxina.to_dataframe(JOBS), pd.DataFrame)
    spec: Any = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pandas" else spec(name))
    assert isinstance(meluxina.to_dataframe(JOBS), pl.DataFrame)
    with pytest.raises(meluxina.ConfigurationError, match=r"pandas can't be found\.\npip install pandas"):
        meluxina.to_dataframe(JOBS, "pandas")


def test_what_does_not_exist_is_refused() -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="no data frame of 'dask'"):
        meluxina.to_dataframe(JOBS, "dask")
    with pytest.raises(meluxina.InvalidRequestError, match="A JobView has no property 'nope'"):
        meluxina.to_dataframe(JOBS, columns=["nope"])


@pytest.mark.parametrize("other", [NODE, {"id": 17}, 17, "17", None])
def test_what_is_no_view_of_the_same_kind_is_refused(other: Any) -> None:
    for rows in ([JOBS[0], other], [other, JOBS[0]]):
        with pytest.raises(meluxina.InvalidRequestError, match="views of one kind, and there is a"):
            meluxina.to_dataframe(rows)


def test_one_column_is_one_name_not_its_letters() -> None:
    assert list(meluxina.to_dataframe(JOBS, columns="state")["state"]) == ["RUNNING", "PENDING"]


@pytest.mark.parametrize(("column", "whole"), [("requested_tres.cpu", "requested_tres"), ("state_flags", "state")])
def test_who_asks_for_one_column_of_several_is_told_what_they_are_part_of(column: str, whole: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=f"Ask for {whole}, with all its columns"):
        meluxina.to_dataframe(JOBS, columns=[column])
    assert column in meluxina.to_dataframe(JOBS, columns=[whole]).columns
