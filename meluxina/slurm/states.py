"""States of jobs and nodes, as Slurm names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Self

from ..errors import InvalidRequestError

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
JOB_STATES = _BASE | _BUSY | _FLAG_OF_PENDING | _FLAG_OF_RUNNING | {"LAUNCH_FAILED", "RECONFIG_FAIL", "UPDATE_DB"}
"""Every state and flag of a job that Slurm has."""
NODE_BASE_STATES = frozenset({"ALLOCATED", "DOWN", "ERROR", "FUTURE", "IDLE", "MIXED", "UNKNOWN"})
"""The states of nodes that are no flags."""
NODE_STATES = NODE_BASE_STATES.union(
    ("BLOCKED", "CLOUD", "COMPLETING", "DRAIN", "DYNAMIC_FUTURE", "DYNAMIC_NORM", "EXTERNAL", "FAIL", "INVALID"),
    ("INVALID_REG", "MAINTENANCE", "NOT_RESPONDING", "PERFCTRS", "PLANNED", "POWERED_DOWN", "POWERING_DOWN"),
    ("POWERING_UP", "POWER_DOWN", "POWER_DRAIN", "POWER_UP", "REBOOT_CANCELED", "REBOOT_ISSUED"),
    ("REBOOT_REQUESTED", "RESERVED", "RESUME", "UNDRAIN"),
)
"""Every state and flag of a node that Slurm has."""
# Flags of a node that say how it is managed or what is planned there, not that it is unfit for jobs.
_OF_NO_CONSEQUENCE = frozenset({"CLOUD", "DYNAMIC_NORM", "PERFCTRS"})
_WHILE_UP = _OF_NO_CONSEQUENCE | {"COMPLETING", "PLANNED", "RESERVED"}


def state_names(kind: str, names: str | Iterable[str] | None, states: frozenset[str]) -> frozenset[str] | None:
    """Check names of states and write them in capitals; None, for any state, stays None.

    Raises InvalidRequestError for what is none of `states`, which are those of a `kind`: a job or a node.
    """
    if names is None:
        return None
    words = [names] if isinstance(names, str) or not isinstance(names, Iterable) else list(names)
    for word in words:
        if not isinstance(word, str) or word.upper() not in states:
            raise InvalidRequestError.unsent(
                f"There is no {kind} state {word!r}.", hint=f"States are {', '.join(sorted(states))}."
            )
    return frozenset(word.upper() for word in words)


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

    Flags are COMPLETING, CONFIGURING, REQUEUED, … Names that this package does not know are kept as they are.
    """

    __slots__ = ()
    _base = _BASE

    @property
    def is_finished(self) -> bool:
        """Whether the job has ended, well or badly, and will not run again by itself."""
        return str(self) in FINISHED and not self.words & _BUSY

    @property
    def is_pending(self) -> bool:
        """Whether the job waits to be started."""
        return str(self) == "PENDING" or bool(self.words & _FLAG_OF_PENDING)

    @property
    def is_running(self) -> bool:
        """Whether the job holds its nodes: it runs, is set up, is stopped for a while, or cleans up."""
        if self.is_pending:
            return False
        words = self.words
        return str(self) in ("RUNNING", "SUSPENDED") or "COMPLETING" in words or bool(words & _FLAG_OF_RUNNING)

    @property
    def succeeded(self) -> bool:
        """Whether the job has ended with exit code 0."""
        return str(self) == "COMPLETED" and self.is_finished


class NodeState(State):
    """A node's state: the base state's name as a string (`node.state == "IDLE"`), with its flags.

    Base states are IDLE, MIXED (some of its CPUs are allocated), ALLOCATED (all are), DOWN, UNKNOWN (it has not
    answered since the controller started), ERROR and FUTURE. Flags are DRAIN, NOT_RESPONDING, COMPLETING, PLANNED,
    RESERVED, MAINTENANCE, POWERED_DOWN, REBOOT_REQUESTED, … What `sinfo` calls drained is IDLE, DOWN or UNKNOWN
    with DRAIN, and draining the others with DRAIN. Names that this package does not know are kept as they are.
    """

    __slots__ = ()
    _base = NODE_BASE_STATES

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs there and a job could start at once: no flag says otherwise."""
        return str(self) == "IDLE" and _OF_NO_CONSEQUENCE.issuperset(self.flags)

    @property
    def is_up(self) -> bool:
        """Whether it runs jobs and takes new ones as soon as others end or their turn comes.

        So it is neither down, drained, failing, silent, powered down, in maintenance nor about to restart. A flag
        that this package does not know counts against it.
        """
        return str(self) in ("IDLE", "MIXED", "ALLOCATED") and _WHILE_UP.issuperset(self.flags)
