"""What `scontrol show config` shows, as far as REST tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import meluxina

from . import columns
from .arguments import Failure
from .records import NULL, clock
from .values import field, number, text

_UNITS = {
    " sec": (
        ("AcctGatherNodeFreq", "BatchStartTimeout", "CompleteWait", "GroupUpdateTime", "HealthCheckInterval")
        + ("HealthCheckTimeout", "InactiveLimit", "KillWait", "MessageTimeout", "MinJobAge", "ResumeTimeout")
        + ("SchedulerTimeSlice", "SlurmctldTimeout", "SlurmdTimeout", "SuspendTimeout", "TCPTimeout")
        + ("UnkillableStepTimeout", "WaitTime")
    ),
    " usec": ("EpilogMsgTime",),
    " min": ("OverTimeLimit", "ResvOverRun"),
    " nodes/min": ("ResumeRate", "SuspendRate"),
    " percent": ("VSizeFactor",),
}
_UNIT = {name: unit for unit, names in _UNITS.items() for name in names}
_SLURMS_NAMES = {"PriorityWeightFairshare": "PriorityWeightFairShare"}
_AS_WORDS = frozenset(("PriorityFavorSmall",))
"""Switches that are yes or no; others are 1 or 0."""
_OTHERWISE_WRITTEN = frozenset(
    ("AccountingStoreFlags", "CommunicationParametersFlags", "ConfFlags", "CpuFreqGovernors", "Epilog")
    + ("EpilogSlurmctld", "GetNameInfoCacheTimeout", "HostUnreachRetryCount", "JobAcctOomKill", "KeepaliveInterval")
    + ("KeepaliveProbes", "KeepaliveTime", "PriorityFlags", "PrivateData", "Prolog", "PrologSlurmctld")
    + ("PropagatePrioProcess", "ReturnToService", "SlurmUser", "SlurmUserId", "SlurmctldHttpAuthParams")
    + ("SlurmctldPortCount", "SlurmdHttpAuthParams", "SlurmdParametersFlags", "SlurmdUser", "SlurmdUserId")
    + ("TaskPluginParam", "controllers")
)
"""What REST tells otherwise than `scontrol` writes it, or what that does not show."""


def load(client: meluxina.Client) -> Any:
    """Return the answer that has the cluster's configuration; None where a version has none."""
    operation = getattr(client.api().slurm, "get_conf", None)
    try:
        return None if operation is None else client.send(operation.request()).parsed
    except meluxina.AnswerError:
        return None


def lines(client: meluxina.Client) -> Iterator[str]:
    """Write all that REST tells of the configuration. Raises Failure if that is nothing."""
    answer = load(client)
    if answer is None:
        pairs = _from_ping(client)
        seconds: float = columns.now()
    else:
        pairs = dict(_pairs(answer.slurm_conf.to_dict())) | _from_meta(answer.slurm_conf_meta)
        seconds = number(answer.slurm_conf_meta, "LastUpdate") or columns.now()
    if not pairs:
        raise Failure("scontrol: error: this server's REST API tells nothing of the configuration")
    yield f"Configuration data as of {columns.timestamp(seconds)}"
    yield from (f"{name:<23} = {pairs[name]}" for name in sorted(pairs, key=str.casefold))


def _pairs(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in content.items():
        written = None if name in _OTHERWISE_WRITTEN else _SPECIAL.get(name, _plain)(name, value)
        if written is not None:
            yield _SLURMS_NAMES.get(name, name), written


def _plain(name: str, value: Any) -> str | None:
    if isinstance(value, bool):
        return ("no", "yes")[value] if name in _AS_WORDS else f"{int(value)}"
    if isinstance(value, int):
        return f"{value}{_UNIT.get(name, '')}"
    if isinstance(value, list):
        value = ",".join(value) if all(isinstance(word, str) for word in value) else None
    return (value or NULL) if isinstance(value, str) else None


def _memory(_name: str, value: Mapping[str, Any]) -> str | None:
    return f"{value['number']}" if value["set"] and value["number"] else None


def _time(_name: str, value: Mapping[str, Any]) -> str | None:
    return clock(value["number"]) if value["set"] else None


def _limit(_name: str, value: Mapping[str, Any]) -> str | None:
    return "INFINITE" if value["infinite"] else f"{value['number']} sec" if value["set"] else None


def _modes(_name: str, value: list[str]) -> str:
    return ",".join(word for word in value if word != "DISABLED") or "OFF"


_SPECIAL: Mapping[str, Callable[[str, Any], str | None]] = {
    "DefMemPerCPU": _memory,
    "MaxMemPerCPU": _memory,
    "PreemptExemptTime": _time,
    "PreemptMode": _modes,
    "SuspendTime": _limit,
}


def _from_meta(meta: Any) -> dict[str, str]:
    values = {
        "BOOT_TIME": columns.timestamp(number(meta, "BOOT_TIME") or 0),
        "NEXT_JOB_ID": f"{int(number(meta, 'NEXT_JOB_ID') or 0)}",
        "SLURM_CONF": text(meta, "SLURM_CONF") or NULL,
        "SLURM_VERSION": text(meta, "SLURM_VERSION") or NULL,
    }
    return {name: value for name, value in values.items() if value != NULL}


def _from_ping(client: meluxina.Client) -> dict[str, str]:
    """Read what any answer says of the server."""
    answer = client.send(client.api().slurm.get_ping.request()).parsed
    slurm = field(answer, "meta", "slurm") or field(answer, "meta", "Slurm")
    values = {"ClusterName": text(slurm, "cluster"), "SLURM_VERSION": text(slurm, "release")}
    return {name: value for name, value in values.items() if value}
