"""Many submits through bad weather, each by a caller who notes what it got."""

from __future__ import annotations

import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import attrs

import meluxina
from meluxina import MeluxinaError, SubmitUnknown
from meluxina.settings.timeouts import Timeouts

from .refusals import with_refusals
from .weather import SEARCH, SILENCE

TIMEOUTS = Timeouts(silence=SILENCE, answer=10.0, retries=20.0, search=SEARCH)
JOB: dict[str, Any] = {"hold": True, "qos": "dev", "time_limit": 1}
_CANCELLED = 0.1
_PROCESS_STARTS_WITHIN = 30.0
_AT_ONCE = 16


@attrs.frozen
class Sight:
    """A Job that a caller was given, and what it says of itself."""

    verb: str
    """What was called."""
    job_id: int
    name: str
    """Empty if it does not say."""


@attrs.define
class Caller:
    """One submit, and what its caller knows of it."""

    name: str
    """The job's: no other job has it."""
    mark: str | None = None
    """Noted before the submit, or taken from the error."""
    held: int | None = None
    """The number of the job that it was given."""
    error: str = ""
    """The kind of error that it was given instead."""
    broken: bool = False
    """Whether that is no error of this package."""
    resolved: int | None = None
    """The number of the job that the mark led to later."""
    job: Any = attrs.field(default=None, repr=False)
    """The Job that it was given."""
    sights: list[Sight] = attrs.field(factory=list)
    """Every Job that it was given, by whatever call."""
    changes: set[str] = attrs.field(factory=set)
    """What it did to its job, or tried to."""

    def got(self, job: Any) -> None:
        """Note the job of a submit."""
        self.held, self.job = job.id, job
        self.saw("submit", job.id, job.name)

    def saw(self, verb: str, job_id: int, name: str | None) -> None:
        """Note a job that some call returned, and what it is called."""
        self.sights.append(Sight(verb, job_id, name or ""))

    def failed(self, error: BaseException) -> None:
        """Note an error."""
        self.error = type(error).__name__
        if isinstance(error, SubmitUnknown):
            self.mark = error.mark
        elif isinstance(error, MeluxinaError):
            # It says: not submitted. There is nothing to look for.
            self.mark = None
        else:
            self.broken = not isinstance(error, asyncio.CancelledError)


def in_threads(settings: Mapping[str, Any], callers: list[Caller], concurrency: int) -> None:
    """Submit with one client that threads share."""
    with meluxina.Client(**settings, timeout=TIMEOUTS) as client:

        def submit(caller: Caller) -> None:
            try:
                caller.got(client.submit("true", name=caller.name, **JOB))
            except Exception as error:  # noqa: BLE001 -- whatever it is, it is counted
                caller.failed(error)

        with ThreadPoolExecutor(concurrency) as threads:
            list(threads.map(submit, callers))


def in_tasks(settings: Mapping[str, Any], callers: list[Caller], concurrency: int, seed: int) -> None:
    """Submit with one client that tasks share; some are cancelled on the way."""
    chance = random.Random(seed)
    patience = [chance.expovariate(2) if chance.random() < _CANCELLED else None for _ in callers]

    async def running() -> None:
        places = asyncio.Semaphore(concurrency)
        async with meluxina.AsyncClient(**settings, timeout=TIMEOUTS) as client:

            async def submit(caller: Caller, cancel_after: float | None) -> None:
                async with places:
                    # Who may be cancelled notes a mark before.
                    caller.mark = None if cancel_after is None else f"task-{caller.name}"
                    work = asyncio.create_task(client.submit("true", name=caller.name, mark=caller.mark, **JOB))
                    if cancel_after is not None:
                        await asyncio.wait([work], timeout=cancel_after)
                        work.cancel()
                    try:
                        caller.got(await work)
                    except (Exception, asyncio.CancelledError) as error:  # noqa: BLE001 -- whatever it is, it is counted
                        caller.failed(error)

            await asyncio.gather(*map(submit, callers, patience))

    asyncio.run(running())


def in_processes(
    settings: Mapping[str, Any], callers: list[Caller], seed: int, has_sent: Callable[[str], bool]
) -> None:
    """Submit in processes that are killed when they have sent; another one looks for the job by the mark."""
    chance = random.Random(seed)
    for caller in callers:
        caller.mark = f"process-{caller.name}"
        process = _child(settings, "submit", caller)
        deadline = time.monotonic() + _PROCESS_STARTS_WITHIN
        while process.poll() is None and not has_sent(caller.name) and time.monotonic() < deadline:
            time.sleep(0.01)
        try:
            said, _ = process.communicate(timeout=chance.choice((0.0, 0.05, 0.2, 1.0)))
            caller.held = _noted(caller, "submit", said)
            caller.error = "" if caller.held else "the process failed"
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            caller.error = "killed"


def _child(settings: Mapping[str, Any], what: str, caller: Caller) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "SLURM_URL": settings["url"],
        "SLURM_JWT": settings["token"],
        "USER_NAME": settings["user"],
        "ACCOUNT": settings["account"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    command = [sys.executable, "-m", f"{__package__}.child", what, caller.name, str(caller.mark)]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, text=True
    )


def _noted(caller: Caller, verb: str, line: str) -> int | None:
    """Note the job that a child printed. Returns its number."""
    if not line.strip():
        return None
    job_id, name = line.split()
    caller.saw(verb, int(job_id), name)
    return int(job_id)


def resolve_all(settings: Mapping[str, Any], callers: list[Caller]) -> None:
    """Let every caller who does not know look for its job, the killed ones in a new process."""
    unknown = [caller for caller in callers if caller.held is None and caller.mark is not None]
    with meluxina.Client(**settings, timeout=TIMEOUTS) as client, ThreadPoolExecutor(_AT_ONCE) as pool:

        def resolve(caller: Caller) -> None:
            if caller.error == "killed":
                said, _ = _child(settings, "resolve", caller).communicate(timeout=_PROCESS_STARTS_WITHIN)
                caller.resolved = _noted(caller, "resolve", said)
            elif (job := client.resolve(str(caller.mark))) is not None:
                caller.resolved = job.id
                caller.saw("resolve", job.id, job.name)

        # At once: they share their lists of jobs.
        list(pool.map(resolve, unknown))


def callers(run: str, how: str, number: int, *, refusals: bool = False) -> list[Caller]:
    """Make so many of them, each with a name of its own; some that the plugin refuses."""
    names = [f"{run}-{how}-{index}" for index in range(number)]
    return [Caller(name) for name in (with_refusals(names) if refusals else names)]


def run_name() -> str:
    """A name that no other trial has."""
    return f"fault-{os.getpid()}-{time.time_ns() // 1_000_000 % 10**9}"
