"""One cluster, as other code and the command line use it."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from devtools.sandbox import control, openapi
from devtools.sandbox.config import CONTROLLER_STATE, JOB_SUBMIT_LUA, LOOPBACK, SLURM_CONF, Ports
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.inventory import REAL_NODES, RESTD_USER, find_user
from devtools.sandbox.launch import launch
from devtools.sandbox.namespace import enter_command, exec_command
from devtools.sandbox.processes import kill_and_wait, listening_ports, start_time
from devtools.sandbox.releases import DEFAULT_RELEASE, Release, find_release
from devtools.sandbox.rootfs import Rootfs, ready_rootfs
from devtools.sandbox.state import Place, State

DEFAULT_USER = "u100001"
DEFAULT_LIFESPAN = 24 * 3600
DEFAULT_MIN_JOB_AGE = 300

_REMEMBERED_STATE = f"{CONTROLLER_STATE}.remembered"
_NODES_SECONDS = 60

Log = Callable[[str], None]


def _silent(_message: str) -> None:
    return None


class Sandbox:
    """A real Slurm cluster on this machine; nothing happens before `up`.

    `name` tells clusters of the same release apart and is the release's when not given.
    """

    def __init__(self, slurm: str = DEFAULT_RELEASE, name: str | None = None) -> None:
        self.release: Release = find_release(slurm)
        self._place = Place(name or slurm)

    def __repr__(self) -> str:
        return f"Sandbox({self.release.slurm!r}, name={self.name!r})"

    @property
    def name(self) -> str:
        """What tells this cluster from others."""
        return self._place.name

    @property
    def api_versions(self) -> tuple[str, ...]:
        """The API versions its slurmrestd serves, oldest first."""
        return self.release.api_versions

    @property
    def is_up(self) -> bool:
        """Whether the cluster was brought up; single daemons of it may be stopped all the same."""
        state = self._place.load()
        return state is not None and state.ready and state.slurm == self.release.slurm

    @property
    def url(self) -> str:
        """Where its slurmrestd listens."""
        return f"http://{LOOPBACK}:{self._ports.slurmrestd}"

    @property
    def ports(self) -> tuple[int, ...]:
        """Every port its daemons listen on."""
        return tuple(self._ports.to_list())

    def up(
        self,
        *,
        min_job_age: int = DEFAULT_MIN_JOB_AGE,
        share: Sequence[Path] = (),
        mirror: str | None = None,
        log: Log = _silent,
    ) -> None:
        """Bring the cluster up, or start what has stopped of it.

        Args:
            min_job_age: Seconds for which slurmctld knows a finished job.
            share: Folders of this machine that its nodes see as well, under the same paths.
            mirror: The Debian archive.
            log: What is told of each step.

        """
        began = time.monotonic()
        folders = [str(path.resolve(strict=True)) for path in share]

        def phase(what: str, seconds: float) -> None:
            log(f"{self.name}: {what} ({seconds:.1f} s)")

        with self._place.lock():
            state = self._place.load()
            if state is not None and state.ready:
                self._continue(state, min_job_age, folders, log)
                return
            self._sweep(state)
            self._place.create()
            ports = self._place.reserve_ports()
            try:
                with ready_rootfs(self.release, mirror=mirror, ports=ports, log=phase) as rootfs:
                    self._start(rootfs, ports, min_job_age, folders, phase)
            except BaseException:
                self._place.clear()
                raise
        log(f"{self.name}: up at {self.url} after {time.monotonic() - began:.1f} s")

    def _continue(self, state: State, min_job_age: int, folders: Sequence[str], log: Log) -> None:
        if state.slurm != self.release.slurm:
            raise SandboxError(f"{self.name} is up already, with Slurm {state.slurm}")
        if state.min_job_age != min_job_age:
            raise SandboxError(
                f"{self.name} is up already, with a MinJobAge of {state.min_job_age} s; take it down first"
            )
        if state.share != folders:
            raise SandboxError(f"{self.name} is up already, and shares other folders; take it down first")
        for service, described in self.status().items():
            if described != "running":
                self.start(service)
                log(f"{self.name}: {service} started again")
        log(f"{self.name}: was up already, at {self.url}")

    def _start(
        self,
        rootfs: Rootfs,
        ports: Ports,
        min_job_age: int,
        folders: list[str],
        phase: Callable[[str, float], None],
    ) -> None:
        started: list[State] = []

        def on_init(pid: int) -> None:
            state = State(
                self.release.slurm, pid, start_time(pid) or "", ports.to_list(), min_job_age, ready=False, share=folders
            )
            started.append(state)
            self._place.save(state)

        def on_ready() -> None:
            self._place.save(State(**{**vars(started[0]), "ready": True}))

        task = {
            "seed": False,
            "slurm": self.release.slurm,
            "rootfs": str(rootfs.path),
            "ports": ports.to_list(),
            "min_job_age": min_job_age,
            "folder": str(self._place.folder),
            "share": folders,
        }
        try:
            launch(
                task,
                self._place.init_log,
                on_init=on_init,
                on_phase=phase,
                on_ready=on_ready,
                keep_open=[rootfs.lock],
            )
        except BaseException:
            if started:
                kill_and_wait(started[0].pid, started[0].started)
            raise

    def down(self, *, log: Log = _silent) -> None:
        """End the cluster and everything it wrote; nothing to do is fine."""
        with self._place.lock():
            state = self._place.load()
            began = time.monotonic()
            self._sweep(state)
            if state is None:
                log(f"{self.name}: was not up")
                return
            still = set(listening_ports()).intersection(state.ports)
            if still:
                raise SandboxError(f"{self.name}: something still listens on {sorted(still)}")
            log(f"{self.name}: down after {time.monotonic() - began:.1f} s")

    def _sweep(self, state: State | None) -> None:
        """End what is there of a cluster: with its init die its processes, and with those its mounts."""
        if state is not None:
            kill_and_wait(state.pid, state.started)
        self._place.clear()

    def status(self) -> dict[str, str]:
        """Return service → "running", or how it ended."""
        self._state()
        answer: dict[str, str] = control.ask(self._place.folder, "status")
        return answer

    def start(self, service: str) -> None:
        """Start a stopped service, on the port it had."""
        self._ask("start", service)

    def stop(self, service: str) -> None:
        """Stop a service with SIGTERM."""
        self._ask("stop", service)

    def restart(self, service: str) -> None:
        """Stop a service, then start it."""
        self._ask("restart", service)

    def kill(self, service: str) -> None:
        """End a service with SIGKILL, as a crash would."""
        self._ask("kill", service)

    def _ask(self, verb: str, service: str) -> Any:
        self._state()
        return control.ask(self._place.folder, verb, service)

    def job_submit_plugin(self, lua: str | None) -> None:
        """Make `lua` the text of the controller's job_submit plugin; None, as at first, is no plugin."""
        self.exec(["sed", "-i", "/^JobSubmitPlugins=/d", SLURM_CONF])
        if lua is not None:
            self.exec(["tee", JOB_SUBMIT_LUA], input=lua)
            self.exec(["tee", "-a", SLURM_CONF], input="JobSubmitPlugins=lua\n")
        # Asked to reconfigure, it would keep the text before where it can't read the new one.
        self.stop("slurmctld")
        self._start_controller()

    def remember_jobs(self) -> None:
        """Keep what the controller knows now, for `forget_newer_jobs`."""
        # What it has written lags behind by seconds, but not when it has stopped.
        self.stop("slurmctld")
        self._copy_state(CONTROLLER_STATE, _REMEMBERED_STATE)
        self._start_controller()

    def forget_newer_jobs(self) -> None:
        """Make the controller lose the jobs since `remember_jobs`, as a crash can: their ids are given once more."""
        self.kill("slurmctld")
        self._copy_state(_REMEMBERED_STATE, CONTROLLER_STATE)
        self._start_controller()

    def _copy_state(self, source: str, target: str) -> None:
        self.exec(["sh", "-ec", f"test -d {source}; rm -rf {target}; cp -a {source} {target}"])

    def _start_controller(self) -> None:
        """Start it and wait for its nodes: until they have answered it, it warns of every job."""
        self.start("slurmctld")
        names = ",".join(node.name for node in REAL_NODES)
        deadline = time.monotonic() + _NODES_SECONDS
        while "unknown" in self.exec(["sinfo", "-h", "-n", names, "-o", "%T"]).stdout:
            if time.monotonic() > deadline:
                raise SandboxError(f"{self.name}: some of {names} had not answered slurmctld after {_NODES_SECONDS} s")
            time.sleep(0.1)

    def exec_line(self, command: Sequence[str], user: str = "root") -> list[str]:
        """Return the command line that runs `command` inside, for a caller that runs it itself."""
        home = "/root" if user == "root" else f"/home/users/{user}"
        self._check_user(user)
        environment = {"HOME": home, "USER": user, "LOGNAME": user}
        return exec_command(self._state().pid, self.root, user, command, environment)

    @property
    def root(self) -> Path:
        """Where the cluster's files are, for its processes and for what `beside_line` runs."""
        return self._place.mount_point / "root"

    def beside_line(self, command: Sequence[str]) -> list[str]:
        """Return the command line that runs a program of this machine among the cluster's processes.

        A daemon can ask who is at the other end of its UNIX socket only of those.
        """
        return enter_command(self._state().pid, command)

    def exec(
        self,
        command: Sequence[str],
        user: str = "root",
        input: str | None = None,
        check: bool = True,
        timeout: float | None = 60.0,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command inside; with `check`, a failure of it raises SandboxError."""
        done = subprocess.run(
            self.exec_line(command, user),
            input=input,
            stdin=subprocess.DEVNULL if input is None else None,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        if check and done.returncode:
            said = (done.stderr or done.stdout).strip()
            raise SandboxError(f"{command[0]} in {self.name} failed ({done.returncode}): {said}")
        return done

    @staticmethod
    def _check_user(user: str) -> None:
        if user not in ("root", "slurm", RESTD_USER.name):
            find_user(user)

    def token(self, user: str = DEFAULT_USER, lifespan: int = DEFAULT_LIFESPAN) -> str:
        """Make a token of `user` that is good for `lifespan` seconds."""
        self._check_user(user)
        output = self.exec(["scontrol", "token", f"username={user}", f"lifespan={lifespan}"]).stdout
        name, _, token = output.strip().partition("=")
        if name != "SLURM_JWT" or not token:
            raise SandboxError(f"scontrol made no token for {user}")
        return token

    def environment(self, user: str = DEFAULT_USER, lifespan: int = DEFAULT_LIFESPAN) -> dict[str, str]:
        """Return the variables a client of this cluster reads."""
        return {
            "SLURM_URL": self.url,
            "SLURM_JWT": self.token(user, lifespan),
            "USER_NAME": user,
            "ACCOUNT": find_user(user).account,
        }

    def openapi(self, api_version: str) -> bytes:
        """Return the OpenAPI document of one API version, byte for byte as this slurmrestd makes it."""
        return openapi.document(self, self.release.check_api_version(api_version))

    def _state(self) -> State:
        state = self._place.load()
        if state is None or not state.ready:
            raise SandboxError(f"{self.name} is not up: run scripts/sandbox up --slurm {self.release.slurm}")
        if state.slurm != self.release.slurm:
            raise SandboxError(f"{self.name} is up with Slurm {state.slurm}, not {self.release.slurm}")
        return state

    @property
    def _ports(self) -> Ports:
        return Ports.from_list(self._state().ports)
