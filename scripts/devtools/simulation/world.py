"""One run: some hundred submits to a fake Slurm by processes that may die, and what must be true of each of them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Coroutine, Iterator
from typing import Any

from devtools.simulation.clock import VirtualLoop, virtual_time
from devtools.simulation.ledger import CALL, CrashingSlurm, Ledger, LogReader, Violation
from devtools.simulation.network import HELD, Network
from meluxina import MeluxinaError, NotFoundError, SubmitUnknown
from meluxina.testing import FakeJob
from meluxina.testing.shapes import Exit

__all__ = ["SUBMITS", "Violation", "World", "setting", "simulate"]

SUBMITS = 200
"""Of one run: what a Slurm remembers does not grow with the number of submits."""
_AT_ONCE = 8
_BOUND = 3600.0
_SILENCE = 60.0
_VERSIONS = ("v0.0.38", "v0.0.41", "v0.0.43", "v0.0.45")
_CHANGES = ("requeue", "signal", "hold")


class Died(Exception):
    """The process of a call is gone."""


class Process:
    """A client with a network of its own. Its tasks end with it."""

    def __init__(self, world: World, weather: float) -> None:
        self.network = Network(world.ledger, world.chance, weather)
        self.client = world.slurm.async_client(transport=self.network, token=world.new_token)
        self._death = asyncio.get_running_loop().create_future()
        self._tasks: set[asyncio.Task[Any]] = set()

    def die(self) -> None:
        """End at once: nothing is cleaned up, and what is on its way goes on."""
        self.network.die()
        self._death.set_result(None)
        self.interrupt()

    def interrupt(self) -> None:
        """Cancel what it is about to do."""
        for task in self._tasks:
            task.cancel()

    async def run(self, call: Coroutine[Any, Any, Any], *, cancel_after: float | None = None) -> asyncio.Task[Any]:
        """Make a call and wait for its end, not longer than anything may take. Raises Died."""
        task = asyncio.ensure_future(call)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        if cancel_after is not None:
            asyncio.get_running_loop().call_later(cancel_after, task.cancel)
        await asyncio.wait([task, self._death], timeout=_BOUND, return_when=asyncio.FIRST_COMPLETED)
        if self._death.done():
            raise Died
        return task


class World:
    """A Slurm, a network and clients, all decided by a seed."""

    def __init__(self, seed: int, submits: int = SUBMITS, *, is_quiet: bool = False) -> None:
        self.seed = seed
        self._submits = submits
        self.chance = random.Random(seed)
        durations = random.Random(seed + 1)
        self.slurm = CrashingSlurm(
            self.chance.choice(_VERSIONS),
            run=lambda _: (durations.uniform(1, 90), Exit(durations.choice((0, 0, 0, 3)), 0)),
            min_job_age=600,
        )
        self.slurm.lost = set()
        self.ledger = Ledger(f"seed {seed}", self.slurm)
        self._lifetime = self.chance.choice((0.5, 2.0, 10_000.0))
        self._has_crashes = self.chance.random() < 1 / 3
        self._has_deaths = self.chance.random() < 1 / 3
        self.slurm.delay_accounting(self.chance.choice((0, 0, 20)))
        weather = self.chance.choice((0.0, 0.02, 0.1, 0.3))
        self.process = Process(self, 0.0 if is_quiet else weather)
        self._start = self.slurm.controller.time - asyncio.get_running_loop().time()
        self._ends: dict[str, str] = {}
        """What submits ended with, by mark."""

    def new_token(self) -> str:
        """Make the next token of the clients."""
        self.ledger.tokens.append(self.slurm.token(minutes=self._lifetime))
        return self.ledger.tokens[-1]

    # What happens

    async def run(self) -> None:
        """Submit, and check. Raises Violation."""
        passing = asyncio.ensure_future(self.pass_time())
        marks = iter([f"s{self.seed}-{index}" for index in range(self._submits)])
        try:
            await asyncio.gather(*(self._work(marks) for _ in range(_AT_ONCE)))
            await self.finish()
        finally:
            passing.cancel()

    def advance(self) -> None:
        """Let the controller see what time it is."""
        controller = self.slurm.controller
        controller.advance(max(0.0, self._start + time.monotonic() - controller.time))

    async def pass_time(self) -> None:
        """Let time pass, and happen what the seed says."""
        while True:
            await asyncio.sleep(self.chance.uniform(1, 10))
            weather = self.process.network.weather
            if self._has_crashes and weather and self.chance.random() < 1 / 10:
                self.crash()
            if self._has_deaths and weather and self.chance.random() < 1 / 20:
                self.die()
            self.advance()
            if weather:
                self.slurm.up()
                if self.chance.random() < 1 / 20:
                    self.slurm.down(accounting=True)

    def crash(self) -> None:
        """Let the controller crash and forget its newest jobs."""
        self.process.network.note("the controller crashes and forgets")
        self.ledger.counts["crashes"] += 1
        self.slurm.crash()

    def die(self) -> None:
        """Kill the process, and start the next one."""
        network = self.process.network
        network.note("the process dies, and another starts")
        self.ledger.counts["deaths"] += 1
        self.process.die()
        self.process = Process(self, network.weather)

    async def _work(self, marks: Iterator[str]) -> None:
        for mark in marks:
            await asyncio.sleep(self.chance.uniform(0, 0.5))
            is_bad = bool(self.process.network.weather)
            cancel_after = self.chance.uniform(0, 1) if is_bad and self.chance.random() < 1 / 20 else None
            job = await self.submit(mark, cancel_after=cancel_after)
            if job is not None and self.chance.random() < 1 / 20:
                await self.wait(mark, job)
            elif job is not None and self.chance.random() < 1 / 20:
                await self.change(mark, job, self.chance.choice(_CHANGES))

    # What clients do

    async def submit(self, mark: str, *, once: bool = False, cancel_after: float | None = None) -> Any:
        """Submit, and again by the next process if this one dies. Returns the job."""
        while True:
            process, before = self.process, self.ledger.requests[mark]
            CALL.set(f"{mark} submit by {id(process)}")
            call = process.client.submit("true", qos="dev", time_limit=5, mark=mark, once=once)
            try:
                task = await process.run(call, cancel_after=cancel_after)
            except Died:
                self._ends[mark], once = "died", True
                await asyncio.sleep(HELD + 2 * _SILENCE)  # as long as anything may hold the first request
                continue
            if not task.done():
                self.ledger.fail(mark, "the submit has no end")
            error = asyncio.CancelledError() if task.cancelled() else task.exception()
            job = None if error else task.result()
            self._check_submit(mark, job, error, process, was_sent=self.ledger.requests[mark] > before)
            return job

    async def wait(self, mark: str, job: Any) -> None:
        """Wait for the end of a job, also by the next process if this one dies."""
        job_id, state = job.id, job.save()
        while True:
            process = self.process
            CALL.set(f"{mark} wait")
            try:
                task = await process.run(self._follow(process, mark, job_id, job or state))
            except Died:
                job = None
                await asyncio.sleep(self.chance.uniform(0, 20))
                continue
            if not task.done():
                self.ledger.fail(mark, f"the wait for job {job} has no end")
            if not task.cancelled():
                task.result()
            self.ledger.check()
            return

    async def _follow(self, process: Process, mark: str, job_id: int, job: Any) -> None:
        rows = [made for _, made in self.ledger.jobs[mark] if made.job_id == job_id]
        try:
            end = await process.client.wait(await process.client.restore(job) if isinstance(job, dict) else job)
        except NotFoundError:
            if not any(id(row) in self.slurm.lost for row in rows):
                self.ledger.object(f"a wait says that job {job_id} is gone", mark)
        except MeluxinaError as error:
            process.network.note(f"[{mark}] the wait gives up: {error!r}")
            self.ledger.counts["waits given up"] += 1
        else:
            self.ledger.counts["waits"] += 1
            is_lost = any(id(row) in self.slurm.lost for row in rows)
            if not any(_is_end(row, end) for row in rows) and not is_lost:
                self.ledger.object(f"a wait says {end.state} of job {end.id}, which is {rows[-1].state}", mark)
            if end.mark not in (mark, None):
                self.ledger.object(f"a wait for job {end.id} ends with the job of {end.mark}", mark)

    async def change(self, mark: str, job: Any, change: str) -> None:
        """Requeue, signal or hold and release a job, once."""
        client = self.process.client
        CALL.set(f"{mark} {change}")

        async def call() -> None:
            with contextlib.suppress(MeluxinaError):
                if change == "requeue":
                    await client.requeue(job)
                elif change == "signal":
                    await client.cancel(job, signal="USR1")
                else:
                    await client.hold(job)
                    await client.release(job)

        with contextlib.suppress(Died):
            task = await self.process.run(call())
            if not task.done():
                self.ledger.fail(mark, f"the {change} has no end")
            task.result()
            self.ledger.counts["changes"] += 1
        self.ledger.check()

    # What must be true

    def _check_submit(
        self, mark: str, job: Any, error: BaseException | None, process: Process, *, was_sent: bool
    ) -> None:
        ledger = self.ledger
        process.network.note(f"[{mark}] ends with {job or error!r}")
        self._ends[mark] = "job" if job else type(error).__name__
        ledger.counts[self._ends[mark]] += 1
        if job and job.id not in ledger.job_ids(mark):
            ledger.fail(mark, f"its caller holds job {job.id}, which is another's")
        if isinstance(error, SubmitUnknown) and error.mark != mark:
            ledger.fail(mark, f"its SubmitUnknown names the mark {error.mark}")
        if isinstance(error, asyncio.CancelledError):
            if was_sent and mark not in process.client.unresolved:
                ledger.fail(mark, "it was interrupted, and its mark is not among the unresolved")
        elif error is not None and not isinstance(error, MeluxinaError):
            raise error
        elif error is not None and was_sent and not isinstance(error, SubmitUnknown) and ledger.living(mark):
            ledger.fail(mark, f"its caller was told that there is no job: {error!r}")
        if error is not None:
            ledger.check_text("".join(traceback.format_exception(error)), "the text of its error", mark)
        self.check_once(mark)
        ledger.check()

    def check_once(self, mark: str) -> None:
        """Check that a submit has one job at most. What the network doubled it has doubled."""
        living = self.ledger.living(mark)
        if len({serial for serial, _ in living}) > 1:
            self.ledger.fail(mark, f"it has more than one job: {[made.job_id for _, made in living]}")

    async def finish(self) -> None:
        """Check what was in doubt, with a good network and by a new process, which has but the marks."""
        await self.process.network.calm()
        self.slurm.up()
        await self.process.client.aclose()
        self.process = Process(self, 0)
        await asyncio.sleep(self.slurm.controller.accounting_delay)
        for mark, end in self._ends.items():
            self.check_once(mark)
            if end != "job":
                await self._check_resolve(mark)
        for one in (self.process.client, self.ledger.slurm):
            self.ledger.check_text(repr(one), f"the repr of {type(one).__name__}")
        self.ledger.check()
        await self.process.client.aclose()

    async def _check_resolve(self, mark: str) -> None:
        CALL.set(f"{mark} resolve")
        try:
            job = await self.process.client.resolve(mark)
        except MeluxinaError as error:
            self.ledger.fail(mark, f"resolve fails, and nothing is in its way: {error!r}")
        living = [made for _, made in self.ledger.living(mark)]
        if bool(job) != bool(living) and not (job and mark in self.ledger.jobs):
            self.ledger.fail(mark, f"resolve finds {job}, and there is {[made.job_id for made in living]}")
        if job and job.id not in self.ledger.job_ids(mark):
            self.ledger.fail(mark, f"resolve finds job {job.id}, which is another's")


def _is_end(row: FakeJob, job: Any) -> bool:
    return row.is_finished and job.state == row.state and job.return_code == row.exit.code


@contextlib.contextmanager
def setting(seed: int, submits: int = SUBMITS, *, is_quiet: bool = False) -> Iterator[tuple[VirtualLoop, World]]:
    """Make a world and a loop to run it in. Tokens are looked for in all that is logged or warned of."""
    random.seed(seed)
    logger = logging.getLogger("meluxina")
    with virtual_time() as loop, warnings.catch_warnings():
        loop.set_exception_handler(lambda *_: None)
        asyncio.set_event_loop(loop)

        async def make() -> World:
            return World(seed, submits, is_quiet=is_quiet)

        world = loop.run_until_complete(make())
        reader, propagates = LogReader(world.ledger), logger.propagate
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, *_, **__: world.ledger.check_text(str(message), "a warning")
        logger.addHandler(reader)
        logger.propagate = False
        try:
            yield loop, world
        finally:
            logger.removeHandler(reader)
            logger.propagate = propagates
            for task in asyncio.all_tasks(loop):
                task.cancel()
            loop.run_until_complete(asyncio.sleep(0))
            asyncio.set_event_loop(None)


def simulate(seed: int, submits: int = SUBMITS) -> Counter[str]:
    """Make one run. Returns how often what has happened. Raises Violation."""
    with setting(seed, submits) as (loop, world):
        loop.run_until_complete(world.run())
        return world.ledger.counts
