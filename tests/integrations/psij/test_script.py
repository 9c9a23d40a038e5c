"""Batch scripts, run by the shell of this machine: what a job does on its node."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from psij import Job, JobSpec, ResourceSpecV1

from meluxina.psij import SlurmRestExecutor
from meluxina.testing import FakeSlurm


class Node:
    """Runs what was submitted, in a folder of its own, where none of PSI/J's files are."""

    def __init__(self, folder: Path, executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
        self._executor = executor
        self._slurm = slurm
        self.folder = folder
        self.temporary = folder / "tmp"
        programs = folder / "bin"
        for path in (self.temporary, programs):
            path.mkdir()
        self._program(programs / "scontrol", 'printf "mel0001\\nmel0002\\n"')
        self._program(programs / "srun", 'echo "srun $*"')
        self._path = f"{programs}:{os.environ['PATH']}"

    def _program(self, path: Path, text: str) -> None:
        path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        path.chmod(0o755)

    def script(self, **specification: object) -> str:
        self._executor.submit(Job(JobSpec(**specification)))
        return self._slurm.jobs()[-1].script

    def run(self, **specification: object) -> subprocess.CompletedProcess[str]:
        """Submit a job and run its script; only its standard output and error are left when it ends."""
        # A login shell's profile would set the PATH.
        script = self.script(**specification).replace("bash -l", "bash", 1)
        sent = self._slurm.jobs()[-1].environment
        hidden = self.work_directory.rename(self.folder / "hidden")
        environment = {**sent, "PATH": self._path, "TMPDIR": str(self.temporary)}
        file = self.folder / "script"
        file.write_text(script, encoding="utf-8")
        shell = ["/bin/bash", str(file)]
        process = subprocess.run(shell, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        hidden.rename(self.work_directory)
        assert list(self.temporary.iterdir()) == []
        return process

    @property
    def work_directory(self) -> Path:
        path: Path = self._executor.config.work_directory
        return path

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


@pytest.fixture
def node(tmp_path: Path, executor: SlurmRestExecutor, slurm: FakeSlurm) -> Node:
    executor.config.work_directory = tmp_path / "work"
    return Node(tmp_path, executor, slurm)


def test_arguments_files_and_exit_code_are_as_asked(node: Node) -> None:
    (node.folder / "in").write_text("hello\n", encoding="utf-8")
    process = node.run(
        executable="/bin/bash",
        arguments=["-c", 'cat; echo "$1|$2" >&2; exit 7', "name", "it's $HOME", '"two"\n`lines`'],
        stdin_path="in",
        stdout_path="out",
        stderr_path="err",
    )
    assert process.returncode == 7
    assert (node.read("out"), node.read("err")) == ("hello\n", 'it\'s $HOME|"two"\n`lines`\n')


def test_scripts_before_and_after_are_carried_along(node: Node) -> None:
    (before := node.folder / "before").write_text("export GREETING=hello\n", encoding="utf-8")
    (after := node.folder / "after").write_text("echo bye > after.out", encoding="utf-8")
    script = node.script(executable="/bin/true", pre_launch=before, post_launch=after)
    assert "GREETING=hello" in script
    scripts = {"pre_launch": before, "post_launch": after}
    process = node.run(executable="/bin/sh", arguments=["-c", "echo $GREETING"], stdout_path="out", **scripts)
    assert process.returncode == 0
    assert (node.read("out"), node.read("after.out")) == ("hello\n", "bye\n")


def test_a_script_that_is_not_here_is_one_of_the_node(node: Node) -> None:
    script = node.script(executable="/bin/true", pre_launch="/apps/setup.sh")
    assert " /apps/setup.sh " in script.splitlines()[-1]


def test_other_launchers_are_carried_along(node: Node) -> None:
    resources = ResourceSpecV1(node_count=2, processes_per_node=2)
    shape = {"resources": resources, "stdout_path": "out"}
    arguments = ["-c", "cat $PSIJ_NODEFILE"]
    assert node.run(executable="/bin/sh", arguments=arguments, launcher="multiple", **shape).returncode == 0
    assert node.read("out").split() == 4 * ["mel0001", "mel0001", "mel0002", "mel0002"]
    assert node.run(executable="hostname", launcher="srun", **shape).returncode == 0
    assert node.read("out") == "srun hostname\n"


def test_variables_of_the_job_win_over_those_of_a_profile(node: Node) -> None:
    script = node.script(executable="/bin/true", environment={"PATH": "/mine", "A B": "secret"})
    assert "secret" not in script
    assert "/mine" not in script
    assert script.startswith("#!/bin/bash -l\n")
    head = script.splitlines()[1]
    command = f"PATH=/profile; unset OTHER\n{head}\necho $PATH $OTHER\n"
    shell = ["/bin/bash", "-c", command]
    process = subprocess.run(shell, env={"PATH": "/mine", "OTHER": "x"}, capture_output=True, text=True, check=True)
    assert process.stdout == "/mine\n"


def test_a_job_that_inherits_nothing_gets_no_login_shell(node: Node) -> None:
    assert node.script(executable="/bin/true", inherit_environment=False).startswith("#!/bin/bash\n")
