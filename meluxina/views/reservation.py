"""A reservation: a view over whatever the server sent, read when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from ..notation.hostlist import expand
from ..notation.tres import amounts
from ..slurm import wire
from .named import Named
from .values import split


class Reservation(Named, frozen=True):
    """One reservation, as `scontrol show reservation` knows it."""

    @property
    def start_time(self) -> datetime | None:
        """When it starts or started (aware, UTC)."""
        return wire.timestamp(wire.read(self.raw, "start_time"))

    @property
    def end_time(self) -> datetime | None:
        """When it ends (aware, UTC)."""
        return wire.timestamp(wire.read(self.raw, "end_time"))

    @property
    def is_active(self) -> bool:
        """Whether it has started and not ended, by this machine's clock."""
        start, end = self.start_time, self.end_time
        return start is not None and end is not None and start <= datetime.now(UTC) < end

    @property
    def node_list(self) -> str | None:
        """Its nodes, as Slurm writes them (`mel[0001-0002]`); None if it has none yet."""
        return wire.text(wire.read(self.raw, "node_list"))

    @property
    def nodes(self) -> tuple[str, ...]:
        """The names of its nodes."""
        return expand(self.node_list)

    @property
    def node_count(self) -> int:
        """Its number of nodes."""
        return wire.number(wire.read(self.raw, "node_count")) or 0

    @property
    def core_count(self) -> int:
        """Its number of cores."""
        return wire.number(wire.read(self.raw, "core_count")) or 0

    @property
    def partition(self) -> str | None:
        """The partition that its nodes are from; None if it names none."""
        return wire.text(wire.read(self.raw, "partition"))

    @property
    def users(self) -> tuple[str, ...]:
        """The users that may use it; one with a leading `-` may not."""
        return split(wire.read(self.raw, "users"))

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts that may use it; one with a leading `-` may not."""
        return split(wire.read(self.raw, "accounts"))

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of users that may use it; one with a leading `-` may not."""
        return split(wire.read(self.raw, "groups"))

    @property
    def flags(self) -> tuple[str, ...]:
        """Its flags in alphabetical order: DAILY, IGNORE_JOBS, MAINT, … A version sends only those it knows."""
        return tuple(sorted(split(wire.read(self.raw, "flags"))))

    @property
    def features(self) -> str | None:
        """What its nodes must have, as a job's constraint is written."""
        return wire.text(wire.read(self.raw, "features"))

    @property
    def licenses(self) -> str | None:
        """The licences it keeps, as Slurm writes them (`matlab:2`)."""
        return wire.text(wire.read(self.raw, "licenses"))

    @property
    def tres(self) -> Mapping[str, int]:
        """What it keeps: `{"cpu": 256, "license/matlab": 2}`; memory in megabytes."""
        return amounts(wire.read(self.raw, "tres"))
