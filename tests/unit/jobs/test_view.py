"""What a job says, whatever shape it came in. The answers are as Slurm 22.05 and 26.05 sent them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from meluxina import ExitCode
from meluxina.job_details.steps import Step
from meluxina.jobs.view import JobView
from slurmrestd.v0_0_36 import models as models_36
from slurmrestd.v0_0_38 import models as models_38
from slurmrestd.v0_0_42 import models as models_42
from slurmrestd.v0_0_43 import models as models_43
from tests.builders import job_view, number_answer, record_view


def test_the_nodes_of_a_job_are_expanded_and_none_are_empty() -> None:
    job = job_view(models_38, nodes="mel[0001-0003]")
    assert (job.nodes, job.node_list) == (("mel0001", "mel0002", "mel0003"), "mel[0001-0003]")
    for none in (job_view(models_38, nodes=""), record_view(models_43, nodes="None assigned"), job_view(models_43)):
        assert (none.nodes, none.node_list, none.node_count, none.cpus) == ((), None, None, None)


def test_the_nodes_of_an_array_are_those_of_all_its_tasks() -> None:
    parts = tuple(job_view(models_38, nodes=nodes) for nodes in ("mel[0001-0002]", "", "mel0002", "mel0002"))
    whole = JobView(parts[0].raw, parts=parts)
    assert (whole.node_list, whole.nodes) == ("mel[0001-0002],mel0002", ("mel0001", "mel0002"))


def test_counts_are_of_allocated_and_else_of_requested_resources() -> None:
    asked, got = "cpu=2,mem=3G,node=1", "cpu=8,mem=3G,node=2"
    assert job_view(models_38, tres_req_str=asked, tres_alloc_str="", cpus=2, node_count=1).cpus == 2
    assert job_view(models_38, tres_req_str=asked, tres_alloc_str=got, cpus=2, node_count=1).cpus == 8
    assert job_view(models_38, tres_req_str=asked, tres_alloc_str=got).node_count == 2
    assert job_view(models_38, tres_req_str=asked, node_count=2).node_count == 2
    assert job_view(models_43, cpus=number_answer(3), node_count=number_answer(2)).cpus == 3
    tres = {"requested": [{"type": "cpu", "name": "", "id": 1, "count": 1}], "allocated": []}
    job = record_view(models_43, tres=tres, allocation_nodes=1, required={"CPUs": 4})
    assert (job.cpus, job.node_count, job.requested_tres, job.allocated_tres) == (1, 1, {"cpu": 1}, {})


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (job_view(models_38, job_state="RUNNING", exit_code=0), None),
        (job_view(models_38, job_state="COMPLETED", exit_code=0), ExitCode(0, None)),
        (job_view(models_38, job_state="FAILED", exit_code=768), ExitCode(3, None)),
        (job_view(models_38, job_state="FAILED", exit_code=9), ExitCode(None, 9)),
        (job_view(models_38, job_state="CANCELLED", exit_code=0), ExitCode(None, None)),
        (
            job_view(models_43, job_state=["FAILED"], exit_code={"status": ["ERROR"], "return_code": number_answer(3)}),
            ExitCode(3, None),
        ),
        (
            job_view(
                models_43,
                job_state=["FAILED"],
                exit_code={"status": ["SIGNALED"], "return_code": number_answer(), "signal": {"id": number_answer(9)}},
            ),
            ExitCode(None, 9),
        ),
        # The accounting of 22.05 says this of every job that no signal ended.
        (
            record_view(models_38, state={"current": "FAILED"}, exit_code={"status": "SUCCESS", "return_code": 0}),
            ExitCode(None, None),
        ),
        (
            record_view(models_38, state={"current": "COMPLETED"}, exit_code={"status": "SUCCESS", "return_code": 0}),
            ExitCode(0, None),
        ),
    ],
)
def test_exit_codes_are_read_from_every_shape(job: JobView, expected: ExitCode | None) -> None:
    assert job.exit_code == expected
    assert (job.return_code, job.signal) == ((expected.return_code, expected.signal) if expected else (None, None))


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (job_view(models_38, time_limit=5), timedelta(minutes=5)),
        (job_view(models_38, time_limit=None), timedelta.max),
        (job_view(models_38, time_limit=0xFFFFFFFF), timedelta.max),
        (job_view(models_38, time_limit=0xFFFFFFFE), None),
        (job_view(models_38), None),
        (job_view(models_43, time_limit=number_answer(5)), timedelta(minutes=5)),
        (job_view(models_43, time_limit=number_answer(infinite=True)), timedelta.max),
        (job_view(models_43, time_limit=number_answer()), None),
        (job_view(models_43), None),
        (record_view(models_38, time={"limit": 5}), timedelta(minutes=5)),
        (record_view(models_38, time={"limit": None}), timedelta.max),
        (record_view(models_43, time={"limit": number_answer(infinite=True)}), timedelta.max),
        (record_view(models_43, time={}), None),
        (record_view(models_43), None),
    ],
)
def test_an_unlimited_time_limit_is_not_an_unknown_one(job: JobView, expected: timedelta | None) -> None:
    assert job.time_limit == expected


@pytest.mark.parametrize("start", [1000, 1030])
def test_accounting_says_when_a_job_could_have_started_in_place_of_when_it_did(start: int) -> None:
    # v0.0.36 and 37 do, v0.0.38 does not.
    times = {"submission": 990, "eligible": 1000, "start": start, "end": 1050, "elapsed": 15, "suspended": 5}
    job = record_view(models_38, state={"current": "COMPLETED"}, time=times)
    assert (job.start_time, job.end_time) == (datetime.fromtimestamp(1030, UTC), datetime.fromtimestamp(1050, UTC))


def test_accounting_tells_no_time_of_what_has_not_come() -> None:
    # 22.05 sends the time of its answer instead.
    times = {"submission": 990, "eligible": 1000, "start": 2000, "end": 2000, "elapsed": 0, "suspended": 0}
    pending = record_view(models_38, state={"current": "PENDING"}, time=times)
    assert (pending.start_time, pending.end_time, pending.elapsed) == (None, None, None)
    running = record_view(models_38, state={"current": "RUNNING"}, time=times | {"start": 1030, "elapsed": 970})
    assert (running.start_time, running.end_time) == (datetime.fromtimestamp(1030, UTC), None)


def test_the_reason_of_a_record_has_one_of_two_names() -> None:
    for models, name in ((models_36, "previous"), (models_38, "reason")):
        assert record_view(models, state={"current": "PENDING", name: "ReqNodeNotAvail"}).reason == "ReqNodeNotAvail"


def test_a_job_cancelled_before_its_start_never_started() -> None:
    # 26.05's accounting says this of such a job.
    job = record_view(
        models_43,
        state={"current": ["CANCELLED"]},
        time={"start": 0xFFFFFFFE, "end": 1795398794, "eligible": 0xFFFFFFFF, "submission": 1795398783},
    )
    assert (job.start_time, job.elapsed) == (None, None)
    assert job.end_time == datetime.fromtimestamp(1795398794, UTC)
    # A controller says of it that it started when it was cancelled.
    for models, time in ((models_38, 1050), (models_43, number_answer(1050))):
        job = job_view(
            models,
            job_state="CANCELLED" if models is models_38 else ["CANCELLED"],
            nodes="",
            start_time=time,
            end_time=time,
        )
        assert (job.start_time, job.elapsed, job.end_time) == (None, None, datetime.fromtimestamp(1050, UTC))
    # v0.0.36 and 37 say when it could have started.
    times = {"submission": 990, "eligible": 1000, "start": 1000, "end": 1050, "elapsed": 0, "suspended": 0}
    job = record_view(models_36, state={"current": "CANCELLED"}, time=times, nodes="None assigned")
    assert (job.start_time, job.elapsed, job.end_time) == (None, None, datetime.fromtimestamp(1050, UTC))


@pytest.mark.parametrize(
    ("job", "seconds"),
    [
        (job_view(models_38, job_state="COMPLETED", start_time=1000, end_time=1060, suspend_time=0), 60),
        (
            job_view(
                models_38, job_state="COMPLETED", start_time=1000, end_time=1060, suspend_time=1040, pre_sus_time=10
            ),
            30,
        ),
        (
            job_view(
                models_43, job_state=["SUSPENDED"], start_time=number_answer(1000), pre_sus_time=number_answer(10)
            ),
            None,
        ),
        (
            job_view(
                models_43,
                job_state=["SUSPENDED"],
                start_time=number_answer(1000),
                suspend_time=number_answer(1010),
                pre_sus_time=number_answer(10),
            ),
            10,
        ),
        (
            record_view(
                models_43, state={"current": ["COMPLETED"]}, time={"start": 1000, "end": 1060, "suspended": 30}
            ),
            30,
        ),
    ],
)
def test_elapsed_does_not_count_suspension(job: JobView, seconds: int | None) -> None:
    if seconds is None:
        assert job.elapsed is not None
        assert job.elapsed > timedelta(days=365)
    else:
        assert job.elapsed == timedelta(seconds=seconds)


def test_output_paths_are_expanded_here_whatever_the_server_makes_of_them() -> None:
    ready = {"nodes": "mel0001", "user_name": "u1", "name": "x", "current_working_directory": "/home", "job_id": 17}
    said = {
        "standard_output": "o-%j-%b",
        "stdout_expanded": "/homeo-17-4",
        "standard_error": "",
        "stderr_expanded": "",
    }
    job = job_view(models_43, **ready, **said)
    assert job.standard_output == job.standard_error == "/home/o-17-4"
    waiting = job_view(models_43, **{**ready, **said, "nodes": "", "stdout_expanded": "/home/o-(null)"})
    assert waiting.standard_output == "/home/o-17-4"
    array = {
        "array_job_id": number_answer(9),
        "array_task_id": number_answer(),
        "array_task_string": "1-3",
        "nodes": "",
    }
    several = job_view(
        models_43, **{**ready, **array, "standard_output": "%A_%a_%b", "stdout_expanded": "/home/9_4294"}
    )
    assert several.standard_output == "/home/9_%a_%b"


def test_percent_signs_beside_the_patterns_of_an_output_path_stay() -> None:
    raw = {"job_id": 17, "name": "/a%s", "current_working_directory": "/100%j", "standard_output": "o%%-%x-%j-%(j)s"}
    job = job_view(models_43, **raw)
    assert job.standard_output == "/100%j/o%-/a%s-17-%(j)s"
    assert job_view(models_43, **{**raw, "standard_output": "%x-%j"}).standard_output == "/a%s-17"


def test_a_path_that_the_server_made_for_one_task_is_no_other_tasks() -> None:
    array: dict[str, Any] = {"job_id": 9, "array_job_id": number_answer(9)}
    waiting = job_view(
        models_42,
        **array,
        array_task_id=number_answer(),
        array_task_string="1-3",
        standard_output="/home/9_4294967294",
    )
    last = job_view(models_42, **array, array_task_id=number_answer(4), standard_output="/home/9_4")
    assert waiting.standard_output is waiting.task(2).standard_output is None
    assert replace(last, parts=(waiting, last)).standard_output is None
    assert replace(last, parts=(waiting, last)).task(4).standard_output == "/home/9_4"


def test_what_differs_from_task_to_task_stays_a_pattern_in_the_path_of_an_array() -> None:
    own = {"nodes": "mel0001", "batch_host": "mel0001", "standard_output": "/home/%A-%a-%j-%N-%x", "name": "x"}
    tasks = [
        job_view(models_43, **own, job_id=number, array_job_id=number_answer(9), array_task_id=number_answer(index))
        for index, number in enumerate((10, 9))
    ]
    assert replace(tasks[1], parts=tuple(tasks)).standard_output == "/home/9-%a-%j-%N-x"
    assert [task.standard_output for task in tasks] == ["/home/9-0-10-mel0001-x", "/home/9-1-9-mel0001-x"]


def test_a_job_that_reads_nothing_has_no_input() -> None:
    for path in ("", "/dev/null"):
        assert job_view(models_43, standard_input=path).standard_input is None


def test_default_files_are_those_of_a_batch_job() -> None:
    where: dict[str, Any] = {"current_working_directory": "/home", "standard_output": "", "batch_flag": True}
    assert job_view(models_38, **where).standard_output == "/home/slurm-17.out"
    array = {"array_job_id": 9, "array_task_id": 3, "nodes": "mel0001"}
    assert job_view(models_38, **where, **array).standard_error == "/home/slurm-9_3.out"
    assert job_view(models_38, **where, het_job_id=16, het_job_offset=1).standard_output is None
    assert job_view(models_38, **{**where, "batch_flag": False}).standard_output is None
    assert record_view(models_38, working_directory="/home").standard_output is None
    assert job_view(models_38, **where).standard_input is None


def test_steps_are_read_from_both_shapes() -> None:
    assert job_view(models_43).steps == ()
    old = {"step": {"job_id": 17, "id": "batch", "name": "batch"}, "state": "FAILED", "exit_code": {"return_code": 0}}
    job = record_view(models_38, steps=[old, {**old, "step": {"job_id": 17, "id": 0, "name": "hostname"}}])
    assert [(step.id, step.name) for step in job.steps] == [("17.batch", "batch"), ("17.0", "hostname")]
    assert job.steps[0].exit_code == ExitCode(None, None)
    step = Step(
        msgspec.convert(
            {
                "step": {"id": "17.0", "name": "hostname"},
                "state": ["COMPLETED"],
                "time": {"start": number_answer(1000), "end": number_answer(1060), "elapsed": 60},
                "exit_code": {"status": ["SUCCESS"], "return_code": number_answer(0)},
                "nodes": {"count": 2, "range": "mel[0001-0002]", "list": ["mel0001", "mel0002"]},
                "tasks": {"count": 4},
                "tres": {"allocated": [{"type": "mem", "name": "", "id": 2, "count": 3000}]},
            },
            models_43.Step,
        )
    )
    assert (step.id, step.name, step.state, step.exit_code) == ("17.0", "hostname", "COMPLETED", ExitCode(0, None))
    assert step.end_time - step.start_time == step.elapsed == timedelta(minutes=1)  # type: ignore[operator]
    assert (step.nodes, step.node_list, step.tasks) == (("mel0001", "mel0002"), "mel[0001-0002]", 4)
    assert step.allocated_tres == {"mem": 3000}
    assert step.json["tasks"] == {"count": 4}
    assert repr(step) == "<Step 17.0 hostname COMPLETED after 0:01:00 on mel[0001-0002]>"


def test_a_step_of_an_empty_answer_has_all_its_properties() -> None:
    step = Step(models_43.Step())
    assert (step.id, step.name, step.exit_code, step.elapsed, step.tasks) == ("", None, None, None, None)
    assert (step.nodes, step.allocated_tres, step.start_time) == ((), {}, None)
