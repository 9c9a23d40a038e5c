"""Starts, watches and stops the daemons of one cluster, from within its namespace."""

from __future__ import annotations

import signal
import subprocess
import time
from typing import TYPE_CHECKING

from devtools.sandbox import services
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.processes import listening_ports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from devtools.sandbox.config import Settings
    from devtools.sandbox.container import Container
    from devtools.sandbox.services import Service

_READY_SECONDS = 60.0
_STOP_SECONDS = 20.0
_STEP = 0.05
_LOG_LINES = 15


class Supervisor:
    """The daemons of one cluster."""

    def __init__(self, container: Container, settings: Settings, check_parent: Callable[[], None]) -> None:
        self._container = container
        self._services = services.services(settings)
        self._check_parent = check_parent
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def family(self, name: str) -> list[Service]:
        """Return the daemons called `name`: one, or the slurmd of every node."""
        members = [service for service in self._services if name in (service.name, service.family)]
        if not members:
            raise SandboxError(f"no service {name!r}; choose from {', '.join(services.NAMES)}")
        return members

    def start(self, name: str) -> None:
        """Start what is not running of `name` and wait until it is ready."""
        self.launch(name)
        self.wait(name)

    def launch(self, name: str) -> None:
        """Start what is not running of `name`."""
        for service in self.family(name):
            if self._running(service):
                continue
            with self._container.path(service.log).open("ab") as log:
                self._processes[service.name] = self._container.spawn(
                    service.argv,
                    user=service.user,
                    hostname=service.hostname,
                    environment=service.environment,
                    stdout=log,
                )

    def wait(self, name: str) -> None:
        """Wait until `name` is ready."""
        waiting = self.family(name)
        deadline = time.monotonic() + _READY_SECONDS
        while waiting := [service for service in waiting if not self._ready(service)]:
            for service in waiting:
                if not self._running(service):
                    code = self._processes[service.name].returncode
                    raise SandboxError(f"{service.name} ended with code {code}\n{self.log_tail(service)}")
            if time.monotonic() > deadline:
                raise SandboxError(
                    f"{waiting[0].name} was not ready within {_READY_SECONDS:.0f} s\n{self.log_tail(waiting[0])}"
                )
            self.pause()

    def stop(self, name: str, signal_number: int = signal.SIGTERM) -> None:
        """Send `name` a signal and wait until it is gone; one that ignores SIGTERM is killed."""
        stopping = [service for service in self.family(name) if self._running(service)]
        for service in stopping:
            self._processes[service.name].send_signal(signal_number)
        deadline = time.monotonic() + _STOP_SECONDS
        for service in stopping:
            process = self._processes[service.name]
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)

    def wait_until(self, what: str, condition: Callable[[], bool], blame: str, seconds: float = _READY_SECONDS) -> None:
        """Wait for `done`; when it does not come, show the log of the service to `blame`."""
        deadline = time.monotonic() + seconds
        while not condition():
            for service in self._services:
                if service.name in self._processes and not self._running(service):
                    raise SandboxError(f"{service.name} ended while waiting for {what}\n{self.log_tail(service)}")
            if time.monotonic() > deadline:
                tail = self.log_tail(self.family(blame)[0])
                raise SandboxError(f"no {what} within {seconds:.0f} s\n{tail}")
            self.pause()

    def pause(self) -> None:
        """Let a little time pass, unless nobody is waiting for the cluster any more."""
        self._check_parent()
        time.sleep(_STEP)

    def status(self) -> dict[str, str]:
        """Return service → "running (pid N)", "stopped" or how it ended."""
        return {service.name: self._describe(service) for service in self._services}

    def log_tail(self, service: Service) -> str:
        """Return the last lines a daemon wrote, to go below an error message."""
        try:
            lines = self._container.path(service.log).read_text(errors="replace").splitlines()
        except OSError:
            lines = []
        return _indented(f"last lines of {service.name}:", lines[-_LOG_LINES:])

    def _running(self, service: Service) -> bool:
        process = self._processes.get(service.name)
        return process is not None and process.poll() is None

    def _ready(self, service: Service) -> bool:
        if service.port is not None:
            return self._running(service) and service.port in listening_ports()
        return service.socket is None or self._container.accepts(service.socket)

    def _describe(self, service: Service) -> str:
        process = self._processes.get(service.name)
        if process is None:
            return "not started"
        code = process.poll()
        if code is None:
            return "running"
        if code < 0:
            return f"stopped by {signal.Signals(-code).name}"
        return f"stopped (exit code {code})"


def _indented(title: str, lines: Iterable[str]) -> str:
    return "\n  ".join([title, *lines])
