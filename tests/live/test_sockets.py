"""A slurmrestd that listens on a UNIX socket, and knows by it who asks: on a real Slurm."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.sandbox import Sandbox

from .helpers import USER, eventually

pytestmark = pytest.mark.live

INSIDE = "/tmp/slurmrestd.sock"  # noqa: S108 - of the cluster, which has its own
PROGRAM = f"""
import os, sys, meluxina
name = f"socket-{{os.getpid()}}"
try:
    with meluxina.Client(user={USER!r}, account="p200001", timeout=meluxina.Timeouts(retries=0)) as client:
        job = client.submit("id -un", qos="dev", time_limit=1, name=name)
        same = client.jobs(name=name, mine=True)
        job = client.wait(job, timeout=60)
        print(job.user, job.state, len(same), client.config.credential is None)
except meluxina.MeluxinaError as error:
    sys.exit(f"{{type(error).__name__}}: {{error}}")
"""


@contextlib.contextmanager
def listening(slurm: Sandbox, environment: str, authentication: str) -> Iterator[None]:
    """One more slurmrestd, of the user's own, on a socket."""
    command = [
        environment,
        "/usr/sbin/slurmrestd",
        "-a",
        authentication,
        *slurm.release.restd_options(),
        f"unix:{INSIDE}",
    ]
    with subprocess.Popen(
        slurm.exec_line(["timeout", "120", "env", *command], USER),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            eventually(lambda: slurm.exec(["test", "-S", INSIDE], check=False).returncode == 0)
            yield
        finally:
            slurm.exec(["pkill", "-f", f"unix:{INSIDE}"], check=False)
            process.wait(20)
            slurm.exec(["rm", "-f", INSIDE])


def run(slurm: Sandbox, tmp_path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program among the cluster's processes."""
    # The whole path can be longer than a socket's address.
    short = tmp_path / "s"
    if not short.is_symlink():
        short.symlink_to(f"{slurm.root}{INSIDE}")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SLURM_")}
    return subprocess.run(
        slurm.beside_line([sys.executable, "-c", PROGRAM]),
        env={**environment, "SLURM_URL": f"unix://{short}", **variables},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_user_is_the_sockets_and_no_token_is_needed(slurm: Sandbox, tmp_path: Path) -> None:
    with listening(slurm, "--unset=SLURM_JWT", "rest_auth/local"):
        ended = run(slurm, tmp_path)
    assert ended.stdout.split() == [USER, "COMPLETED", "1", "True"], ended.stderr


def test_a_token_goes_over_a_socket_and_a_missing_one_is_told(slurm: Sandbox, tmp_path: Path) -> None:
    with listening(slurm, "SLURM_JWT=daemon", "rest_auth/jwt"):
        ended = run(slurm, tmp_path, SLURM_JWT=slurm.token(USER))
        without = run(slurm, tmp_path)
    assert ended.stdout.split() == [USER, "COMPLETED", "1", "False"], ended.stderr
    assert without.returncode == 1
    assert "AuthenticationError" in without.stderr
    assert "rest_auth/local" in without.stderr
