"""Data frames of views, with either library."""

from __future__ import annotations

import importlib.util
from datetime import UTC, datetime
from typing import Any

import msgspec
import pandas as pd
import polars as pl
import pytest

import meluxina
from slurmrestd.v0_0_43 import models as models_43
from tests.builders import job_view, number_answer

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
    common = [name for name in with_some.columns if "." not in name]
    assert list(with_none.columns) == common
    assert [*map(str, with_none.dtypes)] == [*map(str, with_some[common].dtypes)]


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
    nodes = [meluxina.Node(msgspec.convert({"name": "mel0001", "state": ["IDLE"], "cpus": 128}, models_43.Node))]
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
    with pytest.raises(meluxina.InvalidRequestError, match="A JobView has no 'nope'"):
        meluxina.to_dataframe(JOBS, columns=["nope"])
