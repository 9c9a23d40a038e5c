"""Accounts, users, associations, QOS and the like: views over what the accounting database sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from ..base_view import View
from ..notation.hostlist import expand
from ..notation.tres import amounts
from ..slurm import wire
from .named import Named
from .values import fraction, split


def _names(models: Any, field: str) -> tuple[str, ...]:
    """Collect the names in a field of each model of a list: every name once, in alphabetical order."""
    return tuple(sorted({name for model in wire.items(models) if (name := wire.text(wire.read(model, field)))}))


class Account(Named, frozen=True):
    """One account, as `sacctmgr show account` knows it. On MeluXina it is a project."""

    @property
    def description(self) -> str | None:
        """What it is for."""
        return wire.text(wire.read(self.raw, "description"))

    @property
    def organization(self) -> str | None:
        """The organization that it belongs to."""
        return wire.text(wire.read(self.raw, "organization"))

    @property
    def users(self) -> tuple[str, ...]:
        """The names of those who may use it, in alphabetical order."""
        return _names(wire.read(self.raw, "associations"), "user")

    @property
    def coordinators(self) -> tuple[str, ...]:
        """The names of those who may change it, in alphabetical order."""
        return _names(wire.read(self.raw, "coordinators"), "name")


class User(Named, frozen=True):
    """One user, as `sacctmgr show user withassoc` knows it."""

    @property
    def default_account(self) -> str | None:
        """The account of jobs that name none."""
        return wire.text(wire.within(self.raw, "default", "account"))

    @property
    def default_wckey(self) -> str | None:
        """The workload characterisation key of jobs that name none; None also where those are not used."""
        return wire.text(wire.within(self.raw, "default", "wckey"))

    @property
    def admin_level(self) -> str | None:
        """`Administrator`, `Operator`, or None for an ordinary user."""
        level = next(iter(wire.words(wire.read(self.raw, "administrator_level"))), "None")
        return None if level in ("None", "Not Set") else level

    @property
    def accounts(self) -> tuple[str, ...]:
        """The names of the accounts that the user may charge, in alphabetical order."""
        return _names(wire.read(self.raw, "associations"), "account")


class QOS(Named, frozen=True):
    """One quality of service, as `sacctmgr show qos` knows it. A limit that is None or empty is not set."""

    @property
    def id(self) -> int:
        """Its number."""
        return wire.number(wire.read(self.raw, "id")) or 0

    @property
    def description(self) -> str | None:
        """What it is for."""
        return wire.text(wire.read(self.raw, "description"))

    @property
    def priority(self) -> int:
        """What it adds to the priority of its jobs."""
        return wire.limit(wire.read(self.raw, "priority")) or 0

    @property
    def flags(self) -> tuple[str, ...]:
        """`DENY_LIMIT`, `NO_RESERVE`, …, in alphabetical order."""
        return tuple(sorted(split(wire.read(self.raw, "flags"))))

    @property
    def preempts(self) -> tuple[str, ...]:
        """The names of the QOS whose jobs it may push aside."""
        return split(wire.within(self.raw, "preempt", "list_"))

    @property
    def preempt_mode(self) -> tuple[str, ...]:
        """What happens to its jobs when they are pushed aside (`REQUEUE`, `CANCEL`, …); empty: as the cluster says."""
        return tuple(mode for mode in wire.words(wire.within(self.raw, "preempt", "mode")) if mode != "DISABLED")

    @property
    def preempt_exempt_time(self) -> timedelta | None:
        """How long its jobs run before they may be pushed aside."""
        return wire.duration(wire.limit(wire.within(self.raw, "preempt", "exempt_time")), "seconds")

    @property
    def grace_time(self) -> timedelta:
        """How long its jobs may go on when they are pushed aside."""
        return wire.seconds(wire.limit(wire.within(self.raw, "limits", "grace_time")))

    @property
    def usage_factor(self) -> float | None:
        """What its jobs' usage is multiplied by."""
        return fraction(wire.read(self.raw, "usage_factor"))

    @property
    def usage_threshold(self) -> float | None:
        """The least fair-share factor that a job must have."""
        return fraction(wire.read(self.raw, "usage_threshold"))

    @property
    def max_wall(self) -> timedelta | None:
        """How long a job may run (MaxWall)."""
        return wire.duration(wire.limit(self._limit("wall_clock", "per", "job")), "minutes")

    @property
    def max_jobs_per_user(self) -> int | None:
        """How many jobs a user may have running (MaxJobsPU)."""
        return self._running_limit("user")

    @property
    def max_submitted_per_user(self) -> int | None:
        """How many jobs a user may have waiting and running (MaxSubmitPU); None on v0.0.36, which does not tell."""
        return self._submit_limit("user")

    @property
    def max_jobs_per_account(self) -> int | None:
        """How many jobs an account may have running (MaxJobsPA)."""
        return self._running_limit("account")

    @property
    def max_submitted_per_account(self) -> int | None:
        """How many jobs an account may have waiting and running (MaxSubmitPA); None on v0.0.36, which does not tell."""
        return self._submit_limit("account")

    @property
    def max_tres_per_job(self) -> Mapping[str, int]:
        """What one job may have (MaxTRES): `{"node": 1}`, memory in megabytes."""
        return amounts(self._limit("tres", "per", "job"))

    @property
    def max_tres_per_node(self) -> Mapping[str, int]:
        """What one job may have of a node (MaxTRESPerNode); memory in megabytes."""
        return amounts(self._limit("tres", "per", "node"))

    @property
    def max_tres_per_user(self) -> Mapping[str, int]:
        """What all jobs of a user may have (MaxTRESPU); memory in megabytes."""
        return amounts(self._limit("tres", "per", "user"))

    @property
    def max_tres_per_account(self) -> Mapping[str, int]:
        """What all jobs of an account may have (MaxTRESPA); memory in megabytes."""
        return amounts(self._limit("tres", "per", "account"))

    @property
    def min_tres_per_job(self) -> Mapping[str, int]:
        """What one job must have at least (MinTRES); memory in megabytes."""
        return amounts(wire.within(self.raw, "limits", "min", "tres", "per", "job"))

    @property
    def group_jobs(self) -> int | None:
        """How many jobs of all users may run (GrpJobs)."""
        return wire.limit(self._limit("active_jobs", "count"))

    @property
    def group_submitted(self) -> int | None:
        """How many jobs of all users may wait and run (GrpSubmitJobs); None on v0.0.36 to 41, which do not tell."""
        return wire.limit(self._limit("jobs", "count"))

    @property
    def group_wall(self) -> timedelta | None:
        """How long all jobs of all users together may run (GrpWall)."""
        return wire.duration(wire.limit(self._limit("wall_clock", "per", "qos")), "minutes")

    @property
    def group_tres(self) -> Mapping[str, int]:
        """What all jobs of all users together may have (GrpTRES); memory in megabytes."""
        return amounts(self._limit("tres", "total"))

    def _running_limit(self, owner: str) -> int | None:
        jobs = self._limit("jobs")
        running = wire.read(jobs, "active_jobs")
        return wire.limit(wire.within(jobs if running is None else running, "per", owner))

    def _submit_limit(self, owner: str) -> int | None:
        # Where nothing is told of running jobs apart, this is what is told of those.
        is_apart = self._limit("jobs", "active_jobs") is not None
        return wire.limit(self._limit("jobs", "per", owner)) if is_apart else None

    def _limit(self, *path: str) -> Any:
        return wire.within(self.raw, "limits", "max", *path)


class TRES(View, frozen=True):
    """One kind of trackable resource, as `sacctmgr show tres` knows it. `str(tres)` is what limits call it."""

    @property
    def type(self) -> str:
        """Its type: `cpu`, `mem`, `gres`, `license`, …, the part before the slash."""
        return wire.text(wire.read(self.raw, "type")) or ""

    @property
    def name(self) -> str | None:
        """Its name below its type (`gpu` of `gres/gpu`); None if the type says all."""
        return wire.text(wire.read(self.raw, "name"))

    @property
    def id(self) -> int:
        """Its number."""
        return wire.number(wire.read(self.raw, "id")) or 0

    @property
    def _title(self) -> str:
        return f"{self.type}/{self.name}" if self.name else self.type


class SlurmCluster(Named, frozen=True):
    """One cluster that the accounting database serves, as `sacctmgr show cluster` knows it."""

    @property
    def controller_host(self) -> str | None:
        """The host of its slurmctld; None if it is not registered now."""
        return wire.text(wire.within(self.raw, "controller", "host"))

    @property
    def controller_port(self) -> int | None:
        """The port of its slurmctld."""
        return wire.number(wire.within(self.raw, "controller", "port")) or None

    @property
    def rpc_version(self) -> int | None:
        """The version of the protocol that its slurmctld speaks (11520 for Slurm 26.05)."""
        return wire.number(wire.read(self.raw, "rpc_version"))

    @property
    def node_list(self) -> str | None:
        """Its nodes, as Slurm writes them (`mel[0001-0006]`)."""
        return wire.text(wire.read(self.raw, "nodes"))

    @property
    def nodes(self) -> tuple[str, ...]:
        """The names of its nodes."""
        return expand(self.node_list)

    @property
    def tres(self) -> Mapping[str, int]:
        """What it has to give: `{"cpu": 1280, "mem": 8704000, …}`, memory in megabytes."""
        return amounts(wire.read(self.raw, "tres"))


class WCKey(Named, frozen=True):
    """One workload characterisation key of a user, as `sacctmgr show wckey` knows it.

    A name that begins with `*` is what jobs are recorded under that did not name a key and got the user's default.
    """

    @property
    def user(self) -> str | None:
        """Who may use it."""
        return wire.text(wire.read(self.raw, "user"))

    @property
    def cluster(self) -> str | None:
        """The cluster."""
        return wire.text(wire.read(self.raw, "cluster"))

    @property
    def id(self) -> int:
        """Its number."""
        return wire.number(wire.read(self.raw, "id")) or 0
