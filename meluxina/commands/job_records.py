"""The table of what `scontrol show job` shows of a job."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath

from . import records
from .columns import amount, timestamp
from .job_fields import FIELDS
from .job_rows import Row
from .records import BLANK, END, NULL, Item, Line, Read, clock, maybe
from .values import INFINITE, count, field, number, text, words

_BY_NAME = {field.name: field.read for field in FIELDS}
_THREADS_UNSET = 0x7FFE
_NO_TASK = 0xFFFFFFFE
_PATTERN = re.compile(r"%([Aajux])")

_text = partial(records.text_of, "raw")
_count = partial(records.count_of, "raw")
_positive = partial(records.positive, "raw")
_flag = partial(records.flag_of, "raw")
_time = partial(records.time_of, "raw")
_has = partial(records.has, "raw")
_lacks = partial(records.lacks, "raw")


def _task(row: Row) -> str | None:
    return (row.array_text or f"{row.task}") if row.array_id else None


def _throttle(row: Row) -> str | None:
    return _positive("array_max_tasks")(row) if row.array_id else None


def _het(name: str) -> Read:
    return lambda row: f"{count(row.raw, name)}" if row.het_id and not row.array_id else None


def _owner(name: str, number_name: str) -> Read:
    return lambda row: f"{text(row.raw, name) or count(row.raw, number_name)}({count(row.raw, number_name)})"


def _reason(row: Row) -> str:
    return re.sub(r"\s", "_", row.description or text(row.raw, "state_reason") or "None")


def _exit_code(row: Row) -> str:
    value = field(row.raw, "exit_code")
    if value is None or isinstance(value, int):
        # A wait status.
        status = value or 0
        return f"{0 if status & 0x7F else status >> 8 & 0xFF}:{status & 0x7F}"
    return f"{count(value, 'return_code')}:{count(value, 'signal', 'id')}"


def _time_limit(row: Row) -> str:
    limit = row.limit()
    return "Partition_Limit" if limit is None else clock(limit)


def _least_time(row: Row) -> str:
    minutes = number(row.raw, "time_minimum")
    return clock(minutes * 60) if minutes else "N/A"


def _end(row: Row) -> str:
    end = count(row.raw, "end_time")
    return "Unknown" if not end or (row.limit() == INFINITE and end > row.now) else timestamp(end)


def _preempt(row: Row) -> str | None:
    return _time("preempt_time", unknown="None")(row) if count(row.raw, "preemptable_time") else None


def _scheduler(row: Row) -> str:
    flags = words(row.raw, "flags")
    name = "Backfill" if "BACKFILL_ATTEMPTED" in flags else "Main"
    return f"{name}:*" if "SCHEDULING_ATTEMPTED" in flags else name


def _range(least: int, most: int) -> str:
    return f"{least}-{most}" if most else f"{least}"


def _node_count(row: Row) -> str:
    least = count(row.raw, "node_count")
    if not row.is_pending:
        return f"{least}"
    most = count(row.raw, "max_nodes")
    return ",".join(words(row.raw, "job_size_str")) or _range(min(least, most or least), most)


def _cpus(row: Row) -> str:
    return _range(int(_BY_NAME["NumCPUs"](row) or 0), count(row.raw, "max_cpus"))


def _tasks(row: Row) -> str:
    value = number(row.raw, "tasks")
    return "N/A" if value is None else f"{int(value)}"


def _per(*names: str) -> Read:
    """Read numbers of which no value and no limit are a star; what has no name here is not told and 0."""

    def read(row: Row) -> str:
        values = [number(row.raw, name) if name else 0 for name in names]
        return ":".join("*" if value is None or value == INFINITE else f"{int(value)}" for value in values)

    return read


def _spec(name: str, *, is_of_threads: bool) -> Read:
    """Read how many cores, or threads, are left to the system: one number of Slurm's, with a flag."""

    def read(row: Row) -> str | None:
        threads = number(row.raw, "thread_spec")
        if bool(threads and threads != _THREADS_UNSET) != is_of_threads:
            return None
        value = number(row.raw, name)
        return f"{int(value)}" if value else "*"

    return read


def _memory(unit: str) -> Read:
    """Read the memory that a job asked for, if it did so per this."""

    def read(row: Row) -> str | None:
        per_cpu, per_node = count(row.raw, "memory_per_cpu"), count(row.raw, "memory_per_node")
        own = "TRES" if _is_new(row) and text(row.raw, "memory_per_tres") else "CPU" if per_cpu else "Node"
        return amount(per_cpu or per_node, "M") if own == unit else None

    return read


def _memory_update(row: Row) -> str | None:
    delay = count(row.raw, "memory_update_delay")
    return f"{count(row.raw, 'memory_update_margin')}%@{delay}min" if delay else None


def _exclusive(row: Row) -> str:
    shared = words(row.raw, "shared")
    return {"none": "NODE", "user": "USER", "mcs": "MCS", "topo": "TOPO"}.get(shared[0] if shared else "", "NO")


def _file(name: str, expanded: str, default: str | None = None) -> Read:
    """Read the name of a file of a batch job; where the server fills no patterns in, scontrol does."""

    def read(row: Row) -> str | None:
        if not field(row.raw, "batch_flag"):
            return None
        if _fills_patterns_in(row):
            return text(row.raw, expanded) or ""
        path = text(row.raw, name) or text(row.raw, "standard_output" if name == "standard_error" else name)
        if path is None and default is not None:
            return default
        task = f"{_NO_TASK if row.task is None else row.task}"
        values = {
            "A": f"{row.id if row.task is None else row.array_id}", "a": task, "j": f"{row.id}",
            "u": row.job.user or "", "x": row.job.name or "",
        }  # fmt: skip
        plain = f"slurm-{row.array_id}_{task}.out" if row.array_id else f"slurm-{row.id}.out"
        directory = PurePosixPath(text(row.raw, "current_working_directory") or "")
        return f"{directory / _PATTERN.sub(lambda match: values[match[1]], path or plain)}"

    return read


def _switches(row: Row) -> str | None:
    switches = count(row.raw, "required_switches")
    return f"{switches}@{clock(count(row.raw, 'maximum_switch_wait_time'))}" if switches else None


def _word(flag: str, value: str = "Yes") -> Read:
    return lambda row: value if flag in words(row.raw, "flags") else None


def _if(names: tuple[str, ...], read: Read, *, every: bool = False) -> Read:
    """Read it only if one of these, or every one, is set."""
    test: Callable[..., bool] = all if every else any
    return lambda row: (read(row) or NULL) if test(words(row.raw, name) for name in names) else None


_is_new, _is_old = _has("mail_type"), _lacks("mail_type")
_fills_patterns_in = _has("stdout_expanded")
_SIBLINGS = ("federation_siblings_active", "federation_siblings_viable")
_MAIL = ("mail_type", "mail_user")
_CONTAINER = ("container_type", "container", "container_id")

LINES: tuple[Line, ...] = (
    (
        Item("JobId", lambda row: f"{row.id}"),
        maybe("ArrayJobId", lambda row: f"{row.array_id}" if row.array_id else None),
        maybe("ArrayTaskId", _task),
        maybe("ArrayTaskThrottle", _throttle),
        maybe("HetJobId", _het("het_job_id")),
        maybe("HetJobOffset", _het("het_job_offset")),
        Item("JobName", _text("name")),
    ),
    (maybe("HetJobIdSet", _text("het_job_id_set")),),
    (
        Item("UserId", _owner("user_name", "user_id")),
        Item("GroupId", _owner("group_name", "group_id")),
        Item("MCS_label", _text("mcs_label", absent="N/A")),
    ),
    (
        Item("Priority", lambda row: f"{row.priority}"),
        Item("Nice", _count("nice")),
        Item("Account", _text("account")),
        Item("QOS", _text("qos")),
        maybe("WCKey", _text("wckey")),
    ),
    (
        Item("JobState", lambda row: row.shown_state),
        Item("Reason", _reason),
        maybe("FailedNode", _text("failed_node")),
        Item("Dependency", _text("dependency")),
    ),
    (
        Item("Requeue", _flag("requeue")),
        Item("Restarts", _count("restart_cnt")),
        Item("BatchFlag", _flag("batch_flag")),
        Item("Reboot", _flag("reboot")),
        Item("ExitCode", _exit_code),
    ),
    (
        Item("RunTime", lambda row: clock(row.used())),
        Item("TimeLimit", _time_limit),
        Item("TimeMin", _least_time),
    ),
    (Item("SubmitTime", _time("submit_time")), Item("EligibleTime", _time("eligible_time"))),
    (Item("AccrueTime", _time("accrue_time")),),
    (maybe("ResizeTime", _time("resize_time", unknown=None)),),
    (
        Item("StartTime", _time("start_time")),
        Item("EndTime", _end),
        Item("Deadline", _time("deadline", unknown="N/A")),
    ),
    (
        maybe("PreemptEligibleTime", _time("preemptable_time", unknown=None)),
        maybe("PreemptTime", _preempt),
    ),
    (
        Item("SuspendTime", _time("suspend_time", unknown="None")),
        Item("SecsPreSuspend", _count("pre_sus_time")),
        Item("LastSchedEval", _time("last_sched_evaluation")),
        Item("Scheduler", _scheduler),
    ),
    (
        Item("Partition", _text("partition")),
        # REST does not tell the session; slurmrestd's jobs have none.
        Item("AllocNode:Sid", lambda row: f"{text(row.raw, 'allocating_node') or NULL}:0"),
    ),
    (Item("ReqNodeList", _text("required_nodes")), Item("ExcNodeList", _text("excluded_nodes"))),
    (Item("NodeList", _text("nodes", absent="")), maybe("SchedNodeList", _text("scheduled_nodes"))),
    (maybe("BatchFeatures", _text("batch_features")), maybe("BatchHost", _text("batch_host"))),
    (maybe("StepMgrEnabled", _word("STEPMGR_ENABLED")),),
    (
        maybe("FedOrigin", _if(_SIBLINGS, _text("federation_origin"))),
        maybe("FedViableSiblings", _if(_SIBLINGS, _text("federation_siblings_viable"))),
        maybe("FedActiveSiblings", _if(_SIBLINGS, _text("federation_siblings_active"))),
    ),
    (
        Item("NumNodes", _node_count),
        Item("NumCPUs", _cpus),
        Item("NumTasks", _tasks),
        Item("CPUs/Task", _BY_NAME["CPUsPerTask"]),
        Item("ReqB:S:C:T", _per("", "sockets_per_board", "cores_per_socket", "threads_per_core")),
    ),
    (Item("TRES", lambda row: text(row.raw, "tres_alloc_str") or text(row.raw, "tres_req_str"), fits=_is_old),),
    (Item("ReqTRES", _text("tres_req_str"), fits=_is_new),),
    (Item("AllocTRES", _text("tres_alloc_str"), fits=_is_new),),
    (
        Item("Socks/Node", _per("sockets_per_node")),
        Item("NtasksPerN:B:S:C", _per("tasks_per_node", "tasks_per_board", "tasks_per_socket", "tasks_per_core")),
        maybe("CoreSpec", _spec("core_spec", is_of_threads=False)),
        maybe("ThreadSpec", _spec("thread_spec", is_of_threads=True)),
    ),
    (
        Item("MinCPUsNode", _count("minimum_cpus_per_node")),
        *(maybe(f"MinMemory{unit}", _memory(unit)) for unit in ("CPU", "Node", "TRES")),
        Item("MinTmpDiskNode", lambda row: amount(count(row.raw, "minimum_tmp_disk_per_node"), "M")),
        maybe("MemUpdate", _memory_update),
    ),
    (
        Item("Features", _text("features")),
        Item("DelayBoot", lambda row: clock(count(row.raw, "delay_boot"))),
    ),
    (maybe("ClusterFeatures", _text("cluster_features")),),
    (maybe("Prefer", _text("prefer")),),
    (maybe("Reservation", _text("resv_name")),),
    (
        Item("OverSubscribe", _BY_NAME["OverSubscribe"]),
        Item("Exclusive", _exclusive, fits=_has("segment_size")),
        Item("Contiguous", _flag("contiguous")),
        Item("Licenses", _text("licenses")),
        Item("LicensesAlloc", _text("licenses_allocated"), fits=_has("licenses_allocated")),
        Item("Network", _text("network")),
    ),
    (Item("Command", _text("command")),),
    (Item("SubmitLine", _text("submit_line"), fits=_has("segment_size")),),
    (Item("WorkDir", _text("current_working_directory")),),
    *(
        line
        for name, read in (
            ("AdminComment", _text("admin_comment")),
            ("SystemComment", _text("system_comment")),
            ("Comment", lambda row: row.job.comment),
            ("Extra", _text("extra")),
        )
        for line in ((maybe(name, read, _has("segment_size")),), (maybe(name, read, _lacks("segment_size")), BLANK))
    ),
    (maybe("StdErr", _file("standard_error", "stderr_expanded")),),
    (maybe("StdIn", _file("standard_input", "stdin_expanded", "/dev/null")),),
    (maybe("StdOut", _file("standard_output", "stdout_expanded")),),
    (
        maybe("SegmentSize", _positive("segment_size")),
        maybe("SpreadSegments", _if(("segment_size",), _word("SPREAD_SEGMENTS"))),
        maybe("ConsolidateSegments", _if(("segment_size",), _word("CONSOLIDATE_SEGMENTS"))),
    ),
    (maybe("Switches", _switches),),
    (maybe("BurstBuffer", _text("burst_buffer")),),
    (maybe("BurstBufferState", _text("burst_buffer_state")),),
    (Item("Power", lambda _row: "", fits=_is_old),),
    (
        maybe("GresEnforceBind", _word("GRES_BINDING_DISABLED", "No")),
        maybe("GresEnforceBind", _word("GRES_BINDING_ENFORCED")),
        maybe("KillOnInvalidDependent", _word("KILL_INVALID_DEPENDENCY"), _is_new),
        maybe("KillOnInvalidDependent", _word("NO_KILL_INVALID_DEPENDENCY", "No"), _is_new),
        maybe("KillOInInvalidDependent", _word("KILL_INV_DEP"), _is_old),
        maybe("KillOInInvalidDependent", _word("NO_KILL_INV_DEP", "No"), _is_old),
        maybe("SpreadJob", _word("SPREAD_JOB")),
        maybe("ExpeditedRequeue", _word("EXPEDITED_REQUEUE")),
    ),
    (maybe("CpusPerTres", _text("cpus_per_tres")),),
    (maybe("MemPerTres", _text("memory_per_tres")),),
    (maybe("TresBind", _text("tres_bind")),),
    (maybe("TresFreq", _text("tres_freq")),),
    (maybe("TresPerJob", _text("tres_per_job")),),
    (maybe("TresPerNode", _text("tres_per_node")),),
    (maybe("TresPerSocket", _text("tres_per_socket")),),
    (maybe("TresPerTask", _text("tres_per_task")),),
    (
        maybe("MailUser", _if(_MAIL, _text("mail_user"), every=True)),
        maybe("MailType", _if(_MAIL, lambda row: ",".join(words(row.raw, "mail_type")), every=True)),
    ),
    (maybe("NtasksPerTRES", _positive("tasks_per_tres")),),
    (maybe("Container", _text("container"), _is_old),),
    (
        maybe("ContainerType", _if(_CONTAINER, _text("container_type")), _is_new),
        maybe("Container", _if(_CONTAINER, _text("container")), _is_new),
        maybe("ContainerID", _if(_CONTAINER, _text("container_id")), _is_new),
    ),
    (maybe("SELinuxContext", _text("selinux_context")),),
    # Older commands end with an empty line.
    (Item("", lambda _row: None, END, fits=_lacks("segment_size")),),
)
"""In Slurm's order."""
