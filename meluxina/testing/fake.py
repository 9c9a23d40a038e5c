"""The fake Slurm itself: one state, its clock, its troubles, and the ways to ask it."""

from __future__ import annotations

import base64
import json
import re
import secrets
import threading
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import meluxina
import slurmrestd

from ..http_library import httpx
from .cluster import Cluster, Reservation, release_of
from .controller import Controller
from .jobs import FakeJob, Run
from .service import HttpAnswer, Service, unsupported
from .shapes import Exit

URL = "https://fake.slurm"
_MIN_JOB_AGE = 300
_LIFETIME = 24 * 60.0

JobReference = int | str | Any
"""A job's number, "17_3", or a `Job` of a client."""


def _until_told(_job: FakeJob) -> None:
    return None


class FakeSlurm:
    """A Slurm in this process, for unit tests: jobs are submitted, start, run and end, as a test says.

    ::

        from meluxina.testing import FakeSlurm

        slurm = FakeSlurm()
        with slurm.client() as client:
            job = client.submit("srun train", qos="dev", time_limit=5)
            slurm.advance(minutes=1)
            assert client.job(job).state == "RUNNING"
            slurm.finish(job, exit_code=3)
            assert client.wait(job).return_code == 3

    Time stands still until `advance` lets it pass, or runs by itself where a speed is given. Jobs that have started
    run until `finish` ends them, or until their time limit.

    Args:
        api_version: What it speaks first of all: `v0.0.43`; by default the newest.
        release: "22.05", "24.11" or "26.05": how it answers. By default the first that speaks the version.
        run: Says of a job that starts how many seconds it runs and how it ends; None for until it is told.
            `meluxina.testing.by_script` reads that from the script.
        speed: Seconds that pass in one real second; 0 for a clock that stands still.
        min_job_age: Seconds for which the controller knows a job that has ended.

    """

    def __init__(
        self,
        api_version: str | None = None,
        *,
        release: str | None = None,
        run: Run = _until_told,
        speed: float = 0,
        min_job_age: int = _MIN_JOB_AGE,
    ) -> None:
        self.api_version = api_version or slurmrestd.VERSIONS[-1]
        self.release = release_of(self.api_version, release)
        start = int(time.time())
        self.cluster = Cluster(up_since=start)
        self.controller = Controller(self.cluster, start, run, min_job_age, self.release)
        self._service = Service(self.controller, self.release)
        self._lock = threading.RLock()
        self._speed = speed
        self._real_time = time.monotonic()
        self._losses: list[bool] = []
        self._is_stopped = False
        self.transport = _Transport(self)
        """For `meluxina.Client`, and any client of httpx."""
        self.async_transport = _AsyncTransport(self)
        """For `meluxina.AsyncClient`."""

    def __repr__(self) -> str:
        return f"<FakeSlurm {self.release.name}, {self.api_version}: {len(self.controller.jobs)} jobs>"

    # Clients

    def settings(self, user: str = "u100001", **changes: Any) -> dict[str, Any]:
        """Make the arguments of a client, without its transport."""
        account = self.cluster.users[user].accounts[0]
        own = {"url": URL, "token": self.token(user), "user": user, "account": account, "api_version": self.api_version}
        return own | changes

    def client(self, user: str = "u100001", **changes: Any) -> meluxina.Client:
        """Make a client of a user; keywords replace its settings."""
        return meluxina.Client(**{"transport": self.transport, **self.settings(user, **changes)})

    def async_client(self, user: str = "u100001", **changes: Any) -> meluxina.AsyncClient:
        """Make the same, async."""
        return meluxina.AsyncClient(**{"transport": self.async_transport, **self.settings(user, **changes)})

    def token(self, user: str = "u100001", minutes: float = _LIFETIME) -> str:
        """Make a token that is good for so long."""
        with self._lock:
            now = self.controller.now
            claims = {"sun": user, "iat": now, "exp": int(now + 60 * minutes)}
            pieces = (json.dumps(part).encode() for part in ({"alg": "HS256", "typ": "JWT"}, claims))
            texts = [base64.urlsafe_b64encode(piece).decode().rstrip("=") for piece in pieces]
            token = ".".join([*texts, secrets.token_urlsafe(16)])
            self._service.tokens[token] = user, now + 60 * minutes
        return token

    @property
    def unsupported(self) -> list[str]:
        """The operations of its version that it answers with 501."""
        return unsupported(self.api_version)

    # Time

    @property
    def now(self) -> datetime:
        """The time, as Slurm has it."""
        return datetime.fromtimestamp(self.controller.time, UTC)

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass: jobs start where there is room, end at their time limit, and are forgotten."""
        with self._lock:
            self.controller.advance(seconds + 60 * minutes + 3600 * hours + 86400 * days)

    def _tick(self) -> None:
        now = time.monotonic()
        elapsed, self._real_time = now - self._real_time, now
        if self._speed and "slurm" not in self._service.down:
            self.controller.advance(elapsed * self._speed)

    # What becomes of jobs

    def jobs(self, job: JobReference | None = None) -> list[FakeJob]:
        """List what a job consists of, or all that the controller knows. Raises KeyError for one that it does not."""
        with self._lock:
            if job is None:
                return list(self.controller.jobs.values())
            text = str(job) if isinstance(job, int | str) else str(job.label)
            number, separator, part = text.partition("_" if "_" in text else "+")
            rows = self.controller.known(int(number))
            if separator:
                places = {int(place) for place in re.findall(r"\d+", part)}
                if separator == "+":
                    rows = [row for row in rows if row.het_offset in places]
                elif not any(not places.isdisjoint([row.array_task, *row.waiting]) for row in rows):
                    rows = []
                else:
                    rows = [row for row in rows if not places.isdisjoint([row.array_task, *row.waiting])]
            if not rows:
                raise KeyError(f"The controller knows no job {text}.")
            return list(rows)

    def start(self, job: JobReference) -> None:
        """Start what waits of a job, whatever keeps it."""
        with self._lock:
            for row in self.jobs(job):
                self.controller.start_now(row)

    def finish(self, job: JobReference, *, exit_code: int = 0, signal: int = 0) -> None:
        """End a job: with this exit code, or of a signal. What waits of it starts first."""
        with self._lock:
            for row in self.jobs(job):
                for one in [row, *self.controller.start_now(row)]:
                    if one.state == "RUNNING":
                        self.controller.end(one, "COMPLETED", Exit(exit_code, signal))

    def cancel(self, job: JobReference) -> None:
        """Cancel a job as somebody else would."""
        with self._lock:
            index = str(job).partition("_")[2] if isinstance(job, str) else ""
            for row in self.jobs(job):
                if not row.is_finished:
                    self.controller.cancel(row, index=int(index) if index else None)

    def requeue(self, job: JobReference) -> None:
        """Put what runs of a job back into the queue."""
        with self._lock:
            for row in self.jobs(job):
                if row.state != "PENDING":
                    self.controller.requeue(row)

    def suspend(self, job: JobReference) -> None:
        """Stop what runs of a job, as `scontrol suspend` does."""
        with self._lock:
            for row in self.jobs(job):
                if row.state == "RUNNING":
                    self.controller.suspend(row)

    def resume(self, job: JobReference) -> None:
        """Let a job that was suspended go on."""
        with self._lock:
            for row in self.jobs(job):
                if row.state == "SUSPENDED":
                    self.controller.resume(row)

    def fail_node(self, name: str, reason: str = "failed") -> None:
        """Take a node down, and with it what runs there; jobs that may be requeued wait again."""
        with self._lock:
            node = self.cluster.nodes[name]
            node.state, node.reason, node.reason_time = "DOWN", reason, self.controller.now
            for job in [job for job in self.controller.unfinished() if name in job.nodes]:
                self._interrupt(job, "NODE_FAIL", requeue=job.requeue)

    def resume_node(self, name: str) -> None:
        """Put a node back into service."""
        with self._lock:
            node = self.cluster.nodes[name]
            node.state = node.reason = ""

    def preempt(self, job: JobReference, *, requeue: bool = False) -> None:
        """Push a job aside for another."""
        with self._lock:
            for row in self.jobs(job):
                self._interrupt(row, "PREEMPTED", requeue=requeue)

    def _interrupt(self, job: FakeJob, state: str, *, requeue: bool) -> None:
        if job.state != "RUNNING":
            return
        if requeue:
            self.controller.requeue(job)
        else:
            self.controller.end(job, state, Exit(0, 15 if state == "PREEMPTED" else 0))

    def reserve(self, name: str, nodes: Iterable[str], *, minutes: float = 60, users: Iterable[str] = ()) -> None:
        """Keep nodes for those who name this reservation."""
        now = self.controller.now
        self.cluster.reservations[name] = Reservation(name, tuple(nodes), now, int(now + 60 * minutes), tuple(users))

    # Trouble

    def lose_next_answer(self, *, arrives: bool = True) -> None:
        """Cut the connection at the next request: after what it asks for was done, or before it has arrived."""
        with self._lock:
            self._losses.append(arrives)

    def refuse_token(self, refuse: bool = True) -> None:
        """Refuse every token, or accept them again."""
        self._service.refuses_tokens = refuse

    def down(self, *, controller: bool = False, accounting: bool = False) -> None:
        """Let the controller or accounting answer no more; with neither, slurmrestd itself."""
        self._is_stopped = not (controller or accounting)
        with self._lock:
            self._tick()
            names = {"slurm": controller, "slurmdb": accounting}
            self._service.down |= {name for name, is_down in names.items() if is_down}

    def delay_accounting(self, seconds: float) -> None:
        """Let accounting know everything so many seconds later than the controller."""
        self.controller.accounting_delay = seconds

    def up(self) -> None:
        """Let everything answer again."""
        with self._lock:
            self._tick()
            self._is_stopped = False
            self._service.down.clear()

    def restart(self, *, controller: bool = True, forget: bool = False) -> None:
        """Restart the controller, or only slurmrestd.

        With `forget` the controller has crashed: it knows nothing of what was submitted since time passed last, and
        gives those numbers to the next jobs. Accounting keeps what it has.
        """
        with self._lock:
            self.up()
            if forget:
                self.controller.crash()
            if controller:
                self.controller.restart()

    # Requests

    def answer(self, method: str, path: str, query: str, headers: Mapping[str, str], content: bytes) -> HttpAnswer:
        """Answer a request. Raises ConnectionResetError where the answer is lost, ConnectionRefusedError if down."""
        with self._lock:
            if self._is_stopped:
                raise ConnectionRefusedError("slurmrestd is down")
            self._tick()
            arrives = self._losses.pop(0) if self._losses else None
            if arrives is False:
                raise ConnectionResetError("the request was lost")
            answer = self._service.answer(method, path, query, headers, content)
            if self._speed and method != "GET":
                self.controller.schedule()
            if arrives:
                raise ConnectionResetError("the answer was lost")
            return answer

    def respond(self, request: httpx.Request, content: bytes) -> httpx.Response:
        """Answer a request of httpx. Raises its errors."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        url = request.url
        try:
            answer = self.answer(request.method, url.path, url.query.decode(), headers, content)
        except ConnectionRefusedError as error:
            raise httpx.ConnectError(str(error), request=request) from error
        except ConnectionResetError as error:
            raise httpx.ReadError(str(error), request=request) from error
        return httpx.Response(answer.status, headers=dict(answer.headers), content=answer.content, request=request)


class _Transport(httpx.BaseTransport):
    def __init__(self, slurm: FakeSlurm) -> None:
        self._slurm = slurm

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._slurm.respond(request, request.read())


class _AsyncTransport(httpx.AsyncBaseTransport):
    def __init__(self, slurm: FakeSlurm) -> None:
        self._slurm = slurm

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self._slurm.respond(request, await request.aread())
