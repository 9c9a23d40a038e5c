"""What a job finds when it runs: the same variables of Slurm and as many tasks of srun as with the real sbatch."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox

from .helpers import file_content, user_settings

pytestmark = [pytest.mark.live, pytest.mark.filterwarnings("ignore::meluxina.SlurmWarning")]

DIRECTIVES = [
    "-c 2 -n 2",
    "--ntasks-per-node=4",
    "--ntasks-per-node=2 -c 2",
    "-N 2 --ntasks-per-node=2",
    "-N 2-3 --ntasks-per-node=2",
    "-n 4 --ntasks-per-node=2",
    "-n 4 --ntasks-per-socket=2",
    "-n 4 --ntasks-per-core=1",
    "--threads-per-core=1",
    "--hint=nomultithread",
    "-p gpu --gpus=1 --cpus-per-gpu=2 --mem-per-gpu=1G",
    "-p gpu --gpus-per-node=1 --gpu-freq=low",
    "-p gpu --gpus=1 --gpu-bind=closest",
    "-p gpu --gpus-per-task=1 -n 2",
    "-p gpu --gpus-per-task=2 --gpus=4",
    "-p gpu --ntasks-per-gpu=2 --gpus=2",
    "-p gpu --ntasks-per-gpu=2 --gpus-per-node=1 -N1",
    "-p gpu --ntasks-per-gpu=2 --gres=gpu:1",
]
# What no two jobs have in common, what srun's own environment and the sbatch command's leave behind, and which of the
# GPUs were free.
ITS_OWN = {
    *("SLURM_JOB_ID", "SLURM_JOBID", "SLURM_JOB_SLUID", "SLURM_TASK_PID", "SLURM_JOB_START_TIME", "SLURM_JOB_END_TIME"),
    *("SLURM_SUBMIT_DIR", "SLURM_SUBMIT_HOST", "SLURM_PRIO_PROCESS", "SLURM_JOB_GPUS", "SLURM_OOM_KILL_STEP"),
    *("SLURM_JOB_NODELIST", "SLURM_NODELIST", "SLURMD_NODENAME", "SLURM_TOPOLOGY_ADDR"),
}
BODY = 'env | grep ^SLURM\necho "TASKS=$(srun hostname | wc -l)"\n'


def seen(slurm: Sandbox, path: str) -> dict[str, str]:
    lines = file_content(slurm, path).splitlines()
    return {name: value for name, _, value in (line.partition("=") for line in lines) if name not in ITS_OWN}


def test_a_job_finds_what_sbatch_leaves_there(slurm: Sandbox) -> None:
    folder = f"/home/users/u100001/{uuid.uuid4().hex}"
    slurm.exec(["mkdir", folder], user="u100001")
    numbers: dict[str, tuple[int, int]] = {}
    with meluxina.Client(**user_settings(slurm)) as client:
        for place, directives in enumerate(DIRECTIVES):
            script = f"#!/bin/bash\n#SBATCH -A p200001 -q default -t 5 -J x -D {folder}\n#SBATCH {directives}\n{BODY}"
            command = ["sbatch", "--parsable", "-D", folder, "-o", f"{folder}/theirs-{place}"]
            theirs = int(slurm.exec(command, user="u100001", input=script).stdout)
            ours = client.submit(script, output=f"{folder}/ours-{place}").id
            numbers[directives] = theirs, ours
        ended = client.wait([number for both in numbers.values() for number in both], timeout=180)
    assert {str(job.state) for job in ended} == {"COMPLETED"}
    found: dict[str, Any] = {}
    for place, directives in enumerate(DIRECTIVES):
        one, other = seen(slurm, f"{folder}/theirs-{place}"), seen(slurm, f"{folder}/ours-{place}")
        assert int(one["TASKS"]) > 0
        names = {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}
        found[directives] = {name: (one.get(name), other.get(name)) for name in names}
    assert {directives: names for directives, names in found.items() if names} == {}
