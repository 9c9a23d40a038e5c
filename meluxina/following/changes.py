"""What changes in jobs from one look to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

import msgspec

from ..jobs.parts import narrowed, places
from ..jobs.view import JobView
from ..slurm.states import JobState

J = TypeVar("J", bound=JobView)

_RUNNING = JobState("RUNNING")


class Change(msgspec.Struct, Generic[J], frozen=True):
    """A job, or tasks of an array together, that went from one state to another."""

    job: J
    """As it was shown when the change was seen."""
    before: JobState | None
    """The state in which it was seen before; None if it is seen for the first time."""
    after: JobState
    """The state that it has, or had on the way: one that ran between two looks went through RUNNING."""
    reason: str | None
    """Why it is in this state, as squeue says it."""


class Changes(Generic[J]):
    """Compares what is shown of jobs with what was shown before, for who asks for them on their own.

    `Client.changes` does it for who has nothing else to do. Jobs of several clusters need one each.

    ::

        changes = meluxina.Changes[meluxina.Job]()
        changes.note(client.jobs(mine=True))
        client.submit("true", qos="dev", time_limit=5)
        for change in changes.compare(client.jobs(mine=True)):
            print(change.job.label, change.before, change.after)

    """

    def __init__(self) -> None:
        self._states: dict[tuple[int, int], JobState] = {}
        # A whole's number and the place in it, to the state when it was seen last.

    def note(self, jobs: Iterable[J]) -> None:
        """Remember how jobs are, as what the next look is compared with."""
        for _ in self.compare(jobs):
            pass

    def compare(self, jobs: Iterable[J]) -> Iterator[Change[J]]:
        """Yield what has changed in these jobs since they were seen last."""
        for job in jobs:
            for part in job.parts or (job,):
                yield from self._of_part(part)

    def _of_part(self, part: J) -> Iterator[Change[J]]:
        number = part.array_id or part.het_id or part.id
        state = part.state
        groups: dict[JobState | None, list[int]] = {}
        for place in places(part):
            before = self._states.get((number, place))
            if before is None or before.words != state.words:
                groups.setdefault(before, []).append(place)
                self._states[number, place] = state
        for before, changed_places in groups.items():
            row = narrowed(part, tuple(sorted(changed_places))) if part.array_id else part
            if before is not None and before.is_pending and state.is_finished and part.node_list:
                yield Change(row, before, _RUNNING, None)
                yield Change(row, _RUNNING, state, row.reason)
            else:
                yield Change(row, before, state, row.reason)
