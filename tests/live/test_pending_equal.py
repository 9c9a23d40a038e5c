"""What a job that waits says of itself is what squeue and scontrol say of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from meluxina.notation import tres

pytestmark = pytest.mark.live

GPU = "-p gpu --mem=1G "
SHAPES = [
    "",
    "-n 200",
    "-n 129 -c 2",
    "-n 4 -c 2",
    "-c 128",
    "-n 2 -c 128",
    "-N 2",
    "-N 2-4",
    "-N 1-4 -n 2",
    "-N 3 -n 2",
    "-N 2 --ntasks-per-node=64 -c 2",
    "--ntasks-per-node=3",
    "-n 5 --ntasks-per-node=2",
    "-n 300 -N 2",
    "--mincpus=4 -n 2",
    "--exclusive",
    "--exclusive -N 2",
    "-w mel0001",
    "-w mel[0001-0003]",
    "-w mel[0001-0002] -n 200",
    "-x mel0001 -N 2",
    "-s",
    "--mem=8G -N 2",
    "--mem=1500K",
    "--mem=0",
    "--mem-per-cpu=500 -n 3",
    "--mem-per-cpu=8G -c 100",
    GPU + "-G 2",
    GPU + "-N 2 --gpus-per-node=4",
    GPU + "--gpus-per-task=1 -n 2",
    GPU + "--gpus-per-task=1 -n 6",
    GPU + "--gres=gpu:1 -N 2",
    GPU + "-G 6",
    GPU + "--cpus-per-gpu=4 --gpus=2",
    "-p cpu,largemem -n 2",
    "-p largemem --mem=3T -t 1-12:00:00",
    "-L matlab:3 -t 0:30",
    "-t UNLIMITED --comment='two  words' -J 'a name'",
    "-C 'amd&cpu' -q long --wckey=genomics",
    "-d singleton",
    "-d afterany:1",
    "--begin=2040-01-31T12:00",
    "-a 0-3%2 -n 200",
    "-a 1,3,5-9:2 -N 2",
    "-a 7",
    "-D /tmp -o out-%j -e err-%j.txt -i /dev/zero",
    "-o %x-%A.log",
    "-n 200 : -N 2",
    "-N 2 : -n 200 -t 5 : -p gpu -G 2",
]


def time_limit(value: timedelta) -> str:
    if value == timedelta.max:
        return "UNLIMITED"
    hours, seconds = divmod(value.seconds, 3600)
    text = f"{hours:02}:{seconds // 60:02}:00"
    return f"{value.days}-{text}" if value.days else text.lstrip("0:")


# What squeue prints of each property.
PRINTED: dict[str, tuple[str, Callable[[Any], str]]] = {
    "label": ("%i", str),
    "name": ("%j", str),
    "user": ("%u", str),
    "account": ("%a", str),
    "partition": ("%P", str),
    "qos": ("%q", str),
    "state": ("%T", str),
    "reason": ("%r", str),
    "dependency": ("%E", lambda value: value or "(null)"),
    "node_count": ("%D", str),
    "cpus": ("%C", str),
    "time_limit": ("%l", time_limit),
    "submit_time": ("%V", lambda value: f"{value:%FT%T}"),
    "start_time": ("%S", lambda value: f"{value:%FT%T}" if value else "N/A"),
    "node_list": ("%N", lambda value: value or ""),
    "comment": ("%k", lambda value: value or "(null)"),
    "working_directory": ("%Z", str),
}
COLUMNS = "|".join(column for column, _ in PRINTED.values())


@pytest.fixture(scope="module")
def client(slurm: Sandbox) -> Iterator[meluxina.Client]:
    settings = slurm.environment("u100001")
    with meluxina.Client(url=settings["SLURM_URL"], token=settings["SLURM_JWT"], user="u100001") as client:
        yield client


@pytest.mark.parametrize("shape", SHAPES)
def test_a_job_that_waits_says_what_slurms_commands_say(slurm: Sandbox, client: meluxina.Client, shape: str) -> None:
    options = shape.replace(" : ", " : -H ")
    job_id = int(slurm.exec(["sh", "-c", f"sbatch --parsable -H -t 30 {options} --wrap true"], user="u100001").stdout)
    try:
        job = client.job(job_id)
        squeue = slurm.exec(["squeue", "-h", "-j", str(job_id), "-o", COLUMNS]).stdout.splitlines()
        scontrol = slurm.exec(["scontrol", "show", "job", "-o", str(job_id)]).stdout.splitlines()
    finally:
        slurm.exec(["scancel", str(job_id)])
    # Of an array squeue shows the tasks that wait as one.
    parts = job.parts or (job,)
    rows = [dict(zip(PRINTED, row.split("|"), strict=True)) for row in sorted(squeue)]
    assert [printed(part) for part in parts] == rows
    for part, line in zip(parts, scontrol, strict=True):
        words = dict(re.findall(r"(\w+)=(\S*)", line))
        assert part.requested_tres == tres.amounts(words.get("ReqTRES") or words["TRES"])
    for name in ("node_count", "cpus"):
        assert getattr(job, name) == sum(int(row[name]) for row in rows)
    assert job.requested_tres == sum((Counter(part.requested_tres) for part in parts), Counter())


def printed(job: Any) -> dict[str, str]:
    return {name: form(getattr(job, name)) for name, (_, form) in PRINTED.items()}
