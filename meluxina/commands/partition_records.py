"""The table of what `scontrol show partition` shows of a partition."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from . import records
from .node_records import Record
from .records import Item, Line, Read, clock, limit_of, maybe
from .values import INFINITE, count, number, text, words

_text = partial(records.text_of, "raw")
_has = partial(records.has, "raw")
_lacks = partial(records.lacks, "raw")


def _list(*names: str) -> Read:
    return lambda record: ",".join(words(record.raw, *names)) or None


def _either(old: str, *new: str, absent: str | None = None) -> Read:
    """Read a text that older versions have under one name, newer ones within another."""
    return lambda record: text(record.raw, *new) or text(record.raw, old) or absent


def _number(old: str, *new: str) -> Callable[[Record], int | float | None]:
    return lambda record: number(record.raw, *new) if _is_nested(record) else number(record.raw, old)


def _counted(old: str, *new: str) -> Read:
    return lambda record: f"{int(_number(old, *new)(record) or 0)}"


def _limited(old: str, *new: str) -> Read:
    return lambda record: limit_of("raw", *(new if _is_nested(record) else (old,)))(record)


def _rule(old_allowed: str, old_denied: str, group: str, *, is_denial: bool) -> Read:
    """Read who may use it, or who may not if that is what the partition says."""

    def read(record: Record) -> str | None:
        allowed = _either(old_allowed, group, "allowed")(record)
        denied = _either(old_denied, group, "deny")(record)
        if bool(denied and not allowed) != is_denial:
            return None
        return denied if is_denial else allowed or "ALL"

    return read


def _yes_or_no(*flags: str) -> Read:
    def read(record: Record) -> str:
        own = {flag.upper() for flag in words(record.raw, "flags")}
        return "NO" if own.isdisjoint(flags) else "YES"

    return read


def _time_limit(read_minutes: Callable[[Record], float | None]) -> Read:
    def read(record: Record) -> str:
        minutes = read_minutes(record)
        is_endless = minutes in (-1, INFINITE)
        return clock(INFINITE if is_endless else None if minutes is None else minutes * 60)

    return read


def _memory(old: str, group: str, per: str) -> Read:
    """Read memory if the partition counts it so: per CPU if that is set, else per node."""

    def read(record: Record) -> str | None:
        per_cpu = _number(f"{old}_cpu", group, "partition_memory_per_cpu")(record)
        value = per_cpu if per == "cpu" else _number(f"{old}_node", group, "partition_memory_per_node")(record)
        if (per == "cpu") != (per_cpu is not None):
            return None
        return "UNLIMITED" if not value or value == INFINITE else f"{int(value)}"

    return read


def _oversubscribe(record: Record) -> str:
    said = text(record.raw, "partition", "oversubscribe")
    if said is not None:
        return said
    jobs = count(record.raw, "maximums", "oversubscribe", "jobs")
    if "force" in words(record.raw, "maximums", "oversubscribe", "flags"):
        return f"FORCE:{jobs}"
    return f"YES:{jobs}" if jobs > 1 else "NO"


def _over_time(record: Record) -> str:
    minutes = _number("over_time_limit", "maximums", "over_time_limit")(record)
    return "NONE" if minutes is None else "UNLIMITED" if minutes == INFINITE else f"{int(minutes)}"


def _preempt_mode(record: Record) -> str:
    modes = words(record.raw, "preempt_mode") or words(record.raw, "preemption_mode")
    if "CLUSTER_GLOBAL" in modes or not modes:
        modes = words(record.configuration, "PreemptMode")
    return ",".join(mode.upper() for mode in modes if mode.upper() != "DISABLED") or "OFF"


def _saves_power(record: Record) -> bool:
    return all(text(record.configuration, name) for name in ("SuspendProgram", "ResumeProgram"))


def _power(*path: str) -> Read:
    def read(record: Record) -> str:
        value = number(record.raw, *path)
        return "GLOBAL" if value is None else "INFINITE" if value == INFINITE else f"{int(value)}"

    return read


_is_nested = _has("partition")
DEFAULT_TIME = _number("default_time_limit", "defaults", "time")
"""Minutes that a job may run which does not say."""
MAX_TIME = _number("max_time_limit", "maximums", "time")
"""Minutes that a job may run at most."""
_has_word = _has("partition", "exclusive")

LINES: tuple[Line, ...] = (
    (Item("PartitionName", _text("name")),),
    (
        Item("AllowGroups", _either("allowed_groups", "groups", "allowed", absent="ALL")),
        *(
            maybe(f"{verb}{name}", _rule(f"allowed_{group}", f"denied_{group}", group, is_denial=verb == "Deny"))
            for name, group in (("Accounts", "accounts"), ("Qos", "qos"))
            for verb in ("Allow", "Deny")
        ),
    ),
    (
        Item(
            "AllocNodes",
            lambda record: _either("allowed_allocation_nodes", "nodes", "allowed_allocation")(record) or "ALL",
        ),
        maybe("Alternate", _either("alternative", "alternate")),
        Item("Default", _yes_or_no("DEFAULT")),
        Item("QoS", lambda record: record.view.qos or "N/A"),
    ),
    (
        Item("DefaultTime", _time_limit(DEFAULT_TIME)),
        Item("DisableRootJobs", _yes_or_no("NO_ROOT")),
        Item("Exclusive", _text("partition", "exclusive"), fits=_has_word),
        Item("ExclusiveUser", _yes_or_no("EXCLUSIVE_USER"), fits=_lacks("partition", "exclusive")),
        Item(
            "ExclusiveTopo",
            _yes_or_no("EXCLUSIVE_TOPO"),
            fits=lambda record: _is_nested(record) and not _has_word(record),
        ),
        Item("GraceTime", _counted("preemption_grace_time", "grace_time")),
        Item("Hidden", _yes_or_no("HIDDEN")),
    ),
    (
        Item("MaxNodes", _limited("maximum_nodes_per_job", "maximums", "nodes")),
        Item("MaxTime", _time_limit(MAX_TIME)),
        Item("MinNodes", _counted("min_nodes_per_job", "minimums", "nodes")),
        Item("LLN", _yes_or_no("LLN")),
        Item("MaxCPUsPerNode", _limited("maximum_cpus_per_node", "maximums", "cpus_per_node")),
        Item("MaxCPUsPerSocket", limit_of("raw", "maximums", "cpus_per_socket"), fits=_is_nested),
    ),
    (maybe("NodeSets", _text("node_sets")),),
    (Item("Nodes", lambda record: record.view.node_list),),
    (
        Item("PriorityJobFactor", _counted("priority_job_factor", "priority", "job_factor")),
        Item("PriorityTier", _counted("priority_tier", "priority", "tier")),
        Item("RootOnly", _yes_or_no("ROOT_ONLY")),
        Item("ReqResv", _yes_or_no("REQ_RESV", "REQUIRE_RESERVATION")),
        Item("OverSubscribe", _oversubscribe),
    ),
    (Item("OverTimeLimit", _over_time), Item("PreemptMode", _preempt_mode)),
    (maybe("Topology", _text("topology")),),
    (
        Item("State", lambda record: record.view.state),
        Item("TotalCPUs", lambda record: f"{record.view.cpus}"),
        Item("TotalNodes", lambda record: f"{record.view.node_count}"),
        Item("SelectTypeParameters", lambda record: _list("select_type")(record) or "NONE"),
    ),
    (Item("JobDefaults", _text("defaults", "job")),),
    tuple(
        maybe(f"{word}MemPer{unit}", _memory(f"{old}_memory_per", group, unit.lower()))
        for word, old, group in (("Def", "default", "defaults"), ("Max", "maximum", "maximums"))
        for unit in ("CPU", "Node")
    ),
    (Item("TRES", _either("tres", "tres", "configured")),),
    (maybe("TRESBillingWeights", _either("billing_weights", "tres", "billing_weights")),),
    (
        Item("ResumeTimeout", _power("timeouts", "resume"), fits=_saves_power),
        Item("SuspendTimeout", _power("timeouts", "suspend"), fits=_saves_power),
        Item("SuspendTime", _power("suspend_time"), fits=_saves_power),
        Item("PowerDownOnIdle", _yes_or_no("PDOI", "POWER_DOWN_ON_IDLE"), fits=_saves_power),
    ),
)
"""In Slurm's order."""
