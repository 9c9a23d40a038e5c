"""Views as plain values: the same names on every version, and nothing that JSON does not have."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from meluxina import Step
from meluxina.jobs.view import JobView
from meluxina.tables.plain import names
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
    resources = {"cpu": 2, "mem": 3072, "node": None, "billing": None, "gres/gpu": 1}
    assert {name: data[f"requested_tres.{name}"] for name in resources} == resources
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
rooms = {"meluxina.tables", "meluxina.job_details.efficiency", "pandas", "polars"}
assert not rooms & sys.modules.keys()
JobView(None).efficiency if False else None
"""
    run_python(program)


def test_what_has_fields_has_a_name_for_each() -> None:
    exit_code = {"return_code": number_answer(3)}
    step: Any = msgspec.convert({"state": ["FAILED"], "exit_code": exit_code}, models_43.Step)
    assert Step(step).to_dict()["exit_code.return_code"] == 3
    assert Step(step).to_dict()["exit_code.signal"] is None
    # A job says the same by properties of its own.
    job = job_view(models_43, job_state=["FAILED"], exit_code=exit_code).to_dict()
    assert (job["return_code"], job["signal"], job["efficiency.cpu"]) == (3, None, None)
    assert not [name for name in job if name.startswith("exit_code")]


@pytest.mark.parametrize("data", [OLD_JOB.to_dict(), NEW_JOB.to_dict()])
def test_nothing_is_nested_but_parts_and_steps(data: dict[str, Any]) -> None:
    assert not [name for name, value in data.items() if isinstance(value, dict)]


def test_names_that_every_view_has_are_known_without_one() -> None:
    assert set(names(JobView)) <= set(OLD_JOB.to_dict())
    assert {"state_flags", "efficiency.memory", "allocated_tres.gres/gpu"} <= set(names(JobView))
