"""A reservation: a view over whatever the server sent, read when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from ..slurm import wire
from ..slurm.hostlist import expand
from ..slurm.tres import amounts
<<<<<<< HEAD:meluxina/views/reservation.py
from .base import Named
=======
from .base import Named, View


class Ping(View, frozen=True):
    """One slurmctld, seen from slurmrestd."""

    @property
    def hostname(self) -> str:
        """Where it runs."""
        return wire.text(wire.read(self.raw, "hostname")) or ""

    @property
    def is_up(self) -> bool:
        """Whether it answers."""
        responding = wire.read(self.raw, "responding")
        return bool(responding) if responding is not None else wire.read(self.raw, "ping", "pinged") == "UP"

    @property
    def _title(self) -> str:
        return f"{self.hostname} {'up' if self.is_up else 'down'}"
>>>>>>> 57d3658 (Hide the token in what servers send, and show only printable text):meluxina/views/cluster.py


class Reservation(Named, frozen=True):
    """One reservation, as `scontrol show reservation` knows it."""

    @property
    def start_time(self) -> datetime | None:
        """When it starts or started (aware, UTC)."""
        return wire.moment(wire.read(self.raw, "start_time"))

    @property
    def end_time(self) -> datetime | None:
        """When it ends (aware, UTC)."""
        return wire.moment(wire.read(self.raw, "end_time"))

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
        """The partition that its nodes are from; None if it was not said."""
        return wire.text(wire.read(self.raw, "partition"))

    @property
    def users(self) -> tuple[str, ...]:
        """The users that may use it; one with a leading `-` may not."""
        return wire.split(wire.read(self.raw, "users"))

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts that may use it; one with a leading `-` may not."""
        return wire.split(wire.read(self.raw, "accounts"))

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of users that may use it; one with a leading `-` may not."""
        return wire.split(wire.read(self.raw, "groups"))

    @property
    def flags(self) -> tuple[str, ...]:
        """MAINT, DAILY, IGNORE_JOBS, SPEC_NODES, …, in alphabetical order. A version sends only those it knows."""
        return tuple(sorted(wire.split(wire.read(self.raw, "flags"))))

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
<<<<<<< HEAD:meluxina/views/reservation.py
=======


class License(View, frozen=True):
    """One kind of licence, as `scontrol show licenses` knows it."""

    @property
    def name(self) -> str:
        """Its name."""
        return wire.text(wire.read(self.raw, "LicenseName")) or ""

    @property
    def total(self) -> int:
        """How many there are."""
        return wire.number(wire.read(self.raw, "Total")) or 0

    @property
    def used(self) -> int:
        """How many jobs have."""
        return wire.number(wire.read(self.raw, "Used")) or 0

    @property
    def free(self) -> int:
        """How many nobody has."""
        return wire.number(wire.read(self.raw, "Free")) or 0

    @property
    def reserved(self) -> int | None:
        """How many reservations keep; None where the version does not tell."""
        return wire.number(wire.read(self.raw, "Reserved"))

    @property
    def is_remote(self) -> bool:
        """Whether it is counted by the accounting database for several clusters."""
        return bool(wire.read(self.raw, "Remote"))

    @property
    def _title(self) -> str:
        return self.name
>>>>>>> 57d3658 (Hide the token in what servers send, and show only printable text):meluxina/views/cluster.py
