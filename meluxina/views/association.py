"""Who may use which account, with which limits, and what they used of those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from ..base_view import View
from ..notation.tres import amounts
from ..slurm import wire
from .share import Share
from .values import split


class Association(View, frozen=True):
    """What a user may do for an account, or all of an account's users together.

    As `sacctmgr show association` knows it. A limit that is None or empty is not set here; one of the account, of
    the QOS or of the partition may hold all the same.
    """

    _share: Share | None = None

    @property
    def user(self) -> str | None:
        """The user; None if it is the account's own."""
        return wire.text(wire.read(self.raw, "user"))

    @property
    def account(self) -> str | None:
        """The account."""
        return wire.text(wire.read(self.raw, "account"))

    @property
    def cluster(self) -> str | None:
        """The cluster."""
        return wire.text(wire.read(self.raw, "cluster"))

    @property
    def partition(self) -> str | None:
        """The partition that it is limited to; None if it is for all."""
        return wire.text(wire.read(self.raw, "partition"))

    @property
    def parent_account(self) -> str | None:
        """The account above an account's own association; None where there is none, or a user's."""
        return wire.text(wire.read(self.raw, "parent_account"))

    @property
    def is_default(self) -> bool:
        """Whether this is the user's default account."""
        if self.user is None:
            return False
        is_default = wire.read(self.raw, "is_default")
        return bool("DEFAULT" in wire.words(wire.read(self.raw, "flags")) if is_default is None else is_default)

    @property
    def qos(self) -> tuple[str, ...]:
        """The names of the QOS that may be used, in alphabetical order; on v0.0.36 and 37 their numbers, as texts."""
        return tuple(sorted(split(wire.read(self.raw, "qos"))))

    @property
    def default_qos(self) -> str | None:
        """The QOS of jobs that name none."""
        return wire.text(wire.within(self.raw, "default", "qos"))

    @property
    def shares(self) -> int | None:
        """Its share of the machine, relative to others of the same parent (`sacctmgr`'s Share)."""
        return wire.limit(wire.read(self.raw, "shares_raw"))

    @property
    def priority(self) -> int | None:
        """What is added to the priority of its jobs; None if nothing is set."""
        return wire.limit(wire.read(self.raw, "priority"))

    @property
    def max_jobs(self) -> int | None:
        """How many jobs a user may have running (MaxJobs); None on v0.0.36, which does not tell."""
        return wire.limit(wire.within(self.raw, "max", "jobs", "active"))

    @property
    def max_submitted(self) -> int | None:
        """How many jobs a user may have waiting and running (MaxSubmit); None on v0.0.36, which does not tell."""
        return wire.limit(wire.within(self.raw, "max", "jobs", "total"))

    @property
    def max_wall(self) -> timedelta | None:
        """How long a job may run (MaxWall)."""
        return wire.duration(wire.limit(wire.within(self.raw, "max", "jobs", "per", "wall_clock")), "minutes")

    @property
    def max_tres_per_job(self) -> Mapping[str, int]:
        """What one job may have (MaxTRES): `{"cpu": 64, "mem": 102400}`, memory in megabytes."""
        return amounts(wire.within(self.raw, "max", "tres", "per", "job"))

    @property
    def max_tres_per_node(self) -> Mapping[str, int]:
        """What one job may have of a node (MaxTRESPerNode); memory in megabytes."""
        return amounts(wire.within(self.raw, "max", "tres", "per", "node"))

    @property
    def max_tres_minutes_per_job(self) -> Mapping[str, int]:
        """What one job may use up (MaxTRESMins): minutes of each, memory in megabytes times minutes."""
        return amounts(wire.within(self.raw, "max", "tres", "minutes", "per", "job"))

    @property
    def group_jobs(self) -> int | None:
        """How many jobs all its users together may have running (GrpJobs)."""
        return wire.limit(wire.within(self.raw, "max", "jobs", "per", "count"))

    @property
    def group_submitted(self) -> int | None:
        """How many jobs all its users together may have waiting and running (GrpSubmit)."""
        return wire.limit(wire.within(self.raw, "max", "jobs", "per", "submitted"))

    @property
    def group_wall(self) -> timedelta | None:
        """How long all jobs of all its users together may run (GrpWall)."""
        return wire.duration(wire.limit(wire.within(self.raw, "max", "per", "account", "wall_clock")), "minutes")

    @property
    def group_tres(self) -> Mapping[str, int]:
        """What all jobs of all its users together may have (GrpTRES); memory in megabytes."""
        return amounts(wire.within(self.raw, "max", "tres", "total"))

    @property
    def group_tres_minutes(self) -> Mapping[str, int]:
        """What all jobs of its users may use up (GrpTRESMins): minutes of each, memory in megabytes times minutes.

        Empty on v0.0.36, which does not tell.
        """
        return amounts(wire.within(self.raw, "max", "tres", "group", "minutes"))

    @property
    def used_tres_minutes(self) -> Mapping[str, float]:
        """What its jobs used up, to hold against `group_tres_minutes`, in the same units.

        Empty unless asked for by `associations(usage=True)`, as the database does not tell it; and where the controller
        shows no usage: that of other clusters, or of others if the site keeps usage private.
        """
        return {} if self._share is None else self._share.used_tres_minutes

    @property
    def running_tres_minutes(self) -> Mapping[str, float]:
        """What its running jobs may still use up within their time limits, in the same units.

        Empty where `used_tres_minutes` is.
        """
        return {} if self._share is None else self._share.running_tres_minutes

    @property
    def _title(self) -> str:
        return f"{self.user} in {self.account}" if self.user else f"{self.account}"


def with_usage(entries: Iterable[Any], shares: Iterable[Share]) -> Iterator[Association]:
    """Make views of associations, each with the share of the same user, account, cluster and partition."""
    places = {_place(share): share for share in shares}
    return (Association(raw, places.get(_place(Association(raw))) if places else None) for raw in entries)


def _place(one: Association | Share) -> tuple[str | None, ...]:
    return one.cluster, one.account, one.user, one.partition
