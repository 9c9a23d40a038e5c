"""The table of what `scontrol show node` shows of a node."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from . import records
from .columns import timestamp
from .node_states import complete
from .records import BLANK, END, Item, Line, Read, maybe
from .values import INFINITE, count, number, text, words


class Record(NamedTuple):
    """A node or a partition with what the cluster's configuration says of it."""

    view: Any
    raw: Any
    configuration: Any
    """None where the server does not tell it."""


_text = partial(records.text_of, "raw")
_count = partial(records.count_of, "raw")
_positive = partial(records.positive, "raw")
_time = partial(records.time_of, "raw")
_has = partial(records.has, "raw")
_lacks = partial(records.lacks, "raw")
_DEFAULT_PORT = 6818


def _list(*names: str) -> Read:
    return lambda record: ",".join(words(record.raw, *names)) or None


def _load(record: Record) -> str:
    load = number(record.raw, "cpu_load")
    return "N/A" if load is None else f"{load / 100:.2f}"


def _port(record: Record) -> str | None:
    port = count(record.raw, "port")
    usual = count(record.configuration, "SlurmdPort") or _DEFAULT_PORT
    return f"{port}" if port != usual else None


def _free(record: Record) -> str:
    memory = record.view.free_memory
    return "N/A" if memory is None else f"{memory}"


def _next_state(record: Record) -> str | None:
    is_rebooting = {"REBOOT_REQUESTED", "REBOOT_ISSUED"}.intersection(record.view.state.flags)
    names = words(record.raw, "next_state_after_reboot")
    return names[0].upper() if is_rebooting and names and names[0].upper() != "INVALID" else None


def _suspend_time(record: Record) -> str:
    value = number(record.raw, "suspend_time")
    return "INFINITE" if value in (None, INFINITE) else f"{int(value or 0)}"


def _watts(*path: str) -> Read:
    """Read watts: what an older version does not tell is what its commands show without a sensor."""

    def read(record: Record) -> str:
        value = number(record.raw, "energy", *path)
        return ("n/a" if hasattr(record.raw, "energy") else "n/s") if value is None else f"{int(value)}"

    return read


def _reason(record: Record) -> str | None:
    reason = text(record.raw, "reason")
    if reason is None:
        return None
    first, *others = filter(None, reason.split("\n"))
    changed = count(record.raw, "reason_changed_at")
    if changed:
        first += f" [{text(record.raw, 'reason_set_by_user')}@{timestamp(changed)}]"
    return "\n          ".join((first, *others))


def _certificate(read: Read) -> Read:
    return lambda record: (
        read(record) if words(record.raw, "cert_flags") or count(record.raw, "tls_cert_last_renewal") else None
    )


def _cores_per_gpu(record: Record) -> str | None:
    cores = count(record.raw, "res_cores_per_gpu")
    return f"{cores}({text(record.raw, 'gpu_spec')})" if cores else None


_is_old = _has("slurmd_version")

LINES: tuple[Line, ...] = (
    (
        Item("NodeName", _text("name")),
        maybe("Arch", _text("architecture")),
        Item("CoresPerSocket", _count("cores")),
        BLANK,
    ),
    (
        Item("CPUAlloc", _count("alloc_cpus")),
        Item("CPUEfctv", lambda record: f"{count(record.raw, 'effective_cpus') or count(record.raw, 'cpus')}"),
        Item("CPUTot", _count("cpus")),
        Item("CPULoad", _load),
    ),
    (Item("AvailableFeatures", _list("features")),),
    (Item("ActiveFeatures", _list("active_features")),),
    (Item("Gres", _text("gres")),),
    (
        maybe("NodeAddr", _text("address")),
        maybe("NodeHostName", _text("hostname")),
        maybe("BcastAddr", _text("burstbuffer_network_address")),
        maybe("Port", _port),
        Item("Version", lambda record: record.view.version, ""),
    ),
    (maybe("OS", _text("operating_system")), BLANK),
    (
        Item("RealMemory", _count("real_memory")),
        Item("AllocMem", _count("alloc_memory")),
        Item("FreeMem", _free),
        Item("Sockets", _count("sockets")),
        Item("Boards", _count("boards")),
    ),
    (
        maybe("CoreSpecCount", _positive("specialized_cores")),
        maybe("CPUSpecList", _text("specialized_cpus")),
        Item("MemSpecLimit", _positive("specialized_memory"), ""),
    ),
    (
        maybe("RestrictedCoresPerGPU", _cores_per_gpu),
        BLANK,
    ),
    (
        Item("State", lambda record: complete(record.view.state)),
        Item("ThreadsPerCore", _count("threads")),
        Item("TmpDisk", _count("temporary_disk")),
        Item("Weight", _count("weight")),
        Item("Owner", _text("owner", absent="N/A")),
        Item("MCS_label", _text("mcs_label", absent="N/A")),
    ),
    (maybe("NextState", _next_state),),
    (maybe("Partitions", _list("partitions")), BLANK),
    (
        Item("BootTime", _time("boot_time", unknown="None")),
        Item("SlurmdStartTime", _time("slurmd_start_time", unknown="None")),
    ),
    (
        Item("LastBusyTime", _time("last_busy")),
        Item("ResumeAfterTime", _time("resume_after", unknown="None"), fits=_has("resume_after")),
        Item("SuspendTime", _suspend_time, fits=_has("suspend_time")),
    ),
    (Item("CfgTRES", _text("tres")),),
    (Item("AllocTRES", _text("tres_used", absent="")),),
    (Item("CapWatts", lambda _shown: "n/a", fits=_is_old),),
    (Item("CurrentWatts", _watts("current_watts")), Item("AveWatts", _watts("average_watts"))),
    (
        Item("ExtSensorsJoules", lambda _shown: "n/s", fits=_is_old),
        Item("ExtSensorsWatts", lambda _shown: "0", fits=_is_old),
        Item("ExtSensorsTemp", lambda _shown: "n/s", fits=_is_old),
    ),
    (Item("", lambda _shown: None, END, fits=_has("external_sensors")),),
    (maybe("Reason", _reason),),
    (maybe("Comment", _text("comment")),),
    (maybe("Extra", _text("extra")),),
    (maybe("InstanceId", _text("instance_id")), Item("InstanceType", _text("instance_type"), "")),
    (maybe("ReservationName", _text("reservation")),),
    (
        maybe("TLSCertTokenSet", _certificate(lambda record: "Yes" if words(record.raw, "cert_flags") else "No")),
        maybe("TLSCertLastRenewal", _certificate(_time("tls_cert_last_renewal"))),
    ),
    (maybe("Topology", _text("topology")),),
)
"""In Slurm's order."""
