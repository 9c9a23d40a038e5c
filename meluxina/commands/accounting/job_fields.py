"""The table of all fields that `sacct` can show, of jobs and of their steps."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from functools import partial

import meluxina

from ...durations import clock
from ..values import INFINITE, count, number, text, words
from . import texts
from .print_fields import Field, moment, whole
from .records import Row
from .step_usage import INPUT, OUTPUT, Read, busy, of_steps, place, places, size, usage

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of the numbers that Slurm writes as words; they leave out what looks like other digits."""
_FLAGS = {
    "NOT_SET": "SchedNotSet", "STARTED_ON_SUBMIT": "SchedSubmit", "STARTED_ON_SCHEDULE": "SchedMain",
    "STARTED_ON_BACKFILL": "SchedBackfill",
}  # fmt: skip


def _of_jobs(read: Read) -> Read:
    return lambda row: None if row.is_step else read(row)


def _text(*path: str) -> Read:
    return lambda row: text(row.raw, *path)


def _jobs_text(*path: str) -> Read:
    return lambda row: text(row.job.raw, *path)


def _only_jobs_text(*path: str) -> Read:
    return _of_jobs(_text(*path))


def _number(*path: str) -> Read:
    def read(row: Row) -> str | None:
        value = number(row.raw, *path)
        return None if value is None or value == INFINITE else f"{int(value)}"

    return read


def _positive(*path: str) -> Read:
    return _of_jobs(lambda row: f"{count(row.raw, *path)}" if count(row.raw, *path) else None)


def _date(name: str, of_steps: str = "start") -> Read:
    def read(row: Row) -> str:
        return texts.date(row.seconds(of_steps if row.is_step else name))

    return read


def _clock(read: Callable[[Row], int | None]) -> Read:
    def write(row: Row) -> str | None:
        seconds = read(row)
        return None if seconds is None else clock(seconds) if seconds >= 0 else "INVALID"

    return write


def _used(kind: str) -> Read:
    return lambda row: texts.used(*row.used(kind))


def _held(*path: str) -> Read:
    return lambda row: texts.held(texts.resources(row.raw, *path), row.cluster.units)


def _nodes(row: Row) -> str:
    nodes = count(row.raw, "nodes", "count") if row.is_step else count(row.raw, "allocation_nodes")
    return f"{nodes or _counted(row, 'allocated', texts.NODE)}"


def _counted(row: Row, which: str, resource: int) -> int:
    return texts.amount(texts.resources(row.raw, "tres", which), resource) or 0


def _nodes_or_requested(row: Row) -> str:
    nodes = _nodes(row)
    is_empty = next(texts.resources(row.raw, "tres", "allocated"), None) is None
    return f"{_counted(row, 'requested', texts.NODE)}" if nodes == "0" and is_empty and not row.is_step else nodes


def _requested_nodes(row: Row) -> str:
    nodes = int(_nodes(row)) if row.is_step else _counted(row, "requested", texts.NODE)
    return row.cluster.units(nodes)


def _frequency(row: Row) -> str | None:
    bits = count(row.raw, "statistics", "CPU", "actual_frequency")
    if number(row.raw, "step", "job_id") is not None:
        # Older servers send only the lower half of these bits.
        return None
    # What servers declare a whole number are the bits of a fraction.
    (value,) = struct.unpack("<d", struct.pack("<Q", bits))
    return row.cluster.units(value, "K", divisor=1000, is_exact=False)


def _requested_frequency(which: str) -> Read:
    def read(row: Row) -> str:
        value = number(row.raw, "CPU", "requested_frequency", which) if row.is_step else None
        # What nobody asked for has a bit set that Slurm takes for an unknown name.
        if value is None or value >= 2**31:
            return "Unknown"
        return texts.Units()(value, "K", divisor=1000, is_exact=False)

    return read


def _governor(row: Row) -> str:
    governors = words(row.raw, "CPU", "governor")
    # Of what nobody asked for older servers list all that there are.
    return "Unknown" if len(governors) > 1 or not row.is_step else "".join(governors) or "0"


def _energy(row: Row) -> int | None:
    if row.is_step:
        value = number(row.raw, "statistics", "energy", "consumed")
        return None if value is None or int(value) in texts.NO_VALUE else int(value)
    entries = list(texts.resources(row.raw, "tres", "allocated"))
    own = [number(entry, "count") for entry in entries if count(entry, "id") == texts.ENERGY] or [0]
    return None if own[0] is None or own[0] in texts.NO_VALUE else int(own[0])


def _energy_in_units(row: Row) -> str | None:
    value = _energy(row)
    return None if value is None else row.cluster.units(value, divisor=1000, is_exact=False)


def _raw_energy(row: Row) -> str | None:
    value = _energy(row)
    return None if value is None else f"{value}"


def _busy_time(row: Row) -> int:
    return row.seconds("elapsed") * row.cpus


def _index(row: Row) -> str | None:
    """Read the number in the database of its word."""
    word = text(row.job.raw, "sluid")
    if not word:
        return None
    number = 0
    for letter in word[1:]:
        number = number * len(_DIGITS) + _DIGITS.index(letter)
    return f"{number}"


def _flags(row: Row) -> str | None:
    flags = words(row.raw, "flags")
    shown = [name for flag, name in _FLAGS.items() if flag in flags][:1]
    return ",".join([*shown, *["StartReceived"] * ("START_RECEIVED" in flags)])


def _user_id(row: Row) -> str | None:
    user_id = row.cluster.user_id(text(row.raw, "user") or "")
    return None if user_id is None else f"{user_id}"


def _job_id(row: Row) -> str:
    return f"{row.job.label}.{row.step_id}" if row.is_step else row.label


def _raw_job_id(row: Row) -> str:
    return f"{row.id}.{row.step_id}" if row.is_step else f"{row.id}"


def _planned(row: Row) -> int | None:
    """Count the seconds between the time that a job could have started at and its start."""
    if row.is_step:
        return None
    eligible, start, end = (row.seconds(name) for name in ("eligible", "start", "end"))
    if not eligible or eligible == 2**32 - 1:
        return 0
    if start in texts.NO_VALUE and end:
        return end - eligible
    return (start or row.cluster.now) - eligible


def _planned_cpus(row: Row) -> int | None:
    planned = _planned(row)
    return None if planned is None else planned * count(row.raw, "required", "CPUs")


def _requested_cpus(row: Row) -> str:
    return f"{row.cpus if row.is_step else count(row.raw, 'required', 'CPUs')}"


def _requested_memory(row: Row) -> str:
    return row.cluster.units(_counted(row, "requested", texts.MEMORY), "M")


def _qos_number(row: Row) -> str | None:
    qos_id = row.cluster.qos_id(text(row.raw, "qos") or "")
    return None if qos_id is None else f"{qos_id}"


def _state(row: Row) -> str:
    killer = text(row.raw, "kill_request_user")
    if not killer or "CANCELLED" not in row.states:
        return row.state
    user_id = row.cluster.user_id(killer)
    # The size of Slurm's buffer.
    return row.state if user_id is None else f"{row.state} by {user_id}"[:33]


def _limit(row: Row, write: Callable[[float], str]) -> str | None:
    minutes = number(row.raw, "time", "limit")
    if minutes is None:
        # 22.05 sends null where there is no limit.
        return None if row.is_step else "UNLIMITED"
    if minutes == INFINITE:
        return None if row.is_step else "UNLIMITED"
    return write(minutes) if minutes else None


def _wckey(row: Row) -> str:
    is_default = "ASSIGNED_DEFAULT" in words(row.raw, "wckey", "flags")
    return "*" * is_default + (text(row.raw, "wckey", "wckey") or "")


def _comment(row: Row) -> str | None:
    """Read a job's comment without the mark of this package."""
    return meluxina.Job(row.raw, None).comment


_MAX_NODE = partial(place, kind="max", name="node")
_MAX_TASK = partial(place, kind="max", name="task")
_DISK_IN, _DISK_OUT = (texts.DISK, INPUT), (texts.DISK, OUTPUT)


def _usage_fields(name: str, width: int, direction: str) -> Iterator[Field]:
    """Yield what the tasks of a step used: on average, at most and at least, with where that was, and together."""
    yield Field(f"{name}Ave", width, usage(direction, "average"))
    for kind in ("max", "min"):
        title = f"{name}{kind.capitalize()}"
        yield Field(title, width, usage(direction, kind))
        yield Field(f"{title}Node", width + 4, places(direction, kind, "node"))
        yield Field(f"{title}Task", width + 4, places(direction, kind, "task"))
    yield Field(f"{name}Tot", width, usage(direction, "total"))


FIELDS = (
    Field("Account", 10, _jobs_text("account")),
    Field("AdminComment", 15, _only_jobs_text("comment", "administrator")),
    Field("AllocCPUS", 10, lambda row: f"{row.cpus}", whole),
    Field("AllocNodes", 10, _nodes),
    Field("AllocTRES", 10, _held("tres", "allocated")),
    Field("AssocID", 7, lambda row: _number("association", "id")(row.job), whole),
    Field("AveCPU", 10, busy("average")),
    Field("AveCPUFreq", 10, of_steps(_frequency)),
    Field("AveDiskRead", 14, size(*_DISK_IN, "average", in_megabytes=True)),
    Field("AveDiskWrite", 14, size(*_DISK_OUT, "average", in_megabytes=True)),
    Field("AvePages", 10, size(texts.PAGES, INPUT, "average")),
    Field("AveRSS", 10, size(texts.MEMORY, INPUT, "average")),
    Field("AveVMSize", 10, size(texts.VIRTUAL, INPUT, "average")),
    Field("BlockID", 16, _only_jobs_text("block")),
    Field("Cluster", 10, _jobs_text("cluster")),
    Field("Comment", 14, _of_jobs(_comment)),
    Field("Constraints", 19, _only_jobs_text("constraints")),
    Field("ConsumedEnergy", 14, _energy_in_units),
    Field("ConsumedEnergyRaw", 17, _raw_energy, whole),
    Field("Container", 19, _text("container")),
    Field("CPUTime", 10, _clock(_busy_time), whole),
    Field("CPUTimeRAW", 10, lambda row: f"{_busy_time(row)}", whole),
    Field("DBIndex", -21, _index, whole),
    Field("DerivedExitCode", 15, _of_jobs(lambda row: row.exit_code("derived_exit_code"))),
    Field("Elapsed", 10, _clock(lambda row: row.seconds("elapsed")), whole),
    Field("ElapsedRaw", 10, lambda row: f"{row.seconds('elapsed')}", whole),
    Field("Eligible", 19, _date("eligible"), moment),
    Field("End", 19, lambda row: texts.date(row.end), moment),
    Field("Exclusive", 14, _only_jobs_text("exclusive")),
    Field("ExitCode", 8, lambda row: row.exit_code("exit_code")),
    Field("Extra", 14, _only_jobs_text("extra")),
    Field("FailedNode", 8, _only_jobs_text("failed_node")),
    Field("Flags", 19, _of_jobs(_flags)),
    Field("GID", 6, lambda _row: None, whole),
    Field("Group", 9, _only_jobs_text("group")),
    Field("JobID", -12, _job_id),
    Field("JobIDRaw", -12, _raw_job_id),
    Field("JobName", 10, lambda row: text(row.raw, "step", "name") if row.is_step else text(row.raw, "name")),
    Field("Layout", 9, of_steps(_text("task", "distribution"))),
    Field("Licenses", 10, _only_jobs_text("licenses")),
    Field("MaxDiskRead", 12, size(*_DISK_IN, "max", in_megabytes=True)),
    Field("MaxDiskReadNode", 15, _MAX_NODE(*_DISK_IN)),
    Field("MaxDiskReadTask", 15, _MAX_TASK(*_DISK_IN), whole),
    Field("MaxDiskWrite", 12, size(*_DISK_OUT, "max", in_megabytes=True)),
    Field("MaxDiskWriteNode", 16, _MAX_NODE(*_DISK_OUT)),
    Field("MaxDiskWriteTask", 16, _MAX_TASK(*_DISK_OUT), whole),
    Field("MaxPages", 8, size(texts.PAGES, INPUT, "max")),
    Field("MaxPagesNode", 12, _MAX_NODE(texts.PAGES, INPUT)),
    Field("MaxPagesTask", 14, _MAX_TASK(texts.PAGES, INPUT), whole),
    Field("MaxRSS", 10, size(texts.MEMORY, INPUT, "max")),
    Field("MaxRSSNode", 10, _MAX_NODE(texts.MEMORY, INPUT)),
    Field("MaxRSSTask", 10, _MAX_TASK(texts.MEMORY, INPUT), whole),
    Field("MaxVMSize", 10, size(texts.VIRTUAL, INPUT, "max")),
    Field("MaxVMSizeNode", 14, _MAX_NODE(texts.VIRTUAL, INPUT)),
    Field("MaxVMSizeTask", 14, _MAX_TASK(texts.VIRTUAL, INPUT), whole),
    Field("McsLabel", 12, _only_jobs_text("mcs", "label")),
    Field("MinCPU", 10, busy("min")),
    Field("MinCPUNode", 10, place(texts.CPU, INPUT, "min", "node")),
    Field("MinCPUTask", 10, place(texts.CPU, INPUT, "min", "task"), whole),
    Field("NCPUS", 10, lambda row: f"{row.cpus}", whole),
    Field("NNodes", 8, _nodes_or_requested, whole),
    Field("NodeList", 15, lambda row: text(row.raw, "nodes", "range") if row.is_step else text(row.raw, "nodes")),
    Field("NTasks", 8, of_steps(_number("tasks", "count")), whole),
    Field("OriginalSLUID", 14, _jobs_text("original_sluid"), whole),
    Field("OverSubscribe", 14, _only_jobs_text("oversubscribe")),
    Field("Partition", 10, _only_jobs_text("partition")),
    Field("Planned", 10, _clock(_planned), whole),
    Field("PlannedCPU", 10, _clock(_planned_cpus), whole),
    Field("PlannedCPURAW", 13, _of_jobs(lambda row: f"{_planned_cpus(row)}"), whole),
    Field("Priority", 10, _of_jobs(lambda row: f"{count(row.raw, 'priority')}"), whole),
    Field("QOS", 10, _only_jobs_text("qos")),
    Field("QOSRAW", 6, _of_jobs(_qos_number), whole),
    Field("QOSREQ", 10, _only_jobs_text("qosreq")),
    Field("Reason", 22, _only_jobs_text("state", "reason")),
    Field("ReqCPUFreq", 10, _requested_frequency("max")),
    Field("ReqCPUFreqGov", 13, _governor),
    Field("ReqCPUFreqMax", 13, _requested_frequency("max")),
    Field("ReqCPUFreqMin", 13, _requested_frequency("min")),
    Field("ReqCPUS", 8, _requested_cpus, whole),
    Field("ReqMem", 10, _of_jobs(_requested_memory)),
    Field("ReqNodes", 8, _requested_nodes),
    Field("ReqTRES", 10, _of_jobs(_held("tres", "requested"))),
    Field("Reservation", 20, _only_jobs_text("reservation", "name")),
    Field("ReservationId", 8, _positive("reservation", "id"), whole),
    Field("ReqReservation", 20, _only_jobs_text("reservation", "requested")),
    Field("Restarts", 8, _of_jobs(_number("restart_cnt")), whole),
    Field("SegmentSize", 11, _positive("segment_size"), whole),
    Field("SLUID", 14, _jobs_text("sluid"), whole),
    Field("Start", 19, _date("start"), moment),
    Field("State", 10, _state),
    Field("StdErr", 20, _only_jobs_text("stderr")),
    Field("StdIn", 20, _only_jobs_text("stdin")),
    Field("StdOut", 20, _only_jobs_text("stdout")),
    Field("Submit", 19, _date("submission"), moment),
    Field("SubmitLine", 20, _text("submit_line")),
    Field("Suspended", 10, _clock(lambda row: row.seconds("suspended")), whole),
    Field("SystemComment", 15, _only_jobs_text("comment", "system")),
    Field("SystemCPU", 10, _used("system")),
    Field("Timelimit", 10, partial(_limit, write=texts.minutes)),
    Field("TimelimitRaw", 10, partial(_limit, write=lambda minutes: f"{int(minutes)}")),
    Field("TotalCPU", 10, _used("total")),
    *_usage_fields("TRESUsageIn", 14, INPUT),
    *_usage_fields("TRESUsageOut", 15, OUTPUT),
    Field("UID", 6, _of_jobs(_user_id), whole),
    Field("User", 9, _only_jobs_text("user")),
    Field("UserCPU", 10, _used("user")),
    Field("WCKey", 10, _of_jobs(_wckey)),
    Field("WCKeyID", 10, lambda _row: None, whole),
    Field("WorkDir", 20, _only_jobs_text("working_directory")),
)  # fmt: skip
"""In Slurm's order: of several fields whose names begin with a word the first is meant."""
DEFAULT = "jobid,jobname,partition,account,alloccpus,state,exitcode"
BRIEF = "jobid,state,exitcode"
LONG = (
    "jobid,jobidraw,jobname,partition,maxvmsize,maxvmsizenode,maxvmsizetask,avevmsize,maxrss,maxrssnode,maxrsstask,"
    "averss,maxpages,maxpagesnode,maxpagestask,avepages,mincpu,mincpunode,mincputask,avecpu,ntasks,alloccpus,elapsed,"
    "state,exitcode,avecpufreq,reqcpufreqmin,reqcpufreqmax,reqcpufreqgov,reqmem,consumedenergy,maxdiskread,"
    "maxdiskreadnode,maxdiskreadtask,avediskread,maxdiskwrite,maxdiskwritenode,maxdiskwritetask,avediskwrite,reqtres,"
    "alloctres,tresusageinave,tresusageinmax,tresusageinmaxn,tresusageinmaxt,tresusageinmin,tresusageinminn,"
    "tresusageinmint,tresusageintot,tresusageoutmax,tresusageoutmaxn,tresusageoutmaxt,tresusageoutave,tresusageouttot"
)
