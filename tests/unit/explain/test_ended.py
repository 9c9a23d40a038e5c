"""How a job ended, in words."""

from __future__ import annotations

from typing import Any

import pytest

from meluxina.explain import explain_end
from meluxina.jobs.view import JobView
from tests.builders import job_answer, number_answer
from tests.unit.showing.test_text import MODELS


def ended(state: str, **fields: Any) -> str:
    return str(explain_end(JobView(MODELS.JobInfo.from_dict(job_answer(17, state, **fields)))))


def code(number: int) -> dict[str, Any]:
    return {"exit_code": {"status": ["ERROR"], "return_code": number_answer(number)}}


@pytest.mark.parametrize(
    ("state", "fields", "expected"),
    [
        ("FAILED", code(126), "Its script returned 126: the shell found a command and could not run it"),
        ("FAILED", code(127), "the shell did not find a command"),
        ("FAILED", code(137), "ended by signal 9 (SIGKILL)"),
        ("FAILED", code(3), "Its script returned 3: what that means only the program knows"),
        ("FAILED", {"exit_code": {"signal": {"id": number_answer(11)}}}, "It was ended by signal 11 (SIGSEGV)."),
        ("TIMEOUT", {"time_limit": number_answer(90)}, "Its time limit of 01:30:00 was over"),
        ("TIMEOUT", {"time_limit": number_answer(90)}, "Ask for more time"),
        ("OUT_OF_MEMORY", {"tres_req_str": "cpu=1,mem=100M"}, "It had 100 MB of memory"),
        ("NODE_FAIL", {}, "A node was lost while it ran."),
        ("PREEMPTED", {}, "It was pushed aside."),
        ("CANCELLED", {"start_time": number_answer(0)}, "It never started."),
        ("COMPLETED", {}, "Job 17 is COMPLETED."),
    ],
)
def test_an_end_is_told_with_its_cause_and_what_to_change(state: str, fields: dict[str, Any], expected: str) -> None:
    assert expected in ended(state, **fields)
