"""The controller's statistics: a view over whatever the server sent, read when asked for."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..base_view import View
from ..slurm import wire


class Diagnostics(View, frozen=True):
    """What the controller counts about itself, as `sdiag` shows it. Counters start again at `since`."""

    def _number(self, name: str) -> int:
        return wire.number(wire.read(self.raw, name)) or 0

    def _microseconds(self, name: str) -> timedelta:
        return wire.duration(wire.read(self.raw, name), "microseconds") or timedelta()

    @property
    def time(self) -> datetime | None:
        """When these figures were taken (aware, UTC)."""
        return wire.timestamp(wire.read(self.raw, "req_time"))

    @property
    def since(self) -> datetime | None:
        """When counting began: at the controller's start, or at midnight (aware, UTC)."""
        return wire.timestamp(wire.read(self.raw, "req_time_start"))

    @property
    def jobs_submitted(self) -> int:
        """Jobs submitted since then."""
        return self._number("jobs_submitted")

    @property
    def jobs_started(self) -> int:
        """Jobs started since then."""
        return self._number("jobs_started")

    @property
    def jobs_completed(self) -> int:
        """Jobs that ended since then, well or badly."""
        return self._number("jobs_completed")

    @property
    def jobs_cancelled(self) -> int:
        """Jobs cancelled since then."""
        return self._number("jobs_canceled")

    @property
    def jobs_failed(self) -> int:
        """Jobs that Slurm could not run since then."""
        return self._number("jobs_failed")

    @property
    def jobs_pending(self) -> int:
        """Jobs that wait now, as last counted (about every half minute)."""
        return self._number("jobs_pending")

    @property
    def jobs_running(self) -> int:
        """Jobs that run now, as last counted (about every half minute)."""
        return self._number("jobs_running")

    @property
    def server_threads(self) -> int:
        """Threads of the controller that answer requests now."""
        return self._number("server_thread_count")

    @property
    def agent_queue(self) -> int:
        """Messages that wait to be sent to nodes."""
        return self._number("agent_queue_size")

    @property
    def dbd_agent_queue(self) -> int:
        """Messages that wait to be sent to slurmdbd; many if it is down."""
        return self._number("dbd_agent_queue_size")

    @property
    def schedule_cycles(self) -> int:
        """How often the main scheduler ran."""
        return self._number("schedule_cycle_total")

    @property
    def schedule_cycle_last(self) -> timedelta:
        """How long its last run took."""
        return self._microseconds("schedule_cycle_last")

    @property
    def schedule_cycle_max(self) -> timedelta:
        """How long its longest run took."""
        return self._microseconds("schedule_cycle_max")

    @property
    def schedule_cycle_mean(self) -> timedelta:
        """How long a run of it took on average."""
        return self._microseconds("schedule_cycle_mean")

    @property
    def schedule_queue_length(self) -> int:
        """How many jobs waited when it last ran."""
        return self._number("schedule_queue_length")

    @property
    def backfilled_jobs(self) -> int:
        """Jobs started out of turn since the controller's start."""
        return self._number("bf_backfilled_jobs")

    @property
    def backfill_cycles(self) -> int:
        """How often the backfill scheduler ran."""
        return self._number("bf_cycle_counter")

    @property
    def backfill_time(self) -> datetime | None:
        """When it last ran (aware, UTC); None if it has not."""
        return wire.timestamp(wire.read(self.raw, "bf_when_last_cycle"))

    @property
    def backfill_cycle_last(self) -> timedelta:
        """How long its last run took."""
        return self._microseconds("bf_cycle_last")

    @property
    def backfill_cycle_max(self) -> timedelta:
        """How long its longest run took."""
        return self._microseconds("bf_cycle_max")

    @property
    def backfill_cycle_mean(self) -> timedelta:
        """How long a run of it took on average."""
        return self._microseconds("bf_cycle_mean")

    @property
    def backfill_queue_length(self) -> int:
        """How many jobs waited when it last ran."""
        return self._number("bf_queue_len")

    @property
    def _title(self) -> str:
        return f"{self.jobs_running} jobs running, {self.jobs_pending} pending"
