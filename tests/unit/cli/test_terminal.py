"""The program `meluxina` on a pseudo-terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from meluxina.testing import FakeSlurm, serving
from meluxina.testing.__main__ import variables
from tests.builders import PROGRAM

from .terminals import terminal

MANY = """
import sys, time
import meluxina
from meluxina.cli import main
from meluxina.jobs.view import JobView
from slurmrestd.v0_0_43.models import JobInfo

def job(number):
    return JobView(JobInfo.from_dict({
        "job_id": number, "job_state": ["PENDING"], "name": "a long name of a job " * 5, "user_name": "u100001",
        "account": "p200001", "partition": "cpu", "state_reason": "Priority",
        "time_limit": {"set": True, "infinite": False, "number": 90},
        "node_count": {"set": True, "infinite": False, "number": 4},
    }))

jobs = [job(number) for number in range(1, 5001)]
meluxina.Client.jobs = lambda *_, **__: jobs
sys.argv = ["meluxina", "jobs"]
start = time.process_time()
try:
    main()
finally:
    print("seconds:", time.process_time() - start, file=sys.stderr)
"""
SETTINGS = {"SLURM_URL": "http://127.0.0.1:9", "SLURM_JWT": "t", "USER_NAME": "u100001", "ACCOUNT": "p200001"}


def seconds(text: str) -> float:
    return float(text.rpartition("seconds: ")[2])


def test_five_thousand_rows_cost_a_terminal_at_most_three_times_what_they_cost_a_pipe() -> None:
    with terminal(MANY, environment=SETTINGS) as tty:
        assert tty.end() == 0
    rows = [line for line in tty.text.splitlines() if re.match(r"\d+ ", line)]
    assert len(rows) == 5000
    assert max(map(len, rows)) <= 80 + len("\x1b[33m\x1b[0m")
    pipe = subprocess.run(
        [sys.executable, "-c", MANY],
        env={**os.environ, **SETTINGS},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert pipe.stdout.count("a long name") == 5 * 5000
    assert seconds(tty.text) <= 3 * seconds(pipe.stderr)


@pytest.fixture
def slurm() -> FakeSlurm:
    return FakeSlurm("v0.0.43")


@pytest.fixture
def settings(slurm: FakeSlurm) -> Iterator[dict[str, str]]:
    with serving(slurm) as url:
        yield variables(slurm, url)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_row_has_one_line_at_any_width(slurm: FakeSlurm, settings: dict[str, str], width: int) -> None:
    with slurm.client() as client:
        client.submit("sleep 1", qos="short", time_limit=5, name="long" * 60, array="0-999%5")
    with terminal(PROGRAM, "jobs", width=width, environment=settings) as tty:
        assert tty.end() == 0
    lines = tty.text.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\x1b[33m", "").splitlines()
    assert len(lines) == 2
    assert all(len(line) <= width for line in lines)
    assert "[0-999%5]" in lines[1]
    assert "…" in lines[1]


def test_an_empty_list_says_so(settings: dict[str, str]) -> None:
    with terminal(PROGRAM, "jobs", environment=settings) as tty:
        assert tty.end() == 0
    assert tty.text == "meluxina: there are no jobs to list\r\n"
