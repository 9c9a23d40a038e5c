"""The tables of what sacctmgr shows: associations, accounts, users, QOS, clusters and resources, and their fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import meluxina

from ...durations import clock
from ..job_choice import expand_nodes
from ..values import INFINITE, count, field, number, text, words
from . import texts

_PARENT = 0x7FFFFFFF
_UNITS = texts.Units()
_QOS_FLAGS = {
    "DELETED": "Deleted", "DENY_LIMIT": "DenyOnLimit", "ENFORCE_USAGE_THRESHOLD": "EnforceUsageThreshold",
    "PARTITION_MINIMUM_NODE": "PartitionMinNodes", "PARTITION_MAXIMUM_NODE": "PartitionMaxNodes",
    "PARTITION_TIME_LIMIT": "PartitionTimeLimit", "REQUIRED_RESERVATION": "RequiresReservation",
    "REQUIRED_RESERVERVATION": "RequiresReservation", "OVERRIDE_PARTITION_QOS": "OverPartQOS",
    "PARTITION_QOS": "PartQOS", "NO_RESERVE": "NoReserve", "NO_DECAY": "NoDecay", "RELATIVE": "Relative",
    "USAGE_FACTOR_SAFE": "UsageFactorSafe",
}  # fmt: skip
"""In the order in which sacctmgr writes them."""


class Row(NamedTuple):
    """One line: something, and where that is shown too, an association of it."""

    own: Any
    association: Any
    book: Book


Read = Callable[[Row], str | None]
Readers = Mapping[str, Read | None]
"""How to read fields, by their headers. None stands for what the server does not tell."""


class Book:
    """What is asked of the server, when it is needed."""

    def __init__(self, client: meluxina.Client) -> None:
        self.client = client
        self.user: str | None = None
        """The only user whose associations are needed."""

    def load(self, operation: str, key: str, **flags: bool) -> list[Any]:
        """List all of a kind, with those of these flags that the version has."""
        module = getattr(self.client.api().slurmdb, operation)
        names = module.Query.__annotations__ if hasattr(module, "Query") else {}
        query = {name: value for name, value in flags.items() if name in names and value}
        return field(self.client.send(module.request(**query)).parsed, key) or []

    @cached_property
    def associations(self) -> list[Any]:
        """All associations that are needed, in the server's order."""
        return [association.raw for association in self.client.associations(user=self.user)]

    @cached_property
    def qos(self) -> dict[int, str]:
        """The names of QOS by their numbers."""
        return {qos.id: qos.name for qos in self.client.qos()}

    @cached_property
    def _accounts(self) -> dict[tuple[str | None, str | None], Any]:
        """The associations of accounts, by cluster and account."""
        own = [one for one in self.associations if not text(one, "user")]
        return {(text(one, "cluster"), text(one, "account")): one for one in own}

    def parent(self, association: object) -> Any:
        """Return the association above one."""
        name = text(association, "account" if text(association, "user") else "parent_account")
        return self._accounts.get((text(association, "cluster"), name))

    def root(self, cluster: str | None) -> Any:
        """Return a cluster's first association."""
        return self._accounts.get((cluster, "root"))

    def lineage(self, association: object) -> str:
        """Write the path to an association, by which sacctmgr sorts."""
        above = self.parent(association)
        if above is None:
            return "/"
        user, partition = text(association, "user"), text(association, "partition")
        own = f"0-{user}" if user else text(association, "account")
        return f"{self.lineage(above)}{own}/" + (f"{partition}/" if partition else "")


# Readers of one model


def _text(*path: str) -> Callable[[Any], str | None]:
    return lambda raw: text(raw, *path)


def _number(*path: str) -> Callable[[Any], str | None]:
    def read(raw: object) -> str | None:
        value = number(raw, *path)
        return None if value is None or value == INFINITE else f"{int(value)}"

    return read


def _fraction(*path: str) -> Callable[[Any], str | None]:
    def read(raw: object) -> str | None:
        value = number(raw, *path)
        return None if value is None or value == INFINITE else f"{value:f}"

    return read


def _minutes(*path: str) -> Callable[[Any], str | None]:
    return lambda raw: _clock(number(raw, *path), 60)


def _seconds(*path: str) -> Callable[[Any], str | None]:
    return lambda raw: _clock(number(raw, *path), 1)


def _clock(value: float | None, unit: int) -> str | None:
    return None if value is None or value == INFINITE else clock(value * unit)


def _held(*path: str) -> Callable[[Any], str | None]:
    return lambda raw: texts.held(texts.resources(raw, *path), _UNITS)


def _amount(resource: int, *path: str) -> Callable[[Any], str | None]:
    def read(raw: object) -> str | None:
        value = texts.amount(texts.resources(raw, *path), resource)
        return None if value is None else f"{value}"

    return read


def _names(*path: str) -> Callable[[Any], str | None]:
    return lambda raw: ",".join(sorted(words(raw, *path)))


def _share(raw: object) -> str | None:
    shares = number(raw, "shares_raw")
    return "parent" if shares == _PARENT else _number("shares_raw")(raw)


def _coordinators(raw: object) -> str:
    return ",".join(sorted(text(one, "name") or "" for one in field(raw, "coordinators") or ()))


def _preempt_mode(raw: object) -> str:
    modes = [mode for mode in words(raw, "preempt", "mode") if mode != "DISABLED"]
    return ",".join(sorted(modes, key=lambda mode: mode != "GANG")).lower() or "cluster"


def _qos_flags(raw: object) -> str:
    flags = words(raw, "flags")
    return ",".join(name for flag, name in _QOS_FLAGS.items() if flag in flags)


def _node_count(raw: object) -> str:
    return f"{len(list(expand_nodes('sacctmgr', text(raw, 'nodes') or '')))}" if text(raw, "nodes") else "0"


_TOTAL, _PER_JOB = ("max", "tres", "total"), ("max", "tres", "per", "job")
_MINUTES_PER_JOB, _MINUTES = ("max", "tres", "minutes", "per", "job"), ("max", "tres", "minutes", "total")
_GROUP_MINUTES, _GROUP_RUNNING = ("max", "tres", "group", "minutes"), ("max", "tres", "group", "active")
_ASSOCIATION: Mapping[str, Callable[[Any], str | None]] = {
    "Account": _text("account"),
    "Cluster": _text("cluster"),
    "Comment": _text("comment"),
    "Def QOS": _text("default", "qos"),
    "Share": _share,
    "GrpCPUMins": _amount(texts.CPU, *_GROUP_MINUTES),
    "GrpCPURunMins": _amount(texts.CPU, *_GROUP_RUNNING),
    "GrpCPUs": _amount(texts.CPU, *_TOTAL),
    "GrpTRESMins": _held(*_GROUP_MINUTES),
    "GrpTRESRunMins": _held(*_GROUP_RUNNING),
    "GrpTRES": _held(*_TOTAL),
    "GrpJobs": _number("max", "jobs", "per", "count"),
    "GrpJobsAccrue": _number("max", "jobs", "per", "accruing"),
    "GrpMem": _amount(texts.MEMORY, *_TOTAL),
    "GrpNodes": _amount(texts.NODE, *_TOTAL),
    "GrpSubmit": _number("max", "jobs", "per", "submitted"),
    "GrpWall": _minutes("max", "per", "account", "wall_clock"),
    "ID": lambda raw: association_id(raw) or None,
    "MaxCPUMins": _amount(texts.CPU, *_MINUTES_PER_JOB),
    "MaxCPURunMinsPU": _amount(texts.CPU, *_MINUTES),
    "MaxCPUs": _amount(texts.CPU, *_PER_JOB),
    "MaxTRESMins": _held(*_MINUTES_PER_JOB),
    "MaxTRESRunMinsPU": _held(*_MINUTES),
    "MaxTRES": _held(*_PER_JOB),
    "MaxTRESPerNode": _held("max", "tres", "per", "node"),
    "MaxJobs": _number("max", "jobs", "active"),
    "MaxJobsPU": _number("max", "jobs", "active"),
    "MaxJobsAccrue": _number("max", "jobs", "accruing"),
    "MinPrioThres": _number("min", "priority_threshold"),
    "MaxNodes": _amount(texts.NODE, *_PER_JOB),
    "MaxSubmit": _number("max", "jobs", "total"),
    "MaxSubmitPU": _number("max", "jobs", "total"),
    "MaxWall": _minutes("max", "jobs", "per", "wall_clock"),
    "ParentName": _text("parent_account"),
    "Partition": _text("partition"),
    "Priority": _number("priority"),
    "User": _text("user"),
}  # fmt: skip
_MOST = ("limits", "max")
_QOS_TRES = (*_MOST, "tres")
_QOS: Mapping[str, Callable[[Any], str | None]] = {
    "Descr": _text("description"),
    "Flags": _qos_flags,
    "UsageThres": _fraction("usage_threshold"),
    "GraceTime": _seconds("limits", "grace_time"),
    "GrpCPUMins": _amount(texts.CPU, *_QOS_TRES, "minutes", "total"),
    "GrpCPURunMins": _amount(texts.CPU, *_QOS_TRES, "minutes", "per", "qos"),
    "GrpCPUs": _amount(texts.CPU, *_QOS_TRES, "total"),
    "GrpTRESMins": _held(*_QOS_TRES, "minutes", "total"),
    "GrpTRESRunMins": _held(*_QOS_TRES, "minutes", "per", "qos"),
    "GrpTRES": _held(*_QOS_TRES, "total"),
    "GrpJobs": _number(*_MOST, "active_jobs", "count"),
    "GrpJobsAccrue": _number(*_MOST, "active_jobs", "accruing"),
    "GrpMem": _amount(texts.MEMORY, *_QOS_TRES, "total"),
    "GrpNodes": _amount(texts.NODE, *_QOS_TRES, "total"),
    "GrpSubmit": _number(*_MOST, "jobs", "count"),
    "GrpWall": _minutes(*_MOST, "wall_clock", "per", "qos"),
    "ID": _number("id"),
    "MaxCPUMins": _amount(texts.CPU, *_QOS_TRES, "minutes", "per", "job"),
    "MaxCPURunMinsPU": _amount(texts.CPU, *_QOS_TRES, "minutes", "per", "user"),
    "MaxCPUs": _amount(texts.CPU, *_QOS_TRES, "per", "job"),
    "MaxCPUsPU": _amount(texts.CPU, *_QOS_TRES, "per", "user"),
    "MinPrioThres": _number("limits", "min", "priority_threshold"),
    "MaxTRESMins": _held(*_QOS_TRES, "minutes", "per", "job"),
    "MaxTRESRunMinsPU": _held(*_QOS_TRES, "minutes", "per", "user"),
    "MaxTRESRunMinsPA": _held(*_QOS_TRES, "minutes", "per", "account"),
    "MaxTRES": _held(*_QOS_TRES, "per", "job"),
    "MaxTRESPA": _held(*_QOS_TRES, "per", "account"),
    "MaxTRESPerNode": _held(*_QOS_TRES, "per", "node"),
    "MaxTRESPU": _held(*_QOS_TRES, "per", "user"),
    "MaxJobs": _number(*_MOST, "jobs", "active_jobs", "per", "user"),
    "MaxJobsPU": _number(*_MOST, "jobs", "active_jobs", "per", "user"),
    "MaxJobsPA": _number(*_MOST, "jobs", "active_jobs", "per", "account"),
    "MaxJobsAccruePA": _number(*_MOST, "accruing", "per", "account"),
    "MaxJobsAccruePU": _number(*_MOST, "accruing", "per", "user"),
    "MaxNodes": _amount(texts.NODE, *_QOS_TRES, "per", "job"),
    "MaxNodesPU": _amount(texts.NODE, *_QOS_TRES, "per", "user"),
    "MaxSubmit": _number(*_MOST, "jobs", "per", "user"),
    "MaxSubmitPU": _number(*_MOST, "jobs", "per", "user"),
    "MaxSubmitPA": _number(*_MOST, "jobs", "per", "account"),
    "MaxWall": _minutes(*_MOST, "wall_clock", "per", "job"),
    "MinCPUs": _amount(texts.CPU, "limits", "min", "tres", "per", "job"),
    "MinTRES": _held("limits", "min", "tres", "per", "job"),
    "Name": _text("name"),
    "Preempt": _names("preempt", "list_"),
    "PreemptMode": _preempt_mode,
    "PreemptExemptTime": _seconds("preempt", "exempt_time"),
    "Priority": _number("priority"),
    "UsageFactor": _fraction("usage_factor"),
    "LimitFactor": _fraction("limits", "factor"),
}  # fmt: skip


def association_id(raw: object) -> str:
    """Write the number of an association; an empty text where servers tell none, or 0 of each."""
    return f"{count(raw, 'id') or count(raw, 'id', 'id') or ''}"


def qos_names(row: Row) -> list[str]:
    """Return the names of the QOS of an association; v0.0.36 and v0.0.37 send their numbers."""
    names = words(row.association, "qos")
    if names and all(map(str.isdecimal, names)):
        return sorted(row.book.qos.get(int(name), name) for name in names)
    return sorted(names)


def _parent_id(row: Row) -> str | None:
    above = row.book.parent(row.association)
    return association_id(above) if above is not None else association_id(row.association) and "0"


def _users_qos(row: Row) -> str | None:
    if row.association is not None:
        return text(row.association, "default", "qos")
    return row.book.qos.get(count(row.own, "default", "qos"))


def _own(read: Callable[[Any], str | None]) -> Read:
    return lambda row: read(row.own)


def _associations(read: Callable[[Any], str | None]) -> Read:
    return lambda row: read(row.association)


def _of_own(readers: Mapping[str, Callable[[Any], str | None]]) -> dict[str, Read | None]:
    return {header: _own(read) for header, read in readers.items()}


_OF_ASSOCIATION: dict[str, Read | None] = {
    **{header: _associations(read) for header, read in _ASSOCIATION.items()},
    "QOS": lambda row: ",".join(qos_names(row)),
    "Lineage": lambda row: row.association and row.book.lineage(row.association),
    "ParentID": lambda row: row.association and _parent_id(row),
    "Flags": None,
    "QOS_RAW": None,
}
ASSOCIATION: Readers = _OF_ASSOCIATION
ACCOUNT: Readers = _OF_ASSOCIATION | _of_own({
    "Account": _text("name"), "Coord Accounts": _coordinators, "Descr": _text("description"),
    "Org": _text("organization"),
})  # fmt: skip
USER: Readers = {
    **_OF_ASSOCIATION,
    **_of_own({
        "Admin": lambda raw: next(iter(words(raw, "administrator_level")), None),
        "Coord Accounts": _coordinators, "Def Acct": _text("default", "account"),
        "Def WCKey": _text("default", "wckey"), "User": _text("name"),
    }),
    "Def QOS": _users_qos,
}  # fmt: skip
QOS: Readers = _of_own(_QOS)
CLUSTER: Readers = {
    **_OF_ASSOCIATION,
    **_of_own({
        "Cluster": _text("name"), "ControlHost": _text("controller", "host"),
        "ControlPort": _number("controller", "port"), "TRES": _held("tres"), "NodeCount": _node_count,
        "Cluster Nodes": _text("nodes"), "RPC": _number("rpc_version"),
    }),
    **dict.fromkeys(("Class", "Features", "Federation", "FedState", "FedStateRaw", "ID")),
}  # fmt: skip
TRES: Readers = _of_own({"Type": _text("type"), "Name": _text("name"), "ID": _number("id")})


def sort(book: Book, associations: Sequence[Any]) -> list[Any]:
    """Sort associations as sacctmgr does: each behind the one above it."""
    return sorted(associations, key=lambda one: (text(one, "cluster") or "", book.lineage(one)))
