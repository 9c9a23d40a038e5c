"""Job states, as Slurm names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

FINISHED = frozenset(
    {
        "BOOT_FAIL",
        "CANCELLED",
        "COMPLETED",
        "DEADLINE",
        "FAILED",
        "NODE_FAIL",
        "OUT_OF_MEMORY",
        "PREEMPTED",
        "REVOKED",
        "TIMEOUT",
    }
)
_BASE = FINISHED | {"PENDING", "RUNNING", "SUSPENDED"}
# A job with one of these is not yet, or no longer, done, whatever its base state says.
_BUSY = frozenset({"COMPLETING", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "SPECIAL_EXIT", "STAGE_OUT"})
# Slurm up to 22.05 sends one word, and a flag hides the state it belongs to.
_FLAG_OF_PENDING = frozenset({"REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT"})
_FLAG_OF_RUNNING = frozenset({"CONFIGURING", "EXPEDITING", "POWER_UP_NODE", "RESIZING", "SIGNALING", "STOPPED"})


class JobState(str):
    """A job's state: the base state's name as a string (`job.state == "RUNNING"`), with its flags.

    Names that this package does not know are kept as they are.
    """

    flags: tuple[str, ...]
    """What Slurm adds to the base state: COMPLETING, CONFIGURING, REQUEUED, …"""

    __slots__ = ("flags",)

    def __new__(cls, names: str | Iterable[str]) -> Self:
        words = [names] if isinstance(names, str) else list(names)
        base = next((word for word in words if word in _BASE), words[0] if words else "UNKNOWN")
        state = super().__new__(cls, base)
        state.flags = tuple(word for word in words if word != base)
        return state

    @property
    def _words(self) -> frozenset[str]:
        return frozenset((str(self), *self.flags))

    @property
    def is_finished(self) -> bool:
        """The job has ended, well or badly, and will not run again by itself."""
        return str(self) in FINISHED and not self._words & _BUSY

    @property
    def is_pending(self) -> bool:
        """The job waits to be started."""
        return str(self) == "PENDING" or bool(self._words & _FLAG_OF_PENDING)

    @property
    def is_running(self) -> bool:
        """The job holds its nodes: running, being set up, stopped for a while, or cleaning up."""
        if self.is_pending:
            return False
        return str(self) in ("RUNNING", "SUSPENDED", "COMPLETING") or bool(
            self._words & (_FLAG_OF_RUNNING | {"COMPLETING"})
        )

    @property
    def succeeded(self) -> bool:
        """The job has ended with exit code 0."""
        return str(self) == "COMPLETED" and self.is_finished

    def __repr__(self) -> str:
        return f"JobState({'+'.join((str(self), *self.flags))!r})"
