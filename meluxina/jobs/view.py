"""A job as users know it: a view over whatever the server sent, read when asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from .. import lazy
from ..slurm import wire
from ..slurm.states import ExitCode, if_finished
from .parts import JobParts

if TYPE_CHECKING:
    from ..job_details.efficiency import Efficiency
    from ..job_details.steps import Step

_NO_NODES = ("", "None assigned")


def _start(time: Any) -> int | None:
    """Read when accounting's record of a job says that it started: what v0.0.36 and 37 say is when it could have."""
    start, eligible, end, elapsed, suspended = (
        wire.number(wire.read(time, name)) for name in ("start", "eligible", "end", "elapsed", "suspended")
    )
    if not start or start != eligible or not end or elapsed is None:
        return start
    return end - elapsed - (suspended or 0)


class JobView(JobParts, kw_only=True, frozen=True):
    """What a job is, without what can be done with it: `Job` and `AsyncJob` add that.

    The same properties have the same values whatever the API version. `raw` is the version's own model
    (`JobInfo` from the controller, `Job` from accounting). What a whole array or heterogeneous job says is of its
    first part where nothing else is said.
    """

    submit_message: str | None = None
    """What the site's job_submit plugin said when it let the job through; only of what `submit` returns."""

    @property
    def account(self) -> str | None:
        """The account it is charged to."""
        return wire.text_of(self.raw, "account")

    @property
    def partition(self) -> str | None:
        """The partition, or several with commas while it waits."""
        return wire.text_of(self.raw, "partition")

    @property
    def qos(self) -> str | None:
        """The quality of service."""
        return wire.text_of(self.raw, "qos")

    @property
    def reason(self) -> str | None:
        """Why the job is in this state, as squeue says it; None if there is nothing to say.

        A word (`Resources`, `Dependency`, …) or, where Slurm has more to say, a text (`ReqNodeNotAvail,
        UnavailableNodes:mel0005`; `job requeued in held state`).
        """
        raw = self._deciding.raw
        reason = wire.read(raw, "state_reason") or wire.read(wire.read(raw, "state"), "reason", "previous")
        return wire.text(wire.read(raw, "state_description")) or (None if reason == "None" else wire.text(reason))

    @property
    def obstacle(self) -> str | None:
        """What keeps it, or the first such part, from starting until somebody acts, and what to do, in plain words.

        None if it has started, or will by itself as far as its reason tells.
        """
        if self.parts:
            return next((text for part in self.parts if (text := part.obstacle)), None)
        word = wire.text_of(self.raw, "state_reason") if self.state.is_pending else None
        if word is None:
            return None
        obstacle: str | None = lazy.around("job_details").obstacle(word, wire.text_of(self.raw, "state_description"))
        return obstacle

    @property
    def priority(self) -> int | None:
        """How far it is in front of other jobs that wait; 0 if it is held. Accounting's is of when it started."""
        return wire.limit(wire.read(self.raw, "priority"))

    @property
    def restarts(self) -> int | None:
        """How often it was requeued and started again; None in the accounting of v0.0.36 to 41, which does not tell."""
        return wire.number(wire.read(self.raw, "restart_cnt"))

    @property
    def exit_code(self) -> ExitCode | None:
        """How the batch script ended; None while it has not. See `state` for that of a whole."""
        deciding = self._deciding
        return if_finished(wire.read(deciding.raw, "exit_code"), deciding.state)

    @property
    def return_code(self) -> int | None:
        """What the batch script returned, 0 to 255; None while it has not ended. See `ExitCode.return_code`."""
        return code.return_code if (code := self.exit_code) else None

    @property
    def signal(self) -> int | None:
        """The number of the signal that ended the job; None if none did."""
        return code.signal if (code := self.exit_code) else None

    @property
    def eligible_time(self) -> datetime | None:
        """From when on it may start (aware, UTC): neither a begin time nor a dependency forbids it; None if not known.

        Accounting knows it only once nothing holds it back.
        """
        return wire.timestamp(wire.either(self.raw, "eligible_time", "time", "eligible"))

    @property
    def start_time(self) -> datetime | None:
        """When it, or the first of its parts, started or is expected to (aware, UTC); None if not known, or never.

        Of what runs, the accounting of v0.0.36 and 37 says when it could have started.
        """
        if self.parts:
            return min((part.start_time for part in self.parts if part.start_time), default=None)
        if self.state.is_finished and wire.read(self.raw, "nodes") in _NO_NODES:
            return None  # controllers say when it was cancelled, the accounting of v0.0.36 and 37 when it could start
        if (time := wire.read(self.raw, "time")) is None:
            return wire.timestamp(wire.read(self.raw, "start_time"))
        # 22.05's accounting has the time of the answer in place of what has not come yet.
        return None if self.state == "PENDING" else wire.timestamp(_start(time))

    @property
    def expected_start_time(self) -> datetime | None:
        """When the scheduler expects it, or the first part that waits, to start (`squeue --start`; aware, UTC).

        None if it has started, or the scheduler has not got to it; accounting never tells.
        """
        if self.parts:
            return min(filter(None, (part.expected_start_time for part in self.parts)), default=None)
        return wire.timestamp(wire.read(self.raw, "start_time")) if self.state.is_pending else None

    @property
    def end_time(self) -> datetime | None:
        """When it, or the last of its parts, ended or will at its time limit (aware, UTC); None if not known.

        Accounting (`Client.history`) knows it only of what has ended.
        """
        if self.parts:
            ends = [part.end_time for part in self.parts]
            return None if None in ends else max(filter(None, ends))
        if (time := wire.read(self.raw, "time")) is None:
            return wire.timestamp(wire.read(self.raw, "end_time"))
        return None if self.state in ("PENDING", "RUNNING", "SUSPENDED") else wire.timestamp(wire.read(time, "end"))

    @property
    def time_limit(self) -> timedelta | None:
        """How long it may run: `timedelta.max` if without limit; None if the server does not tell."""
        absent = msgspec.UNSET
        value = getattr(self.raw, "time_limit", absent)
        return wire.time_limit(getattr(wire.read(self.raw, "time"), "limit", absent) if value is absent else value)

    @property
    def elapsed(self) -> timedelta | None:
        """How long it ran, or has been running, not counting while it was suspended; None if it has not started."""
        start = self.start_time
        if start is None or start > (now := datetime.now(UTC)):
            return None
        end = self.end_time
        last = end if end is not None and self.state.is_finished else now
        if self.parts:
            return last - start
        # The controller notes when it was last suspended or resumed and how long it had run by then; accounting how
        # long it was suspended altogether.
        change_time = wire.timestamp(wire.read(self.raw, "suspend_time"))
        if change_time is None:
            return last - start - wire.seconds(wire.within(self.raw, "time", "suspended"))
        before = wire.seconds(wire.read(self.raw, "pre_sus_time"))
        return before if self.state == "SUSPENDED" else before + (last - change_time)

    @property
    def dependency(self) -> str | None:
        """What it waits for, as Slurm writes it (`afterok:17`)."""
        return wire.text_of(self.raw, "dependency")

    @property
    def nodes(self) -> tuple[str, ...]:
        """The names of the nodes that it, or any of its parts, runs or ran on; empty if it has none yet."""
        # Most jobs of a long list wait.
        return tuple(dict.fromkeys(lazy.around("notation").expand(text))) if (text := self.node_list) else ()

    @property
    def node_list(self) -> str | None:
        """The same as Slurm writes it (`mel[0001-0004]`); None if it has none yet."""
        if self.parts:
            return ",".join(dict.fromkeys(part.node_list for part in self.parts if part.node_list)) or None
        text = wire.text_of(self.raw, "nodes")
        return None if text in _NO_NODES else text

    @property
    def node_count(self) -> int | None:
        """How many nodes it has or had; before it starts, how many it needs at least. Of all components together."""
        node_count: int | None = lazy.around("job_details").resources.node_count(self)
        return node_count

    @property
    def cpus(self) -> int | None:
        """How many CPUs, as Slurm counts them, it has or had on all nodes; before it starts, how many it asks for.

        Of all components together.
        """
        cpus: int | None = lazy.around("job_details").resources.cpus(self)
        return cpus

    @property
    def memory(self) -> int | None:
        """How much memory it asks for in megabytes, on all nodes and of all components; None if it does not say."""
        memory: int | None = lazy.around("job_details").resources.memory(self)
        return memory

    @property
    def gpus(self) -> int:
        """How many GPUs it has or had on all nodes; before it starts, how many it asks for. Of all components.

        0 also where the cluster does not count them (AccountingStorageTRES without `gres/gpu`).
        """
        gpus: int = lazy.around("job_details").resources.gpus(self)
        return gpus

    @property
    def requested_tres(self) -> dict[str, int]:
        """What it asks for of each trackable resource: `{"cpu": 2, "mem": 3072, "node": 1, "gres/gpu": 4}`.

        Names are Slurm's (`billing`, `license/…`, …). Memory is in megabytes.
        """
        requested: dict[str, int] = lazy.around("job_details").resources.requested(self)
        return requested

    @property
    def allocated_tres(self) -> dict[str, int]:
        """What it has or had of each, in the same units; empty before it starts."""
        allocated: dict[str, int] = lazy.around("job_details").resources.allocated(self)
        return allocated

    @property
    def features(self) -> str | None:
        """What its nodes must have, as Slurm writes it (`amd&gpu`; sbatch's `--constraint`)."""
        return wire.text_of(self.raw, "features", "constraints")

    @property
    def licenses(self) -> str | None:
        """The licences that it asks for, as Slurm writes them (`matlab:3`).

        None also in the accounting of v0.0.36 to 38, which does not tell.
        """
        return wire.text_of(self.raw, "licenses")

    @property
    def batch_host(self) -> str | None:
        """The node that its script runs or ran on; None before it starts, and in accounting, which does not tell."""
        return wire.text_of(self.raw, "batch_host")

    @property
    def efficiency(self) -> Efficiency | None:
        """How much of what it had it used, as `seff` works it out; None unless it has ended and accounting is asked.

        See `Efficiency`. The controller does not know, so ask `Client.history` for the job.
        """
        if not self.parts and not wire.read(self.raw, "steps"):
            return None
        efficiency: Efficiency | None = lazy.around("job_details").efficiency.measure(self)
        return efficiency

    @property
    def steps(self) -> tuple[Step, ...]:
        """Its steps, if it comes from accounting (`Client.history`); the controller sends none, so empty."""
        steps = wire.items(wire.read(self.raw, "steps"))
        return tuple(map(lazy.around("job_details").Step, steps)) if steps else ()

    @property
    def working_directory(self) -> str | None:
        """Where the job's script starts."""
        return wire.text_of(self.raw, "current_working_directory", "working_directory")

    @property
    def standard_output(self) -> str | None:
        """The path, on the cluster, of the file that the batch script's output goes to.

        Patterns such as `%j` are replaced as Slurm does; what is not known before the job starts (`%N`), or what
        differs from task to task of a whole array (`%a`, `%j`), stays as it is. None if there is no script, or no
        word of the file: the accounting of Slurm 22.05 has none, nor v0.0.40's, nor the controller of v0.0.40 to 42
        one of tasks that wait or of a whole array. That controller replaces patterns by itself, so that one which is
        meant literally (`%%j`, or behind a backslash) comes out otherwise.
        """
        return self._batch_file("output")

    @property
    def standard_error(self) -> str | None:
        """The same for its error messages: the file of its output unless another was given.

        v0.0.40's accounting has none.
        """
        return self._batch_file("error") or self.standard_output

    @property
    def standard_input(self) -> str | None:
        """The same for the file that it reads; None if none was given, or v0.0.40's accounting has no word of it."""
        path = self._batch_file("input")
        return None if path == "/dev/null" else path

    def _batch_file(self, file: str) -> str | None:
        path: str | None = lazy.around("job_details").output_paths.of_job(self, file)
        return path

    @property
    def _title(self) -> str:
        return f"{self.label} {self.name or ''} {'+'.join((self.state, *self.state.flags))}"

    def __str__(self) -> str:
        return repr(self)
