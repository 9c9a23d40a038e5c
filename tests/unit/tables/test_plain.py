"""Views as plain values: the same names on every version, and nothing that JSON does not have."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from meluxina.jobs.view import JobView
from slurmrestd.v0_0_38 import models as models_38
from slurmrestd.v0_0_43 import models as models_43
from tests.builders import RECORDED, job_view, number_answer, run_python
from tests.unit.jobs.test_recorded_values import recorded

START = 1_700_000_000
OLD_JOB = job_view(
    models_38, job_state="RUNNING", name="x", start_time=START, time_limit=90, tres_req_str="cpu=2,mem=3G,gres/gpu=1"
)
NEW_JOB = job_view(
    models_43,
    job_state=["RUNNING", "COMPLETING"],
    name="x",
    start_time=number_answer(START),
    time_limit=number_answer(infinite=True),
    tres_req_str="cpu=2,mem=3G,gres/gpu=1",
)


def test_values_are_plain_and_times_iso_8601() -> None:
    data = OLD_JOB.to_dict()
    assert (data["id"], data["state"], data["state_flags"], data["name"]) == (17, "RUNNING", [], "x")
    assert data["start_time"] == "2023-11-14T22:13:20+00:00"
    assert (data["time_limit"], data["memory"], data["gpus"]) == (5400.0, 3072, 1)
    assert data["requested_tres"] == {"cpu": 2, "mem": 3072, "gres/gpu": 1}
    assert (data["end_time"], data["nodes"], data["tasks"]) == (None, [], [])
    assert type(data["state"]) is str
    assert NEW_JOB.to_dict()["time_limit"] == "UNLIMITED"
    assert NEW_JOB.to_dict()["state_flags"] == ["COMPLETING"]


def test_parts_are_dictionaries_and_what_holds_the_answer_is_left_out() -> None:
    data = JobView(job_view(models_43, array_job_id=number_answer(17)).raw, parts=(NEW_JOB, NEW_JOB)).to_dict()
    assert [task["name"] for task in data["tasks"]] == ["x", "x"]
    assert not {"raw", "json"} & data.keys()


@pytest.mark.parametrize("name", ["slurm_get_job-user-array", "slurmdb_get_job-user-array"])
def test_names_and_types_are_the_same_on_every_version(name: str) -> None:
    dictionaries = [JobView(raw).to_dict() for version in RECORDED for raw in recorded(version, name, "jobs")]
    assert len(dictionaries) >= len(RECORDED)
    assert len({tuple(data) for data in dictionaries}) == 1
    for key in dictionaries[0]:
        assert len({type(data[key]) for data in dictionaries if data[key] is not None}) <= 1, key
    assert json.loads(json.dumps(dictionaries)) == dictionaries


def test_nothing_of_it_is_loaded_before_it_is_used() -> None:
    program = """
import sys
from meluxina.jobs.view import JobView
rooms = {"meluxina.tables", "meluxina.efficiency", "pandas", "polars"}
assert not rooms & sys.modules.keys()
JobView(None).efficiency if False else None
"""
    run_python(program)


def test_a_duration_is_seconds_and_a_value_of_several_a_dictionary() -> None:
    raw: Any = msgspec.convert(
        {"job_id": 17, "job_state": ["FAILED"], "exit_code": {"return_code": number_answer(3)}}, models_43.JobInfo
    )
    assert JobView(raw).to_dict()["exit_code"] == {"return_code": 3, "signal": None}
    assert timedelta(minutes=90).total_seconds() == OLD_JOB.to_dict()["time_limit"]
