"""Stories of a few steps over the simulation, which hypothesis invents and makes as short as they can be."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from devtools.simulation import faults
from devtools.simulation.network import TROUBLES
from devtools.simulation.world import Violation, setting

_NAMES = [trouble.__name__ for trouble in TROUBLES]


class Story(RuleBasedStateMachine):
    """Submits of one client, and what happens around them."""

    steps: ClassVar[list[str]] = []
    """Of the story that was told last."""

    def __init__(self) -> None:
        super().__init__()
        Story.steps = []
        self._setting = setting(0, is_quiet=True)
        self._loop, self._world = self._setting.__enter__()
        self._marks: list[str] = []
        self._tasks: dict[str, asyncio.Task[Any]] = {}

    @rule(trouble=st.sampled_from(_NAMES))
    def something_happens_to_the_next_request(self, trouble: str) -> None:
        self.steps.append("something_happens_to_the_next_request")
        self._world.process.network.plan.append(trouble)

    @rule()
    def submit(self) -> None:
        self.steps.append("submit")
        mark = f"story-{len(self._marks)}"
        self._marks.append(mark)
        self._tasks[mark] = self._loop.create_task(self._world.submit(mark))
        self._run(0.2)

    @precondition(lambda self: self._tasks)
    @rule()
    def interrupt(self) -> None:
        self.steps.append("interrupt")
        self._loop.call_soon(self._world.process.interrupt)
        self._run(0.01)

    @precondition(lambda self: self._held())
    @rule()
    def wait(self) -> None:
        self.steps.append("wait")
        mark, job = self._held()[-1]
        self._tasks[f"wait for {mark}"] = self._loop.create_task(self._world.wait(mark, job))
        self._run(0.2)

    @rule(seconds=st.sampled_from([2, 30, 300]))
    def time_passes(self, seconds: int) -> None:
        self.steps.append("time_passes")
        self._run(seconds)

    @precondition(lambda self: self._marks)
    @rule()
    def the_controller_crashes(self) -> None:
        self.steps.append("the_controller_crashes")
        self._world.crash()

    @precondition(lambda self: self._marks)
    @rule()
    def the_process_dies(self) -> None:
        self.steps.append("the_process_dies")
        self._loop.run_until_complete(self._die())

    @rule()
    def accounting_goes_away(self) -> None:
        self.steps.append("accounting_goes_away")
        self._world.slurm.down(accounting=True)

    @rule()
    def accounting_comes_back(self) -> None:
        self.steps.append("accounting_comes_back")
        self._world.slurm.up()

    @invariant()
    def nothing_is_wrong(self) -> None:
        self._world.ledger.check()
        for mark in self._marks:
            self._world.check_once(mark)

    def teardown(self) -> None:
        try:
            self._world.process.network.plan.clear()
            self._loop.run_until_complete(self._end())
        finally:
            self._setting.__exit__(None, None, None)

    async def _end(self) -> None:
        self._world.slurm.up()
        passing = asyncio.ensure_future(self._world.pass_time())
        await asyncio.gather(*self._tasks.values())
        await self._world.finish()
        passing.cancel()

    async def _die(self) -> None:
        self._world.die()

    def _held(self) -> list[tuple[str, Any]]:
        done = [(mark, task) for mark, task in self._tasks.items() if mark in self._marks and task.done()]
        return [(mark, task.result()) for mark, task in done if not task.exception() and task.result()]

    def _run(self, seconds: float) -> None:
        self._loop.run_until_complete(asyncio.sleep(seconds))
        self._world.advance()
        for task in self._tasks.values():
            if task.done() and task.exception():
                task.result()


def _tell(examples: int, *phases: Phase) -> None:
    run_state_machine_as_test(
        Story,
        settings=settings(
            max_examples=examples,
            stateful_step_count=15,
            derandomize=True,
            database=None,
            deadline=None,
            phases=phases,
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_stories_end_well() -> None:
    _tell(60, Phase.generate)


@pytest.mark.parametrize(
    "fault",
    [faults.lost_means_none, faults.interruption_forgotten, faults.running_is_finished],
    ids=lambda fault: fault.__name__,
)
def test_story_of_a_fault_is_short(fault: faults.Fault) -> None:
    with fault(), pytest.raises(Violation):
        _tell(200, Phase.generate, Phase.shrink)
    # The shortest is told last.
    assert 1 <= len(Story.steps) <= 6, Story.steps
