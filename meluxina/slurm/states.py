"""States of jobs and nodes, as Slurm names them, and how a job ended."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal, Self

import msgspec

from . import wire

FINISHED = frozenset(
    ("BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED")
    + ("NODE_FAIL", "OUT_OF_MEMORY", "PREEMPTED", "REVOKED", "TIMEOUT")
)
_BASE = FINISHED | {"PENDING", "RUNNING", "SUSPENDED"}
# A job with one of these is not yet, or no longer, done, whatever its base state says.
_BUSY = frozenset({"COMPLETING", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "SPECIAL_EXIT", "STAGE_OUT"})
# Slurm up to 22.05 sends one word, and a flag hides the state it belongs to.
_FLAG_OF_PENDING = frozenset({"REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT"})
_FLAG_OF_RUNNING = frozenset({"CONFIGURING", "EXPEDITING", "POWER_UP_NODE", "RESIZING", "SIGNALING", "STOPPED"})


class State(str):
    """A state: the base state's name as a string (`state == "IDLE"`), with its flags.

    Names that this package does not know are kept as they are.
    """

    flags: tuple[str, ...]
    """The words that Slurm adds to the base state."""

    __slots__ = ("flags",)
    _base: ClassVar[frozenset[str]] = frozenset()

    def __new__(cls, names: str | Iterable[str]) -> Self:
        words = [names] if isinstance(names, str) else list(names)
        base = next((word for word in words if word in cls._base), words[0] if words else "UNKNOWN")
        state = super().__new__(cls, base)
        state.flags = tuple(word for word in words if word != base)
        return state

    @property
    def words(self) -> frozenset[str]:
        """The base state and the flags."""
        return frozenset((str(self), *self.flags))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'+'.join((self, *self.flags))!r})"


class JobState(State):
    """A job's state: the base state's name as a string (`job.state == "RUNNING"`), with its flags.

    Every name is a constant (`job.state == JobState.RUNNING`); a flag is looked for with
    `JobState.COMPLETING in job.state.words`. Names that this package does not know are kept as they are.
    """

    __slots__ = ()
    _base = _BASE

    BOOT_FAIL: ClassVar[JobState]
    """Its nodes failed to boot."""
    CANCELLED: ClassVar[JobState]
    """Its user or an administrator cancelled it."""
    COMPLETED: ClassVar[JobState]
    """It ended with exit code 0."""
    DEADLINE: ClassVar[JobState]
    """It ran into its deadline."""
    FAILED: ClassVar[JobState]
    """It ended with another exit code, or of a signal."""
    NODE_FAIL: ClassVar[JobState]
    """One of its nodes failed."""
    OUT_OF_MEMORY: ClassVar[JobState]
    """It ran out of memory."""
    PENDING: ClassVar[JobState]
    """It waits to be started."""
    PREEMPTED: ClassVar[JobState]
    """It made room for another job."""
    REVOKED: ClassVar[JobState]
    """Another cluster of the federation runs it."""
    RUNNING: ClassVar[JobState]
    """It has its nodes."""
    SUSPENDED: ClassVar[JobState]
    """It has its nodes and is stopped for a while."""
    TIMEOUT: ClassVar[JobState]
    """It ran into its time limit."""
    COMPLETING: ClassVar[JobState]
    """Flag: its nodes are being cleaned up."""
    CONFIGURING: ClassVar[JobState]
    """Flag: its nodes are being made ready."""
    EXPEDITING: ClassVar[JobState]
    """Flag: it is requeued ahead of others."""
    LAUNCH_FAILED: ClassVar[JobState]
    """Flag: it could not be launched."""
    POWER_UP_NODE: ClassVar[JobState]
    """Flag: its nodes are being powered up."""
    RECONFIG_FAIL: ClassVar[JobState]
    """Flag: its nodes could not be reconfigured."""
    REQUEUED: ClassVar[JobState]
    """Flag: it is being put back into the queue."""
    REQUEUE_FED: ClassVar[JobState]
    """Flag: the federation puts it back into the queue."""
    REQUEUE_HOLD: ClassVar[JobState]
    """Flag: it was put back into the queue, held."""
    RESIZING: ClassVar[JobState]
    """Flag: its size is about to change."""
    RESV_DEL_HOLD: ClassVar[JobState]
    """Flag: it is held because its reservation was deleted."""
    SIGNALING: ClassVar[JobState]
    """Flag: it is being sent a signal."""
    SPECIAL_EXIT: ClassVar[JobState]
    """Flag: it was put back into the queue in a special state, held."""
    STAGE_OUT: ClassVar[JobState]
    """Flag: its files are being staged out."""
    STOPPED: ClassVar[JobState]
    """Flag: it has its nodes and got SIGSTOP."""
    UPDATE_DB: ClassVar[JobState]
    """Flag: accounting is being told of it."""

    @property
    def is_finished(self) -> bool:
        """Whether the job has ended, well or badly, and will not run again by itself."""
        return self in FINISHED and _BUSY.isdisjoint(self.flags)

    @property
    def is_pending(self) -> bool:
        """Whether the job waits to be started."""
        return self == "PENDING" or not _FLAG_OF_PENDING.isdisjoint((self, *self.flags))

    @property
    def is_running(self) -> bool:
        """Whether the job holds its nodes: it runs, is set up, is stopped for a while, or cleans up."""
        if self.is_pending:
            return False
        words = self.words
        return self in ("RUNNING", "SUSPENDED") or "COMPLETING" in words or bool(words & _FLAG_OF_RUNNING)

    @property
    def succeeded(self) -> bool:
        """Whether the job has ended with exit code 0."""
        return self == "COMPLETED" and self.is_finished


Until = Literal["ENDED", "RUNNING", "R"] | JobState
"""What is waited for: that a job has ended, or that it runs (or has ended without)."""
Stuck = Literal["warn", "raise", "ignore"]
"""What a wait does about a job that will not start unless somebody acts."""


def constants(kind: type[State]) -> frozenset[str]:
    """Make the states that a class of states declares, and return their names."""
    names = frozenset(name for name in kind.__annotations__ if name.isupper())
    for name in names:
        setattr(kind, name, kind(name))
    return names


JOB_STATES = constants(JobState)
"""Every state and flag of a job that Slurm has."""


class ExitCode(msgspec.Struct, frozen=True):
    """The exit code of a job or of one of its steps."""

    return_code: int | None
    """Its return code, 0 to 255. 0 is said only of what succeeded: None if it was ended from outside (cancelled,
    out of time, a signal), never ran, or failed in a way that the server does not tell (the accounting of Slurm
    22.05 keeps no return code but 0)."""
    signal: int | None
    """The number of the signal that ended it; None if none did."""


def if_finished(value: Any, state: JobState) -> ExitCode | None:
    """Read the exit code of a job or step in this state; None while it has not ended."""
    if not state.is_finished:
        return None
    code, signal = wire.exit_code(value)
    # Slurm says 0 also of what was killed or never ran, and 22.05's accounting says it of every failure.
    return ExitCode(None if signal or not (code or state.succeeded) else code, signal)
