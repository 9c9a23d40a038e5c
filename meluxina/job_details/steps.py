"""A step of a job: one srun, or the batch script itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..base_view import View
from ..notation import tres
from ..notation.hostlist import expand
from ..slurm import wire
from ..slurm.states import ExitCode, JobState, if_finished


class Step(View, frozen=True):
    """One step, as accounting has it (GET /slurmdb/…/jobs)."""

    @property
    def id(self) -> str:
        """The step's id with the number of its job: "17.batch" for the script, "17.0" for its first srun."""
        step = wire.read(self.raw, "step")
        step_id, job_id = wire.text(wire.read(step, "id")) or "", wire.number(wire.read(step, "job_id"))
        return step_id if "." in step_id or job_id is None else f"{job_id}.{step_id}"

    @property
    def name(self) -> str | None:
        """The step's name: "batch", or the name of the program that srun started."""
        return wire.text(wire.within(self.raw, "step", "name"))

    @property
    def state(self) -> JobState:
        """The step's state."""
        return JobState(wire.words(wire.read(self.raw, "state")))

    @property
    def exit_code(self) -> ExitCode | None:
        """How it ended; None while it has not."""
        return if_finished(wire.read(self.raw, "exit_code"), self.state)

    @property
    def start_time(self) -> datetime | None:
        """When it started (aware, UTC)."""
        return wire.timestamp(wire.within(self.raw, "time", "start"))

    @property
    def end_time(self) -> datetime | None:
        """When it ended (aware, UTC); None while it has not."""
        return wire.timestamp(wire.within(self.raw, "time", "end"))

    @property
    def elapsed(self) -> timedelta | None:
        """How long it ran, or had been running when the server was asked."""
        return wire.duration(wire.within(self.raw, "time", "elapsed"), "seconds")

    @property
    def node_list(self) -> str | None:
        """The nodes it ran on, as Slurm writes them (`mel[0001-0004]`)."""
        return wire.text(wire.within(self.raw, "nodes", "range"))

    @property
    def nodes(self) -> tuple[str, ...]:
        """The names of the nodes it ran on."""
        return expand(self.node_list)

    @property
    def tasks(self) -> int | None:
        """How many tasks (processes) it had."""
        return wire.number(wire.within(self.raw, "tasks", "count"))

    @property
    def cpu_time(self) -> timedelta | None:
        """How long its tasks kept CPUs busy (sacct's TotalCPU); None while it has not ended."""
        total = wire.within(self.raw, "time", "total")
        if total is None or not self.state.is_finished:
            return None
        return wire.seconds(wire.read(total, "seconds")) + timedelta(
            microseconds=wire.number(wire.read(total, "microseconds")) or 0
        )

    @property
    def max_rss(self) -> float | None:
        """The most memory that one of its tasks had, in megabytes (sacct's MaxRSS); None if nobody measured."""
        return self._peak_memory("max")

    @property
    def total_rss(self) -> float | None:
        """The peaks of all its tasks together, in megabytes (sacct's TRESUsageInTot); None if nobody measured."""
        return self._peak_memory("total")

    def _peak_memory(self, which: str) -> float | None:
        memory = tres.amount(wire.within(self.raw, "tres", "requested", which), "mem")
        return None if memory is None else memory / 1024**2

    @property
    def gpu_utilization(self) -> int | None:
        """How busy all its GPUs were at most, in percent of one (sacct's TRESUsageInTot); None if nobody measured."""
        return tres.amount(wire.within(self.raw, "tres", "requested", "total"), "gres/gpuutil")

    @property
    def energy(self) -> int | None:
        """The energy that its nodes took, in joules (sacct's ConsumedEnergyRaw).

        0 where nobody measures; None if accounting has no word of it.
        """
        return tres.amount(wire.within(self.raw, "tres", "consumed", "total"), "energy")

    @property
    def allocated_tres(self) -> dict[str, int]:
        """What it had of each trackable resource, as in `Job.allocated_tres` (memory in megabytes)."""
        return tres.amounts(wire.within(self.raw, "tres", "allocated"))

    @property
    def _title(self) -> str:
        return f"{self.id} {self.name or ''} {'+'.join((self.state, *self.state.flags))}"

    def __str__(self) -> str:
        return repr(self)
