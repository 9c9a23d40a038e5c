"""Who a job is: which rows with its number are it, and which are another's."""

from __future__ import annotations

from typing import Any

import pytest

import slurmrestd
from meluxina.jobs.identity import Identity
from meluxina.jobs.view import JobView
from tests.builders import VERSIONS, job_view

SENT = {"user_name": "u1", "name": "FIRST", "comment": "[meluxina m1]"}
SEEN = SENT | {"submit_time": 1000, "restart_cnt": 0}

SAME = [
    (SENT, SEEN),
    (SEEN, SEEN | {"submit_time": 2000, "restart_cnt": 0}),  # by its mark, whatever else
    (SEEN, SEEN | {"comment": "its own", "name": "renamed"}),
    (SENT, SEEN | {"comment": "its own"}),
    (SEEN, SEEN | {"comment": "its own", "submit_time": 2000, "restart_cnt": 1}),
    (SEEN, SEEN | {"comment": "", "submit_time": 500}),
    (SEEN | {"comment": ""}, SEEN),
    (SENT, {"name": "FIRST"}),
    ({"name": "x" * 300}, {"name": "x" * 255}),
]
OTHER = [
    (SENT, SEEN | {"comment": "[meluxina m2]"}),
    (SEEN, SEEN | {"comment": "[meluxina m2]"}),
    (SENT, SEEN | {"comment": "", "name": "SECOND"}),
    (SENT, SEEN | {"comment": "", "user_name": "u2"}),
    (SEEN, SEEN | {"comment": "", "user_name": "u2"}),
    (SEEN, SEEN | {"comment": "", "submit_time": 2000}),
    (SEEN, SEEN | {"comment": "", "submit_time": 2000, "restart_cnt": 1, "name": "SECOND"}),
]


def view(version: str, fields: dict[str, Any]) -> JobView:
    models = slurmrestd.load(version).models
    time = fields.get("submit_time")
    if version != VERSIONS[0] and time is not None:
        fields = fields | {"submit_time": {"set": True, "infinite": False, "number": time}}
    return job_view(models, **fields)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("first", "row"), SAME)
def test_a_row_that_may_be_the_job_is_the_job(version: str, first: dict[str, Any], row: dict[str, Any]) -> None:
    assert not Identity.of(view(version, first)).contradicts(view(version, row))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("first", "row"), OTHER)
def test_a_row_that_cannot_be_the_job_is_another(version: str, first: dict[str, Any], row: dict[str, Any]) -> None:
    assert Identity.of(view(version, first)).contradicts(view(version, row))
