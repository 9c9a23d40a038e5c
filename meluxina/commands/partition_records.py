"""The table of what `scontrol show partition` shows of a partition."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from . import records
from .node_records import Shown
from .records import Item, Line, Read, clock, limit_of, maybe
from .values import INFINITE, count, number, text, words

_text = partial(records.text_of, "raw")
_has = partial(records.has, "raw")
_lacks = partial(records.lacks, "raw")


def _list(*names: str) -> Read:
    return lambda shown: ",".join(words(shown.raw, *names)) or None


def _either(old: str, *new: str, absent: str | None = None) -> Read:
    """Read a text that older versions have under one name, newer ones within another."""
    return lambda shown: text(shown.raw, *new) or text(shown.raw, old) or absent


def _number(old: str, *new: str) -> Callable[[Shown], int | float | None]:
    return lambda shown: number(shown.raw, *new) if _is_nested(shown) else number(shown.raw, old)


def _counted(old: str, *new: str) -> Read:
    return lambda shown: f"{int(_number(old, *new)(shown) or 0)}"


def _limited(old: str, *new: str) -> Read:
    return lambda shown: limit_of("raw", *(new if _is_nested(shown) else (old,)))(shown)


def _rule(old_allowed: str, old_denied: str, group: str, *, is_denial: bool) -> Read:
    """Read who may use it, or who may not if that is what the partition says."""

    def read(shown: Shown) -> str | None:
        allowed = _either(old_allowed, group, "allowed")(shown)
        denied = _either(old_denied, group, "deny")(shown)
        if bool(denied and not allowed) != is_denial:
            return None
        return denied if is_denial else allowed or "ALL"

    return read


def _yes_or_no(*flags: str) -> Read:
    def read(shown: Shown) -> str:
        own = {flag.upper() for flag in words(shown.raw, "flags")}
        return "NO" if own.isdisjoint(flags) else "YES"

    return read


def _time_limit(read_minutes: Callable[[Shown], float | None]) -> Read:
    def read(shown: Shown) -> str:
        minutes = read_minutes(shown)
        is_endless = minutes in (-1, INFINITE)
        return clock(INFINITE if is_endless else None if minutes is None else minutes * 60)

    return read


def _memory(old: str, group: str, per: str) -> Read:
    """Read memory if the partition counts it so: per CPU if that is set, else per node."""

    def read(shown: Shown) -> str | None:
        per_cpu = _number(f"{old}_cpu", group, "partition_memory_per_cpu")(shown)
        value = per_cpu if per == "cpu" else _number(f"{old}_node", group, "partition_memory_per_node")(shown)
        if (per == "cpu") != (per_cpu is not None):
            return None
        return "UNLIMITED" if not value or value == INFINITE else f"{int(value)}"

    return read


def _oversubscribe(shown: Shown) -> str:
    said = text(shown.raw, "partition", "oversubscribe")
    if said is not None:
        return said
    jobs = count(shown.raw, "maximums", "oversubscribe", "jobs")
    if "force" in words(shown.raw, "maximums", "oversubscribe", "flags"):
        return f"FORCE:{jobs}"
    return f"YES:{jobs}" if jobs > 1 else "NO"


def _over_time(shown: Shown) -> str:
    minutes = _number("over_time_limit", "maximums", "over_time_limit")(shown)
    return "NONE" if minutes is None else "UNLIMITED" if minutes == INFINITE else f"{int(minutes)}"


def _preempt_mode(shown: Shown) -> str:
    modes = words(shown.raw, "preempt_mode") or words(shown.raw, "preemption_mode")
    if "CLUSTER_GLOBAL" in modes or not modes:
        modes = words(shown.configuration, "PreemptMode")
    return ",".join(mode.upper() for mode in modes if mode.upper() != "DISABLED") or "OFF"


def _saves_power(shown: Shown) -> bool:
    return all(text(shown.configuration, name) for name in ("SuspendProgram", "ResumeProgram"))


def _power(*path: str) -> Read:
    def read(shown: Shown) -> str:
        value = number(shown.raw, *path)
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
            lambda shown: _either("allowed_allocation_nodes", "nodes", "allowed_allocation")(shown) or "ALL",
        ),
        maybe("Alternate", _either("alternative", "alternate")),
        Item("Default", _yes_or_no("DEFAULT")),
        Item("QoS", lambda shown: shown.view.qos or "N/A"),
    ),
    (
        Item("DefaultTime", _time_limit(DEFAULT_TIME)),
        Item("DisableRootJobs", _yes_or_no("NO_ROOT")),
        Item("Exclusive", _text("partition", "exclusive"), fits=_has_word),
        Item("ExclusiveUser", _yes_or_no("EXCLUSIVE_USER"), fits=_lacks("partition", "exclusive")),
        Item(
            "ExclusiveTopo", _yes_or_no("EXCLUSIVE_TOPO"), fits=lambda shown: _is_nested(shown) and not _has_word(shown)
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
    (Item("Nodes", lambda shown: shown.view.node_list),),
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
        Item("State", lambda shown: shown.view.state),
        Item("TotalCPUs", lambda shown: f"{shown.view.cpus}"),
        Item("TotalNodes", lambda shown: f"{shown.view.node_count}"),
        Item("SelectTypeParameters", lambda shown: _list("select_type")(shown) or "NONE"),
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
