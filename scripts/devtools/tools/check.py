"""The command `scripts/tools-check`: run workflow tools unchanged through our commands, on a real Slurm."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import attrs

from devtools.environment import ROOT
from devtools.sandbox import Sandbox, SandboxError
from devtools.sandbox.cluster import DEFAULT_USER
from devtools.sandbox.inventory import find_user
from devtools.sandbox.namespace import is_root
from devtools.sandbox.releases import RELEASES

from .environments import client_environment, python, python_files, python_libraries, tool_environment

PROGRAMS = Path(__file__).parent / "programs"
TOOLS = tuple(sorted(path.stem.removesuffix("_example") for path in PROGRAMS.glob("*_example.py")))
_SECONDS = 420
_WORKAROUNDS = {
    # v0.0.38 can't say that the batch script gets the signal; of two the last counts.
    ("toil", "22.05"): {"TOIL_SLURM_ARGS": "--signal=USR2@30"},
}
"""Variables that a tool needs on a release."""
_FILES = {"psij": (ROOT / "tests" / "integrations" / "psij" / "suite.py",)}
"""What the program of a tool imports of this checkout."""
_NO_SLURM = "/usr/bin:/bin"


@attrs.frozen
class Outcome:
    """How the example of a tool ended."""

    tool: str
    slurm: str
    is_success: bool
    seconds: float
    text: str
    """What it printed; of a failure, the end of it."""


@attrs.frozen
class Host:
    """A machine without Slurm beside a cluster: with a user, a folder that the nodes see too, and our commands."""

    sandbox: Sandbox
    folder: Path
    commands: Path

    def run(self, tool: str) -> Outcome:
        """Run the example of a tool to its end."""
        environment = tool_environment(tool)
        work = Path(tempfile.mkdtemp(prefix=f"{tool}-", dir=self.folder))
        work.chmod(0o777)
        # Jobs of Toil import it.
        program = shutil.copy(PROGRAMS / f"{tool}_example.py", work)
        for file in _FILES.get(tool, ()):
            shutil.copy(file, work)
        command = [*self._as_user(), str(environment / "bin" / "python"), program, str(work)]
        start = time.monotonic()
        variables = self._variables(environment, work) | _WORKAROUNDS.get((tool, self.sandbox.release.slurm), {})
        with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
            try:
                process = subprocess.run(
                    command, cwd=work, env=variables, stdout=output, stderr=output, check=False, timeout=_SECONDS
                )
                is_success = process.returncode == 0
            except subprocess.TimeoutExpired:
                is_success = False
            output.seek(0)
            text = output.read().strip()
        return Outcome(tool, self.sandbox.release.slurm, is_success, time.monotonic() - start, text)

    def _variables(self, environment: Path, work: Path) -> dict[str, str]:
        path = f"{self.commands}:{environment / 'bin'}:{_NO_SLURM}"
        # As the user of the jobs has it; what a tool writes, its jobs read.
        return {
            **self.sandbox.environment(DEFAULT_USER, _SECONDS * 2),
            "PATH": path,
            # MeluXina asks for one of each job; the tools have no option for it.
            "SBATCH_QOS": "short",
            "HOME": str(work),
            "TMPDIR": str(work),
            "USER": DEFAULT_USER,
            "LOGNAME": DEFAULT_USER,
            "LANG": "C.UTF-8",
            "LD_LIBRARY_PATH": str(self.folder),
        }

    @staticmethod
    def _as_user() -> list[str]:
        if not is_root():
            return []
        user = str(find_user(DEFAULT_USER).uid)
        return [shutil.which("setpriv") or "/usr/bin/setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]


@contextmanager
def host(slurm: str, tools: Sequence[str]) -> Iterator[Host]:
    """Bring a cluster up beside which this machine is a host without Slurm, for as long as the block lasts."""
    os.umask(0)
    # Below the caller's own TMPDIR other users may see nothing.
    with tempfile.TemporaryDirectory(prefix="meluxina-tools-", dir="/tmp", ignore_cleanup_errors=True) as name:
        base = Path(name)
        base.chmod(0o755)
        shared, commands = base / "shared", base / "commands"
        shared.mkdir(mode=0o777)
        for library in python_libraries():
            shutil.copy(library, shared)
        program = client_environment() / "bin" / "meluxina"
        subprocess.run([str(program), "commands", str(commands)], check=True, stdout=subprocess.DEVNULL, timeout=60)
        environments = [tool_environment(tool) for tool in tools]
        sandbox = Sandbox(slurm, name=f"tools-{slurm}-{os.getpid()}")
        try:
            sandbox.up(share=[shared, *environments, *python_files()])
            _check_python(sandbox, shared)
            yield Host(sandbox, shared, commands)
        finally:
            sandbox.down()


def _check_python(sandbox: Sandbox, libraries: Path) -> None:
    """Raise SandboxError if nodes can't run the Python of this machine: their C library may be too old for it."""
    command = ["env", f"LD_LIBRARY_PATH={libraries}", str(python()), "-c", "import ssl, ctypes"]
    result = sandbox.exec(command, check=False)
    if result.returncode:
        raise SandboxError(f"{python()} of this machine does not run on the nodes: {result.stderr.strip()}")


def report(outcome: Outcome) -> str:
    """Say how the example of a tool ended, in a line, or with the end of what a failure printed."""
    word = "ok" if outcome.is_success else "FAILED"
    line = f"{outcome.tool:<10} Slurm {outcome.slurm}  {word:<6} {outcome.seconds:4.0f} s"
    if outcome.is_success:
        return f"{line}  {outcome.text.splitlines()[-1] if outcome.text else ''}"
    return "\n  ".join([line, *outcome.text.splitlines()[-40:]])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="scripts/tools-check",
        description="Run workflow tools unchanged through our commands (sbatch, squeue, …), on a real Slurm over REST. "
        "Each tool is installed from PyPI into an environment of its own.",
    )
    parser.add_argument("tools", nargs="*", metavar="TOOL", help=f"which (all): {', '.join(TOOLS)}")
    parser.add_argument("--slurm", choices=RELEASES, action="append", help="releases (26.05 and 22.05)")
    options = parser.parse_args(arguments)
    if strangers := set(options.tools) - set(TOOLS):
        parser.error(f"no tool {', '.join(sorted(strangers))} here; there are {', '.join(TOOLS)}")
    failures = 0
    for slurm in options.slurm or ("26.05", "22.05"):
        tools = options.tools or TOOLS
        with host(slurm, tools) as machine:
            for tool in tools:
                outcome = machine.run(tool)
                failures += not outcome.is_success
                print(report(outcome), flush=True)
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
