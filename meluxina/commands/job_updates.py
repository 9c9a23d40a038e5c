"""`scontrol update JobId=…`: what of a job can be changed, by Slurm's names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from .arguments import Failure


class _Tag(NamedTuple):
    """One thing to change."""

    name: str
    """As Slurm spells it; case does not count."""
    least: int
    """How many letters of it are enough."""
    property: str
    """The property of `Client.update`; empty if REST has none."""
    convert: Callable[[str], Any] = str


def _is_yes(value: str) -> bool:
    if value.lower() in ("yes", "1"):
        return True
    if value.lower() in ("no", "0"):
        return False
    raise ValueError(value)


_TAGS = (
    _Tag("JobId", 3, "job_id"),
    _Tag("AdminComment", 6, "admin_comment"),
    _Tag("SiteFactor", 5, "site_factor", int),
    _Tag("ArrayTaskThrottle", 10, "array"),
    _Tag("Comment", 3, "comment"),
    _Tag("Clusters", 8, ""),
    _Tag("ClusterFeatures", 8, ""),
    _Tag("DelayBoot", 5, "delay_boot"),
    _Tag("Extra", 3, "extra"),
    _Tag("TimeLimit", 5, "time_limit"),
    _Tag("TimeMin", 5, "time_min"),
    _Tag("Priority", 2, "priority", int),
    _Tag("Nice", 2, "nice", int),
    _Tag("CPUsPerTask", 9, "cpus_per_task", int),
    _Tag("CpusPerTres", 9, "cpus_per_tres"),
    _Tag("NumCPUs", 6, "minimum_cpus", int),
    _Tag("NumTasks", 8, "ntasks", int),
    _Tag("ReqProcs", 8, "ntasks", int),
    _Tag("Requeue", 4, "requeue", _is_yes),
    _Tag("ReqNodes", 8, "nodes"),
    _Tag("NumNodes", 8, "nodes"),
    _Tag("ReqSockets", 4, "sockets_per_node", int),
    _Tag("ReqCores", 4, "cores_per_socket", int),
    _Tag("TasksPerNode", 2, "ntasks_per_node", int),
    _Tag("ReqThreads", 4, "threads_per_core", int),
    _Tag("MinCPUsNode", 4, "mincpus", int),
    _Tag("MinMemoryNode", 10, "mem"),
    _Tag("MinMemoryCPU", 10, "mem_per_cpu"),
    _Tag("MinTmpDiskNode", 4, "tmp"),
    _Tag("Partition", 2, "partition"),
    _Tag("QOS", 2, "qos"),
    _Tag("ReservationName", 3, "reservation"),
    _Tag("Name", 2, "job_name"),
    _Tag("JobName", 4, "job_name"),
    _Tag("WCKey", 1, "wckey"),
    _Tag("StdErr", 6, "error"),
    _Tag("StdIn", 5, "input"),
    _Tag("StdOut", 6, "output"),
    _Tag("Switches", 5, "switches"),
    _Tag("wait-for-switch", 5, "wait_for_switch", int),
    _Tag("OverSubscribe", 2, "oversubscribe", _is_yes),
    _Tag("Shared", 2, "oversubscribe", _is_yes),
    _Tag("Contiguous", 3, "contiguous", _is_yes),
    _Tag("CoreSpec", 4, ""),
    _Tag("MemPerTres", 5, "memory_per_tres"),
    _Tag("ThreadSpec", 4, ""),
    _Tag("TresBind", 5, "tres_bind"),
    _Tag("TresFreq", 5, "tres_freq"),
    _Tag("TresPerJob", 8, "tres_per_job"),
    _Tag("TresPerNode", 8, "tres_per_node"),
    _Tag("TresPerSocket", 8, "tres_per_socket"),
    _Tag("TresPerTask", 8, "tres_per_task"),
    _Tag("ExcNodeList", 3, "exclude"),
    _Tag("NodeList", 8, "nodelist"),
    _Tag("ReqNodeList", 8, "nodelist"),
    _Tag("Features", 1, "constraint"),
    _Tag("Prefer", 3, "prefer"),
    _Tag("Gres", 2, "gres"),
    _Tag("Account", 1, "account"),
    _Tag("BurstBuffer", 1, "bb"),
    _Tag("Dependency", 1, "dependency"),
    _Tag("Licenses", 1, "licenses"),
    _Tag("EligibleTime", 2, "begin"),
    _Tag("StartTime", 2, "begin"),
    _Tag("EndTime", 2, ""),
    _Tag("Reboot", 3, "reboot", _is_yes),
    _Tag("UserID", 3, ""),
    _Tag("Deadline", 3, "deadline"),
    _Tag("WorkDir", 2, "chdir"),
    _Tag("MailType", 5, "mail_type"),
    _Tag("MailUser", 5, "mail_user"),
    _Tag("MCSLabel", 4, "mcs_label"),
)
"""In Slurm's order: of two that an abbreviation means the first is meant."""
_DEFAULT_NICE = 100
_ABORTED = "Request aborted"
_OTHER_ENTITIES = {
    "StepId": 4, "ReservationName": 3, "NodeName": 3, "PartitionName": 3, "SlurmctldDebug": 2,
    "SuspendExcNodes": 11, "SuspendExcParts": 11, "SuspendExcStates": 11,
}  # fmt: skip
_NO_ENTITY = (
    "No valid entity in update command",
    'Input line must include "NodeName", "PartitionName", "Reservation", "JobId", or "SlurmctldDebug"',
)


def read(words: Sequence[str]) -> tuple[list[str], Mapping[str, Any]]:
    """Read `JobId=17 TimeLimit=5`: the jobs, and the properties to change."""
    properties: dict[str, Any] = {}
    jobs: list[str] = []
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if not equals and _is_short_for(name, "Nice", 2):
            properties["nice"] = _DEFAULT_NICE
            continue
        if not equals:
            following = next(rest, None)
            if following is None:
                raise Failure(f"Invalid input: {word}", _ABORTED)
            value = following
        if name.endswith(("+", "-")) or (value[:1] in ("+", "-") and _is_short_for(name, "TimeLimit", 5)):
            raise Failure(f"scontrol: error: {word}: a difference can't be said over REST")
        tag = next((tag for tag in _TAGS if _is_short_for(name, tag.name, tag.least)), None)
        if tag is None:
            raise Failure(f"Update of this parameter is not supported: {word}", _ABORTED)
        if tag.property == "job_id":
            jobs += filter(None, value.split(","))
        else:
            properties[tag.property] = _converted(tag, value)
    if not properties:
        raise Failure("No changes specified")
    if not jobs:
        raise Failure("scontrol: error: No job ID specified")
    return jobs, properties


def check_entity(words: Sequence[str]) -> None:
    """Check that it is a job that is to be changed. Raises Failure if not."""
    names = [word.partition("=")[0].rstrip("+-") for word in words]
    if any(_is_short_for(name, tag, 3) for name in names for tag in ("JobId", "JobName")):
        return
    for tag, least in _OTHER_ENTITIES.items():
        if any(_is_short_for(name, tag, least) for name in names):
            raise Failure(f"scontrol: error: update {tag} is not implemented over REST")
    raise Failure(*_NO_ENTITY)


def _is_short_for(name: str, tag: str, least: int) -> bool:
    return len(name) >= least and tag.lower().startswith(name.lower())


def _converted(tag: _Tag, value: str) -> Any:
    if not tag.property:
        raise Failure(f"scontrol: error: {tag.name} can't be changed over REST")
    try:
        return tag.convert(value)
    except ValueError:
        raise Failure(f"scontrol: error: Invalid {tag.name} value: {value}") from None
