"""The table of all fields that `squeue` can show, by `%` letter and by long name."""

from __future__ import annotations

from collections.abc import Callable

from .columns import Field, amount, never, period, timestamp
from .job_rows import SHORT_NAMES, Row
from .values import INFINITE, count, field, number, text, words

Read = Callable[[Row], str | None]

_NOT_BATCH = "n/a"
_CORE_MASK = 0x7FFE
_SHARED = {"mcs": "MCS", "oversubscribe": "YES", "shared": "YES", "user": "USER"}
_NO_VAL = 0xFFFFFFFE
_LARGEST_PRIORITY = 0xFFFFFFFF
_REASON_SHOWN = frozenset(("PENDING", "TIMEOUT", "OUT_OF_MEMORY", "DEADLINE", "FAILED"))


def _text(name: str, other: str | None = None) -> Read:
    return lambda row: text(row.raw, name) or other


def _count(name: str) -> Read:
    return lambda row: f"{count(row.raw, name)}"


def _flag(name: str) -> Read:
    return lambda row: f"{int(bool(field(row.raw, name)))}"


def _time(name: str) -> Read:
    def read(row: Row) -> str:
        seconds = count(row.raw, name)
        return timestamp(seconds) if seconds else "N/A"

    return read


def _per(name: str, unset: str) -> Read:
    """Read a number of 16 bits; `unset` stands for no value and for no limit."""

    def read(row: Row) -> str:
        value = number(row.raw, name)
        return unset if value is None or value == INFINITE else f"{int(value)}"

    return read


def _minutes(name: str) -> Read:
    return lambda row: period(count(row.raw, name) * 60)


def _resize_time(row: Row) -> str:
    minutes = count(row.raw, "resize_time")
    return period(minutes * 60) if minutes else "N/A"


def _has_no_limit(row: Row) -> bool:
    return row.limit() in (None, INFINITE)


def _limit(row: Row) -> str:
    return _limited(row.limit())


def _left(row: Row) -> str:
    limit = row.limit()
    return _limited(limit if limit is None or limit == INFINITE else limit - row.used())


def _limited(seconds: float | None) -> str:
    return "NOT_SET" if seconds is None else "UNLIMITED" if seconds == INFINITE else period(seconds)


def _job_id(row: Row) -> str:
    if row.array_text is not None:
        # The size of Slurm's buffer.
        return f"{row.array_id}_[{row.array_text}]"[:31]
    if row.task is not None:
        return f"{row.array_id}_{row.task}"
    return f"{row.het_id}+{count(row.raw, 'het_job_offset')}" if row.het_id else f"{row.id}"


def _array_job_id(row: Row) -> str:
    return f"{row.id}" if row.array_text is None and row.task is None else f"{row.array_id}"


def _array_task_id(row: Row) -> str:
    return row.array_text or ("N/A" if row.task is None else f"{row.task}")


def _tasks(row: Row) -> str:
    value = number(row.raw, "tasks")
    return f"{_NO_VAL if value is None else int(value)}"


def _het(name: str) -> Read:
    def read(row: Row) -> str | None:
        if not row.het_id:
            return "N/A"
        return text(row.raw, name) if name.endswith("_set") else f"{count(row.raw, name)}"

    return read


def _batch_host(row: Row) -> str:
    host = text(row.raw, "batch_host" if field(row.raw, "batch_flag") else "allocating_node")
    return host or _NOT_BATCH


def _reason(row: Row) -> str:
    return row.description or text(row.raw, "state_reason") or "None"


def _reason_list(row: Row) -> str:
    return f"({_reason(row)})" if _has_reason(row) else _nodes(row)


def _has_reason(row: Row) -> bool:
    return row.state in _REASON_SHOWN and "COMPLETING" not in row.flags


def _nodes(row: Row) -> str:
    return text(row.raw, "nodes") or ""


def _end(row: Row) -> str:
    end = count(row.raw, "end_time")
    if row.limit() == INFINITE and end > row.now:
        return "NONE"
    return timestamp(end) if end else "N/A"


def _pending(row: Row) -> str:
    start, submit = count(row.raw, "start_time"), count(row.raw, "submit_time")
    return f"{(start if start and start < row.now else row.now) - submit}"


def _preempt(row: Row) -> str:
    seconds = number(row.raw, "preempt_time")
    if seconds is None or seconds == INFINITE:
        return "NOT_SET" if seconds is None else "UNLIMITED"
    return timestamp(seconds) if seconds else "N/A"


def _memory(row: Row) -> str:
    return amount(count(row.raw, "memory_per_cpu") or count(row.raw, "memory_per_node"), "M")


def _sockets_cores_threads(row: Row) -> str:
    return ":".join(_per(name, "*")(row) or "" for name in ("sockets_per_node", "cores_per_socket", "threads_per_core"))


def _core_spec(row: Row) -> str:
    cores, threads = number(row.raw, "core_spec"), number(row.raw, "thread_spec")
    if threads and threads != _CORE_MASK:
        return f"{int(threads)} Threads"
    return "N/A" if not cores else f"{int(cores)}"


def _exit_code(name: str) -> Read:
    """Read an exit code: older commands print the wait status, which is what their servers send."""

    def read(row: Row) -> str:
        value = field(row.raw, name)
        if value is None or isinstance(value, int):
            return f"{value or 0}"
        return f"{count(value, 'return_code')}:{count(value, 'signal', 'id')}"

    return read


def _shared(row: Row) -> str:
    """Read how it shares nodes: null is what the commands of servers that send one word call OK."""
    value = field(row.raw, "shared")
    if value is None:
        return "OK"
    return _SHARED.get(value if isinstance(value, str) else next(iter(value), "none"), "NO")


def _cpus(row: Row) -> str:
    # 22.05 sends null for what was cancelled before it could start.
    return f"{count(row.raw, 'cpus') or row.job.cpus or 0}"


def _file(name: str) -> Read:
    """Read the name of a file: the commands of servers that expand no patterns name the default too."""

    def read(row: Row) -> str | None:
        path = text(row.raw, name)
        if path or hasattr(row.raw, "stdout_expanded"):
            return path
        directory = text(row.raw, "current_working_directory")
        return text(row.raw, "standard_output") or f"{directory}/slurm-{row.id}.out"

    return read


def _tres(row: Row) -> str:
    return text(row.raw, "tres_alloc_str") or text(row.raw, "tres_req_str") or "N/A"


def _profile(row: Row) -> str:
    profile = words(row.raw, "profile")
    return "".join(profile).replace("_", "") if profile and profile != ("NOT_SET",) else "NotSet"


def _cron(row: Row) -> str:
    return "Yes" if "CRON_JOB" in words(row.raw, "flags") else "No"


FIELDS = (
    Field("Account", "a", "ACCOUNT", _text("account")),
    Field("AccrueTime", "", "ACCRUE_TIME", _time("accrue_time")),
    Field("admin_comment", "", "ADMIN_COMMENT", _text("admin_comment")),
    Field("AllocNodes", "", "ALLOC_NODES", _text("allocating_node")),
    Field("ArrayJobId", "F", "ARRAY_JOB_ID", _array_job_id),
    Field("ArrayTaskId", "K", "ARRAY_TASK_ID", _array_task_id),
    Field("AssocId", "", "ASSOC_ID", _count("association_id")),
    Field("BatchFlag", "", "BATCH_FLAG", _flag("batch_flag")),
    Field("BatchHost", "B", "EXEC_HOST", _batch_host),
    Field("BurstBuffer", "", "BURST_BUFFER", _text("burst_buffer")),
    Field("BurstBufferState", "", "BURST_BUFFER_STATE", _text("burst_buffer_state")),
    Field("Cluster", "", "CLUSTER", _text("cluster")),
    Field("ClusterFeature", "", "CLUSTER_FEATURES", _text("cluster_features")),
    Field("Command", "o", "COMMAND", _text("command")),
    Field("Comment", "k", "COMMENT", lambda row: row.job.comment),
    Field("Container", "", "CONTAINER", _text("container")),
    Field("ContainerId", "", "CONTAINERID", _text("container_id")),
    Field("ContainerType", "", "CONTAINERTYPE", _text("container_type")),
    Field("Contiguous", "O", "CONTIGUOUS", _flag("contiguous")),
    Field("Cores", "I", "CORES_PER_SOCKET", _per("cores_per_socket", "*")),
    Field("CoreSpec", "X", "CORE_SPEC", _core_spec),
    Field("CPUsPerTask", "", "CPUS_PER_TASK", _per("cpus_per_task", "N/A")),
    Field("cpus-per-task", "", "CPUS_PER_TASK", _per("cpus_per_task", "N/A")),
    Field("cpus-per-tres", "", "CPUS_PER_TRES", _text("cpus_per_tres", "N/A")),
    Field("CronJob", "", "CRON_JOB", _cron),
    Field("Deadline", "", "DEADLINE", _time("deadline")),
    Field("DelayBoot", "", "DELAY_BOOT", lambda row: period(count(row.raw, "delay_boot"))),
    Field("Dependency", "E", "DEPENDENCY", _text("dependency")),
    Field("DerivedEC", "", "DERIVED_EC", _exit_code("derived_exit_code")),
    Field("EligibleTime", "", "ELIGIBLE_TIME", _time("eligible_time")),
    Field("EndTime", "e", "END_TIME", _end),
    Field("ExcNodes", "x", "EXC_NODES", lambda row: text(row.raw, "excluded_nodes") or "", never),
    Field("exit_code", "", "EXIT_CODE", _exit_code("exit_code")),
    Field("Feature", "f", "FEATURES", _text("features")),
    Field("Gres", "b", "TRES_PER_NODE", _text("tres_per_node", "N/A")),
    Field("GroupId", "G", "GROUP", _count("group_id")),
    Field("GroupName", "g", "GROUP", _text("group_name")),
    Field("HetJobId", "", "HET_JOB_ID", _het("het_job_id")),
    Field("HetJobIdSet", "", "HET_JOB_ID_SET", _het("het_job_id_set")),
    Field("HetJobOffset", "", "HET_JOB_OFFSET", _het("het_job_offset")),
    Field("JobArrayId", "i", "JOBID", _job_id),
    Field("JobId", "A", "JOBID", lambda row: f"{row.id}"),
    Field("LastSchedEval", "", "LAST_SCHED_EVAL", _time("last_sched_evaluation")),
    Field("Licenses", "W", "LICENSES", _text("licenses")),
    Field("LicensesAlloc", "", "LICENSES_ALLOC", _text("licenses_allocated")),
    Field("MaxCPUs", "", "MAX_CPUS", lambda row: f"{count(row.raw, 'max_cpus') or _cpus(row)}"),
    Field("MaxNodes", "", "MAX_NODES", lambda row: f"{count(row.raw, 'max_nodes') or count(row.raw, 'node_count')}"),
    Field("mem-per-tres", "", "MEM_PER_TRES", _text("memory_per_tres", "N/A")),
    Field("MCSLabel", "", "MCSLABEL", _text("mcs_label")),
    Field("MinCPUs", "c", "MIN_CPUS", _count("minimum_cpus_per_node")),
    Field("MinMemory", "m", "MIN_MEMORY", _memory),
    Field("MinTime", "", "TIME_MIN", _minutes("time_minimum")),
    Field("MinTmpDisk", "d", "MIN_TMP_DISK", lambda row: amount(count(row.raw, "minimum_tmp_disk_per_node"), "M")),
    Field("Name", "j", "NAME", _text("name")),
    Field("Network", "", "NETWORK", _text("network")),
    Field("Nice", "y", "NICE", _count("nice")),
    Field("NodeList", "N", "NODELIST", _nodes, never, False),
    Field("NTPerCore", "", "NTASKS_PER_CORE", _per("tasks_per_core", "N/A")),
    Field("NTPerNode", "", "NTASKS_PER_NODE", _per("tasks_per_node", "N/A")),
    Field("NTPerSocket", "", "NTASKS_PER_SOCKET", _per("tasks_per_socket", "N/A")),
    Field("NTPerBoard", "", "NTASKS_PER_BOARD", _per("tasks_per_board", "N/A")),
    Field("NumCPUs", "C", "CPUS", _cpus),
    Field("NumNodes", "D", "NODES", _count("node_count")),
    Field("NumTasks", "", "TASKS", _tasks),
    Field("Origin", "", "ORIGIN", _text("federation_origin", "NA")),
    Field("OverSubscribe", "h", "OVER_SUBSCRIBE", _shared),
    Field("PackJobId", "", "HET_JOB_ID", _het("het_job_id")),
    Field("PackJobIdSet", "", "HET_JOB_ID_SET", _het("het_job_id_set")),
    Field("PackJobOffset", "", "HET_JOB_OFFSET", _het("het_job_offset")),
    Field("Partition", "P", "PARTITION", lambda row: row.partition),
    Field("PendingTime", "", "PENDING_TIME", _pending),
    Field("PreemptTime", "", "PREEMPT_TIME", _preempt),
    Field("Prefer", "", "PREFER", _text("prefer")),
    Field("Priority", "p", "PRIORITY", lambda row: f"{row.priority / _LARGEST_PRIORITY:16.14f}"),
    Field("PriorityLong", "Q", "PRIORITY", lambda row: f"{row.priority}"),
    Field("Profile", "", "PROFILE", _profile),
    Field("QOS", "q", "QOS", _text("qos")),
    Field("Reason", "r", "REASON", _reason),
    Field("ReasonList", "R", "NODELIST(REASON)", _reason_list, _has_reason, False),
    Field("Reboot", "", "REBOOT", _flag("reboot")),
    Field("ReqNodes", "n", "REQ_NODES", lambda row: text(row.raw, "required_nodes") or "", never),
    Field("ReqSwitch", "", "REQ_SWITCH", _count("required_switches")),
    Field("Requeue", "", "REQUEUE", _flag("requeue")),
    Field("Reservation", "v", "RESERVATION", _text("resv_name")),
    Field("ResizeTime", "", "RESIZE_TIME", _resize_time),
    Field("RestartCnt", "", "RESTART_COUNT", _count("restart_cnt")),
    Field("SchedNodes", "Y", "SCHEDNODES", _text("scheduled_nodes"), never, False),
    Field("SCT", "z", "S:C:T", _sockets_cores_threads),
    Field("SegmentSize", "", "SEGMENT_SIZE", lambda row: f"{count(row.raw, 'segment_size') or 'N/A'}"),
    Field("SiblingsActive", "", "ACTIVE_SIBLINGS", _text("federation_siblings_active", "NA")),
    Field("SiblingsViable", "", "VIABLE_SIBLINGS", _text("federation_siblings_viable", "NA")),
    Field("Shared", "h", "OVER_SUBSCRIBE", _shared),
    Field("SLUID", "s", "SLUID", lambda row: text(row.raw, "step_id", "sluid")),
    Field("Sockets", "H", "SOCKETS_PER_NODE", _per("sockets_per_node", "*")),
    Field("SPerBoard", "", "SOCKETS_PER_BOARD", _count("sockets_per_board")),
    Field("StartTime", "S", "START_TIME", _time("start_time")),
    Field("State", "T", "STATE", lambda row: row.shown_state),
    Field("StateCompact", "t", "ST", lambda row: SHORT_NAMES.get(row.shown_state, "?")),
    Field("StdErr", "", "STDERR", _file("standard_error")),
    Field("StdIn", "", "STDIN", _text("standard_input")),
    Field("StdOut", "", "STDOUT", _file("standard_output")),
    Field("SubmitTime", "V", "SUBMIT_TIME", _time("submit_time")),
    Field("system_comment", "", "SYSTEM_COMMENT", _text("system_comment")),
    Field("Threads", "J", "THREADS_PER_CORE", _per("threads_per_core", "*")),
    Field("TimeLeft", "L", "TIME_LEFT", _left, _has_no_limit),
    Field("TimeLimit", "l", "TIME_LIMIT", _limit, _has_no_limit),
    Field("TimeUsed", "M", "TIME", lambda row: period(row.used()), never),
    Field("Tres", "", "TRES_ALLOC", _tres),
    Field("tres-alloc", "", "TRES_ALLOC", _tres),
    Field("tres-bind", "", "TRES_BIND", _text("tres_bind", "N/A")),
    Field("tres-freq", "", "TRES_FREQ", _text("tres_freq", "N/A")),
    Field("tres-per-job", "", "TRES_PER_JOB", _text("tres_per_job", "N/A")),
    Field("tres-per-node", "", "TRES_PER_NODE", _text("tres_per_node", "N/A")),
    Field("tres-per-socket", "", "TRES_PER_SOCKET", _text("tres_per_socket", "N/A")),
    Field("tres-per-task", "", "TRES_PER_TASK", _text("tres_per_task", "N/A")),
    Field("UserId", "U", "UID", _count("user_id")),
    Field("UserName", "u", "USER", lambda row: row.job.user),
    Field("Wait4Switch", "", "WAIT4SWITCH", lambda row: period(count(row.raw, "maximum_switch_wait_time"))),
    Field("WCKey", "w", "WCKEY", _text("wckey")),
    Field("WorkDir", "Z", "WORK_DIR", _text("current_working_directory")),
)  # fmt: skip
"""In Slurm's order: of two fields with one letter the first has it."""
