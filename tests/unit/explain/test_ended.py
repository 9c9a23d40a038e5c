"""How a job ended, in words."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from meluxina.explain.ended import explain_end
from meluxina.explain.evidence import Evidence
from meluxina.explain.running import explain_running
from meluxina.jobs.view import JobView
from tests.builders import job_answer, job_record, number_answer, task_answer, task_record
from tests.unit.showing.test_text import MODELS


def view(state: str, **fields: Any) -> JobView:
    return JobView(MODELS.JobInfo.from_dict(job_answer(17, state, **fields)))


def ended(state: str, **fields: Any) -> str:
    return str(explain_end(view(state, **fields)))


def code(number: int) -> dict[str, Any]:
    return {"exit_code": {"status": ["ERROR"], "return_code": number_answer(number)}}


def signal(number: int) -> dict[str, Any]:
    return {"exit_code": {"status": ["SIGNALED"], "signal": {"id": number_answer(number)}}}


RAN = {"nodes": "mel0001", "start_time": number_answer(1000), "end_time": number_answer(1090)}


@pytest.mark.parametrize(
    ("state", "fields", "expected"),
    [
        ("FAILED", code(126), "Its script returned 126: the shell found a command and could not run it"),
        ("FAILED", RAN | code(127), "Its script returned 127 after 00:01:30: the shell did not find a command"),
        ("FAILED", code(137), "a command in it was ended by signal 9 (SIGKILL)"),
        ("FAILED", code(2), "Slurm that the interpreter in the script's first line (#!) is not there."),
        ("FAILED", code(255), "Its script returned 255: what that means only the program knows"),
        ("FAILED", {}, "Not found out: return code: "),
        ("FAILED", signal(11), "It was ended by signal 11 (SIGSEGV): it used memory that is not its own"),
        ("FAILED", signal(40), "It was ended by signal 40."),
        ("FAILED", signal(53) | {"current_working_directory": "/gone"}, "It was to start in /gone."),
        ("FAILED", code(1) | {"standard_error": "/home/x/e"}, "What it had to say stands in /home/x/e."),
        (
            "TIMEOUT",
            RAN | {"time_limit": number_answer(1)},
            "limit of 00:01:00, and was ended after 00:01:30.",
        ),
        ("TIMEOUT", {"time_limit": number_answer(90)}, "Ask for more time"),
        ("OUT_OF_MEMORY", {"tres_req_str": "cpu=1,mem=100M"}, "It had 100 MB of memory; how much it used was not"),
        ("NODE_FAIL", RAN, "It lost a node after 00:01:30: it ran on mel0001."),
        ("PREEMPTED", RAN | {"qos": "short"}, "took its place after 00:01:30 (its QOS is short)."),
        (
            "DEADLINE",
            {"deadline": number_answer(60)},
            "not start in time for its deadline, 1970-01-01 00:01:00 UTC.",
        ),
        ("CANCELLED", {"start_time": number_answer(1000)}, "It was cancelled before it started."),
        ("CANCELLED", {"state_reason": "DependencyNeverSatisfied"}, "What it depended on had not ended as it must"),
        ("COMPLETED", {}, "Job 17 is COMPLETED."),
        ("REVOKED", {}, "Another cluster of the federation has taken it."),
        ("BOOT_FAIL", {}, "A node could not be started for it"),
    ],
)
def test_an_end_is_told_with_its_cause_and_what_to_change(state: str, fields: dict[str, Any], expected: str) -> None:
    assert expected in ended(state, **fields)


def test_what_the_controller_says_of_an_end_and_what_accounting_says_are_put_together() -> None:
    record = JobView(MODELS.Job.from_dict(job_record(17, "FAILED", kill_request_user="root")))
    told = explain_end(view("FAILED", state_reason="NonZeroExitCode", **code(3)), Evidence({"accounting": [record]}))
    assert told.reason == "NonZeroExitCode"
    assert "Its script returned 3" in str(told)
    record = JobView(MODELS.Job.from_dict(job_record(17, "CANCELLED", kill_request_user="root")))
    told = explain_end(view("CANCELLED", state_reason="JobHeldUser"), Evidence({"accounting": [record]}))
    assert "cancelled by root before it started" in str(told)
    assert "Ask an administrator why." in str(told)


def test_of_an_array_one_part_is_told_that_made_it_what_it_is() -> None:
    parts = (
        task_answer(11, 1, "COMPLETED"),
        task_answer(12, 2, "FAILED", array_id=10) | code(3),
        task_answer(13, 3, "FAILED", array_id=10) | code(4),
    )
    views = [JobView(MODELS.JobInfo.from_dict(part)) for part in parts]
    told = str(explain_end(msgspec.structs.replace(views[0], parts=tuple(views))))
    assert told.startswith("Job 10_2 is FAILED")
    assert "Of the 3 parts of job 10, 2 are FAILED; the first of them is told here." in told
    assert "Its script returned 3" in told


def test_who_cancelled_a_task_is_told_where_accounting_lists_tasks_one_by_one() -> None:
    states = {"COMPLETED": "", "CANCELLED": "u100001"}
    tasks = [JobView(MODELS.JobInfo.from_dict(task_answer(11 + n, n, state))) for n, state in enumerate(states)]
    records = [
        JobView(MODELS.Job.from_dict(task_record(11 + n, n, state) | {"kill_request_user": user}))
        for n, (state, user) in enumerate(states.items())
    ]
    whole = msgspec.structs.replace(tasks[0], parts=tuple(tasks))
    told = explain_end(whole, Evidence({"accounting": records[::-1]}))
    assert "cancelled by its user (u100001)" in str(told)


def test_a_task_that_never_started_is_found_among_those_that_were_cancelled_with_it() -> None:
    task = JobView(MODELS.JobInfo.from_dict(task_answer(11, 3, "CANCELLED")))
    array = {"job_id": 10, "task_id": number_answer(), "task": "2-3"}
    fields = {"array": array, "user": "u100001", "kill_request_user": "root"}
    record = JobView(MODELS.Job.from_dict(job_record(10, "CANCELLED", **fields)))
    assert "cancelled by root" in str(explain_end(task, Evidence({"accounting": [record]})))
    other = JobView(MODELS.Job.from_dict(job_record(10, "CANCELLED", **fields | {"user": "u100002"})))
    assert "by root" not in str(explain_end(task, Evidence({"accounting": [other]})))


@pytest.mark.parametrize(("state", "expected"), [("SUSPENDED", "stands still"), ("COMPLETING", "being cleaned up")])
def test_of_a_job_that_has_begun_what_it_does_is_told(state: str, expected: str) -> None:
    view = JobView(MODELS.JobInfo.from_dict(job_answer(17, *{"RUNNING": 0, state: 0})))
    assert expected in str(explain_running(view))
