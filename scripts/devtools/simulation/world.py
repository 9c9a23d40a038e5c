"""One run: some hundred submits of a client to a fake Slurm, and what must be true of each of them."""

from __future__ import annotations

import asyncio
import logging
import random
import traceback
import warnings
from typing import Any, NoReturn

from devtools.simulation.clock import virtual_time
from devtools.simulation.network import Ledger, Network
from meluxina import AsyncClient, MeluxinaError, NotFoundError, SubmitUnknown
from meluxina.testing import FakeJob, FakeSlurm
from meluxina.testing.shapes import Exit

SUBMITS = 200
"""Of one run: what a Slurm remembers does not grow with the number of submits."""
_AT_ONCE = 8
_BOUND = 3600.0
_LINES = 60


class Violation(AssertionError):
    """Something that must never happen, with the seed and what led to it."""


class CrashingSlurm(FakeSlurm):
    """A fake Slurm that notes which jobs its controller has lost."""

    lost: set[int]

    def crash(self) -> None:
        """Forget what was submitted since the controller wrote down its state."""
        before = dict(self.controller.jobs)
        self.restart(forget=True)
        kept = self.controller.jobs
        self.lost |= {id(job) for number, job in before.items() if kept.get(number) is not job and not job.is_finished}


class World:
    """A Slurm, a network and a client, all decided by a seed."""

    def __init__(self, seed: int, submits: int = SUBMITS) -> None:
        self.seed = seed
        self._submits = submits
        self._chance = random.Random(seed)
        self._ledger = Ledger()
        durations = random.Random(seed + 1)
        self._slurm = CrashingSlurm(
            run=lambda _: (durations.uniform(1, 90), Exit(durations.choice((0, 0, 0, 3)), 0)), min_job_age=600
        )
        self._slurm.lost = set()
        self._tokens: list[str] = []
        self._lifetime = self._chance.choice((0.5, 2.0, 10_000.0))
        weather = self._chance.choice((0.0, 0.02, 0.1, 0.3))
        self._has_crashes = self._chance.random() < 1 / 3
        self._network = Network(self._slurm, self._ledger, self._chance, weather)
        self._client = self._start_process()
        """Waits for jobs that the controller has lost and whose numbers no other job has."""
        self._ends: dict[str, tuple[str, Any]] = {}

    def _start_process(self) -> AsyncClient:
        return self._slurm.async_client(transport=self._network, token=self._new_token)

    def _new_token(self) -> str:
        self._tokens.append(self._slurm.token(minutes=self._lifetime))
        return self._tokens[-1]

    async def run(self) -> None:
        """Submit, and check. Raises Violation."""
        passing = asyncio.ensure_future(self._pass_time())
        marks = iter([f"s{self.seed}-{index}" for index in range(self._submits)])
        try:
            await asyncio.gather(*(self._submit_all(marks) for _ in range(_AT_ONCE)))
            await self._network.calm()
            self._slurm.up()
            await self._check_end()
        finally:
            passing.cancel()
        await self._client.aclose()

    async def _pass_time(self) -> None:
        controller, loop = self._slurm.controller, asyncio.get_running_loop()
        start = controller.time - loop.time()
        while True:
            await asyncio.sleep(self._chance.uniform(1, 10))
            if self._has_crashes and self._network.weather and self._chance.random() < 1 / 10:
                self._network.note("the controller crashes and forgets")
                self._slurm.crash()
            controller.advance(max(0.0, start + loop.time() - controller.time))
            if self._network.weather:
                self._slurm.up()
                if self._chance.random() < 1 / 20:
                    self._slurm.down(accounting=True)

    async def _submit_all(self, marks: Any) -> None:
        for mark in marks:
            await asyncio.sleep(self._chance.uniform(0, 0.5))
            task = asyncio.ensure_future(self._client.submit("true", qos="dev", time_limit=5, mark=mark))
            if self._network.weather and self._chance.random() < 1 / 20:
                asyncio.get_running_loop().call_later(self._chance.uniform(0, 1), task.cancel)
            await asyncio.wait([task], timeout=_BOUND)
            if not task.done():
                self._fail(mark, "the submit has no end")
            error = asyncio.CancelledError() if task.cancelled() else task.exception()
            self._check_submit(mark, None if error else task.result(), error)
            if error is None and self._chance.random() < 1 / 20:
                await self._check_wait(mark, task.result())

    def _check_submit(self, mark: str, job: Any, error: BaseException | None) -> None:
        self._network.note(f"[{mark}] ends with {job or error!r}")
        self._ends[mark] = ("job", job.id) if job else (type(error).__name__, None)
        if job and job.id not in {made.job_id for _, made in self._ledger.jobs.get(mark, ())}:
            self._fail(mark, f"its caller holds job {job.id}, which is another's")
        if isinstance(error, SubmitUnknown) and error.mark != mark:
            self._fail(mark, f"its SubmitUnknown names the mark {error.mark}")
        if isinstance(error, asyncio.CancelledError):
            if mark in self._ledger.requests and mark not in self._client.unresolved:
                self._fail(mark, "it was interrupted, and its mark is not among the unresolved")
        elif error is not None and not isinstance(error, MeluxinaError):
            raise error
        elif error is not None and not isinstance(error, SubmitUnknown) and self._ledger.living(mark, self._slurm):
            self._fail(mark, f"its caller was told that there is no job: {error!r}")
        text = "".join(traceback.format_exception(error)) if error else ""
        if any(token in text for token in self._tokens):
            self._fail(mark, "the token is in the text of its error")
        self._check_once(mark)

    def _check_once(self, mark: str) -> None:
        living = self._ledger.living(mark, self._slurm)
        if len({serial for serial, _ in living}) > 1:
            self._fail(mark, f"it has more than one job: {[made.job_id for _, made in living]}")

    async def _check_wait(self, mark: str, job: Any) -> None:
        rows = [made for _, made in self._ledger.jobs[mark] if made.job_id == job.id]
        try:
            async with asyncio.timeout(_BOUND):
                end = await self._client.wait(job)
        except TimeoutError:
            self._fail(mark, f"the wait for job {job.id} has no end")
        except NotFoundError:
            if not any(id(row) in self._slurm.lost for row in rows):
                self._fail(mark, f"a wait says that job {job.id} is gone")
        except MeluxinaError as error:
            self._network.note(f"[{mark}] the wait gives up: {error!r}")
        else:
            if not any(_is_end(row, end) for row in rows) and not any(id(row) in self._slurm.lost for row in rows):
                self._fail(mark, f"a wait says {end.state} of job {job.id}, which is {rows[-1].state}")
            if end.mark not in (mark, None):
                self._fail(mark, f"a wait for job {job.id} ends with the job of {end.mark}")

    async def _check_end(self) -> None:
        """Check what was in doubt, with a good network and by a new process, which has but the marks."""
        await self._client.aclose()
        self._client = self._start_process()
        for mark, (end, _) in self._ends.items():
            self._check_once(mark)
            if end == "job":
                continue
            living = [made for _, made in self._ledger.living(mark, self._slurm)]
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    job = await self._client.resolve(mark)
                except MeluxinaError as error:
                    self._fail(mark, f"resolve fails, and nothing is in its way: {error!r}")
            if bool(job) != bool(living) and not (job and mark in self._ledger.jobs):
                self._fail(mark, f"resolve finds {job}, and there is {[made.job_id for made in living]}")
            if job and job.id not in {made.job_id for _, made in self._ledger.jobs[mark]}:
                self._fail(mark, f"resolve finds job {job.id}, which is another's")

    def _fail(self, mark: str, what: str) -> NoReturn:
        trace = self._ledger.trace
        start = next((index for index, line in enumerate(trace) if f"[{mark}]" in line), 0)
        lines = [line for line in trace[start:] if f"[{mark}]" in line or "#" not in line.partition("  ")[2][:2]]
        lines = lines if len(lines) <= _LINES else [*lines[: _LINES // 2], "…", *lines[-_LINES // 2 :]]
        raise Violation("\n".join([f"seed {self.seed}: submit [{mark}]: {what}", *lines]))


def _is_end(row: FakeJob, job: Any) -> bool:
    return row.is_finished and job.state == row.state and job.return_code == row.exit.code


def simulate(seed: int, submits: int = SUBMITS) -> None:
    """Make one run. Raises Violation."""
    random.seed(seed)
    logging.getLogger("meluxina").setLevel(logging.CRITICAL)
    with virtual_time() as loop, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        loop.set_exception_handler(lambda *_: None)
        asyncio.set_event_loop(loop)
        try:
            loop.run_until_complete(World(seed, submits).run())
        finally:
            for task in asyncio.all_tasks(loop):
                task.cancel()
            loop.run_until_complete(asyncio.sleep(0))
            asyncio.set_event_loop(None)
