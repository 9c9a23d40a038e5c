"""PSI/J's own executor tests with jobs of a real Slurm, and what they leave out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import psij
import pytest
from psij import Job, JobAttributes, JobSpec, JobState, ResourceSpecV1

from devtools.environment import ROOT
from devtools.sandbox import Sandbox
from meluxina.psij import SlurmRestExecutorConfig

pytestmark = pytest.mark.live
USER = "u100001"
TESTS = ("test_executor.py", "test_issue_435.py", "test_mpi.py", "test_nodefile.py", "test_resources.py")
"""PSI/J's tests that ask for an executor: all others are about PSI/J itself."""
LAUNCHERS = {"26.05": ("single", "multiple", "srun"), "22.05": ("single", "srun")}
NOT_APPLICABLE = {
    "test_basic_mpi": "mpirun",
    "test_nodefile": "single launcher|not in PSI/J's source package",
    "test_nodes": "Unsupported executor",  # which it knows by their names
}
"""What skips, and a part of what it says."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the nodes see too."""
    folder = tmp_path_factory.mktemp("shared")
    folder.chmod(0o777)
    return folder


@pytest.fixture(scope="module", params=list(LAUNCHERS))
def slurm(request: pytest.FixtureRequest, folder: Path) -> Iterator[Sandbox]:
    sandbox = Sandbox(request.param, name=f"psij-{request.param}-{os.getpid()}")
    try:
        sandbox.up(share=[folder])
        yield sandbox
    finally:
        sandbox.down()


@pytest.fixture
def variables(slurm: Sandbox, folder: Path) -> Mapping[str, str]:
    """What a program finds in its environment."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "SLURM_URL": slurm.url,
        "SLURM_JWT": slurm.token(USER),
        "ACCOUNT": "p200001",
        "SBATCH_QOS": "dev",
    }


def test_psijs_own_tests_pass(slurm: Sandbox, folder: Path, variables: Mapping[str, str]) -> None:
    (source,) = (Path(sys.prefix) / "sources").glob("psij*/tests")
    executors = [f"slurm-rest:{launcher}:{slurm.url}" for launcher in LAUNCHERS[slurm.release.slurm]]
    results = folder / "results.xml"
    options = ["-c", os.devnull, "-p", "no:cacheprovider", "--rootdir", str(source), f"--junitxml={results}", "-n", "4"]
    process = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.integrations.psij.suite", *options]
        + ["-k", "slurm-rest", f"--executors={','.join(executors)}", *(str(source / name) for name in TESTS)],
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 0, process.stdout[-5000:] + process.stderr
    skipped = {}
    cases = list(ET.parse(results).iter("testcase"))  # noqa: S314 -- pytest has just written it
    for case in cases:
        if (skip := case.find("skipped")) is not None:
            skipped[case.attrib["name"].partition("[")[0]] = skip.attrib["message"]
    assert skipped.keys() == NOT_APPLICABLE.keys()
    assert len(cases) == 17 * len(executors)


def test_tasks_run_on_two_nodes(
    slurm: Sandbox, folder: Path, variables: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SLURM_URL", "SLURM_JWT", "ACCOUNT"):
        monkeypatch.setenv(name, variables[name])
    config = SlurmRestExecutorConfig(work_directory=folder / "work", options={"qos": "default"})
    task = Job(
        JobSpec(
            executable="/bin/sh",
            arguments=["-c", "echo $SLURMD_NODENAME $GREETING $PATH"],
            directory="/tmp",  # noqa: S108 -- the nodes' own
            environment={"GREETING": "hello", "PATH": "/mine:/usr/bin:/bin"},
            stdout_path="two-nodes",
            launcher="srun",
            resources=ResourceSpecV1(node_count=2, processes_per_node=2),
            attributes=JobAttributes(queue_name="cpu", duration=timedelta(minutes=2)),
        )
    )
    psij.JobExecutor.get_instance("slurm-rest", config=config).submit(task)
    status = task.wait(timedelta(minutes=1))
    assert status is not None
    assert (status.state, status.exit_code) == (JobState.COMPLETED, 0)
    lines = slurm.exec(["cat", "/tmp/two-nodes"]).stdout.splitlines()  # noqa: S108
    nodes = [line.split()[0] for line in lines]
    assert len(set(nodes)) == 2
    assert sorted(nodes) == sorted(2 * list(set(nodes)))
    assert {line.partition(" ")[2] for line in lines} == {"hello /mine:/usr/bin:/bin"}


SUBMIT = """
from psij import Job, JobExecutor, JobSpec
job = Job(JobSpec("/bin/sh", ["-c", "sleep 3; exit 5"]))
JobExecutor.get_instance("slurm-rest").submit(job)
print(job.native_id)
"""
ATTACH = """
import sys
from psij import Job, JobExecutor, JobSpec
job = Job()
JobExecutor.get_instance("slurm-rest").attach(job, sys.argv[1])
status = job.wait()
print(status.state, status.exit_code)
print(status.message)
"""


@pytest.mark.usefixtures("slurm")
def test_another_process_goes_on_with_a_job(variables: Mapping[str, str]) -> None:
    def run(program: str, *arguments: str) -> str:
        command = [sys.executable, "-W", "error", "-c", program, *arguments]
        process = subprocess.run(command, env=variables, capture_output=True, text=True, check=False, timeout=60)
        assert (process.returncode, process.stderr) == (0, "")
        return process.stdout

    native_id = run(SUBMIT).strip()
    end, message = run(ATTACH, native_id).split("\n", 1)
    assert end == "FAILED 5"
    assert "returned 5" in message
