"""What runs as the namespace's init: PID 1 collects the dead, its child brings the cluster up.

Started by `launch.py` with a task as JSON on standard input; reports as JSON lines on standard output.
"""

from __future__ import annotations

import json
import os
import secrets
import select
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any

from devtools.sandbox import control
from devtools.sandbox.config import CONTROLLER_STATE, GPUS, JWT_KEY, LOG_FOLDER, Ports, Settings, etc_files
from devtools.sandbox.container import Container
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.inventory import HEAD_NODE, REAL_NODES, RESERVED_NODE, USERS
from devtools.sandbox.releases import find_release
from devtools.sandbox.seed import seed
from devtools.sandbox.supervisor import Supervisor


def main() -> None:
    """Fork the init of the new PID namespace, report its pid as this machine sees it, and leave."""
    task = json.loads(sys.stdin.readline())
    child = os.fork()
    if child:
        # os.fork answers in the caller's PID namespace, which is still the machine's.
        report(event="init", pid=child)
        os._exit(0)
    os.setsid()
    worker = os.fork()
    if worker:
        _reap_until(worker)
    try:
        work(task)
    except (SandboxError, OSError) as error:
        report(event="error", message=str(error))
        os._exit(1)
    os._exit(0)


def _reap_until(worker: int) -> None:
    """Collect dead processes until the worker is one of them; then the kernel ends all the others."""
    while True:
        pid, status = os.wait()
        if pid == worker:
            os._exit(os.waitstatus_to_exitcode(status) & 0xFF)


def report(**fields: Any) -> None:
    """Send one event to whoever started this."""
    os.write(1, (json.dumps(fields) + "\n").encode())


class Phases:
    """Reports how long each step took."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def done(self, what: str) -> None:
        """Report the step that just ended."""
        now = time.monotonic()
        report(event="phase", what=what, seconds=now - self._last)
        self._last = now


class Starter:
    """The command that started this: until it knows that the cluster is up, its death ends everything."""

    def __init__(self) -> None:
        self._waits = True

    def check(self) -> None:
        """End everything when the command was killed half-way."""
        if self._waits and select.select([0], [], [], 0)[0] and not os.read(0, 1):
            os._exit(1)

    def let_go(self) -> None:
        """Wait until the command has written down that the cluster is up, and leave its pipes."""
        if not os.read(0, 1):
            os._exit(1)
        self._waits = False
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 1)


def work(task: dict[str, Any]) -> None:
    """Do the task: fill the accounting database of a new root file system, or run a cluster."""
    socket.sethostname(HEAD_NODE)
    rootfs = Path(task["rootfs"])
    starter = Starter()
    settings = Settings(find_release(task["slurm"]), Ports.from_list(task["ports"]), task["min_job_age"])
    if task["seed"]:
        container = Container.at(rootfs)
        seed(container, Supervisor(container, settings, starter.check), lambda: prepare(container, settings))
        report(event="ready")
        return
    folder = Path(task["folder"])
    server = control.listen(folder)
    phases = Phases()
    container = Container.over(rootfs, folder / "root")
    prepare(container, settings)
    for gpu in GPUS:
        # slurmd tells a job which GPUs it has only where they are real devices; this one is everywhere.
        container.device(gpu, Path(os.devnull))
    for path in task["share"]:
        container.share(Path(path))
    supervisor = Supervisor(container, settings, starter.check)
    phases.done("mounts and configuration")
    bring_up(container, supervisor, phases)
    report(event="ready")
    starter.let_go()
    control.serve(server, lambda verb, service: answer(supervisor, verb, service))


def _add_shadow(container: Container) -> None:
    """Give users what `su` asks for, by which a node takes their environment for `sbatch --export=ALL,X=y`."""
    path = "/etc/shadow"
    lines = container.path(path).read_text().splitlines()
    names = {line.partition(":")[0] for line in lines}
    lines += [f"{user.name}:*:20000::::::" for user in USERS if user.name not in names]
    container.write(path, "\n".join(lines) + "\n", mode=0o600)


def prepare(container: Container, settings: Settings) -> None:
    """Write the configuration and the cluster's own secrets."""
    for path, text in etc_files(settings).items():
        container.write(path, text)
    _add_shadow(container)
    container.write("/etc/munge/munge.key", secrets.token_bytes(128), owner="munge", mode=0o400)
    container.write(JWT_KEY, secrets.token_bytes(32), owner="slurm", mode=0o600)
    # slurmdbd refuses a file that others can read, password or not.
    slurmdbd_conf = "/etc/slurm/slurmdbd.conf"
    container.write(slurmdbd_conf, etc_files(settings)[slurmdbd_conf], owner="slurm", mode=0o600)
    for folder, owner in {
        "/run/munge": "munge",
        "/run/mysqld": "mysql",
        "/run/sandbox": "slurm",
        "/var/lib/sandbox": "root",
        CONTROLLER_STATE: "slurm",
        LOG_FOLDER: "slurm",
        "/var/log/munge": "munge",
    }.items():
        container.folder(folder, owner=owner)
    for node in REAL_NODES:
        container.folder(f"/var/lib/sandbox/slurmd-{node.name}")


def bring_up(container: Container, supervisor: Supervisor, phases: Phases) -> None:
    """Start all daemons and wait until the nodes take jobs."""
    for name in ("munge", "mariadb"):
        supervisor.launch(name)
    for name in ("munge", "mariadb", "slurmdbd"):
        supervisor.start(name)
        phases.done(name)
    for name in ("slurmctld", "slurmrestd"):
        supervisor.launch(name)
    for name in ("slurmctld", "slurmd", "slurmrestd"):
        supervisor.start(name)
        phases.done(name)

    def all_idle() -> bool:
        output = container.run(["sinfo", "-h", "-N", "-o", "%N %T"])
        states = dict(line.split() for line in output.splitlines())
        return all(states.get(node.name) == "idle" for node in REAL_NODES)

    supervisor.wait_until("idle nodes", all_idle, "slurmctld")
    container.run(
        [
            "scontrol",
            "create",
            "reservation",
            "ReservationName=maintenance",
            "StartTime=now+7days",
            "Duration=08:00:00",
            "Users=root",
            f"Nodes={RESERVED_NODE}",
            "Flags=MAINT,IGNORE_JOBS",
        ]
    )
    phases.done("nodes idle")


def answer(supervisor: Supervisor, verb: str, service: str) -> Any:
    """Carry out one request of a command."""
    if verb == "status":
        return supervisor.status()
    if verb in ("stop", "restart"):
        supervisor.stop(service)
    if verb == "kill":
        supervisor.stop(service, signal.SIGKILL)
    if verb in ("start", "restart"):
        supervisor.start(service)
    return None


if __name__ == "__main__":
    main()
