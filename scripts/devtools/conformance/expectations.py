"""What is tried with each operation and what is expected of it, as data.

The values of a property are those of all API versions: what a version's document does not allow is not sent.
"""

from __future__ import annotations

from typing import Any

import attrs

from devtools.sandbox.inventory import CLUSTER, NODE_SET

from .population import ACCOUNT, ADMIN, DRAINED, NAME, NODE, OTHER, PARTITION, QOS, RESERVATION, USER, WCKEY

# Reads.

# What the parameters of a path can be on the populated cluster, by any name that a version gives them.
PATHS: dict[str, tuple[Any, ...]] = {
    "account_name": (ACCOUNT, "child", "root"),
    "cluster_name": (CLUSTER,),
    "id": (WCKEY,),
    "name": (USER, OTHER, ADMIN),
    "node_name": (NODE, DRAINED, "mel0005", "mel2001"),
    "partition_name": (PARTITION, "fpga"),
    "qos": (QOS, "dev"),
    "reservation_name": (RESERVATION, "cores"),
    "user_name": (USER,),
    "wckey": (WCKEY,),
}

# What names one association, for the operations that answer with one alone.
ASSOCIATION_QUERY = {"cluster": CLUSTER, "account": ACCOUNT, "user": USER}

# Submissions.

# The values to try, by property, over all versions: those that the schema does not allow are not sent.
SUBMIT_VALUES: dict[str, tuple[Any, ...]] = {
    "account": (ACCOUNT,),
    "account_gather_frequency": ("30", "task=30"),
    "allocation_node_list": ("mel0001",),
    "argv": (["script", "one"],),
    "array": ("1-3", "0-9:3%2"),
    "begin_time": ("now+1hour", "2040-01-02T03:04:05", 2_208_988_800, {"set": True, "number": 2_208_988_800}),
    "cluster_constraint": ("cpu",),
    "comment": (NAME,),
    "constraints": ("x86", "x86&cpu"),
    "container": ("/tmp",),  # noqa: S108 - a path on the cluster
    "core_specification": (1,),
    "cores_per_socket": (1,),
    "cpu_binding hint": ("nomultithread",),
    "cpu_binding_hint": ("nomultithread",),
    "cpu_frequency": ("Performance", "Low-High:OnDemand"),
    "cpus_per_gpu": ("2", 2),
    "cpus_per_task": (2,),
    "cpus_per_tres": ("gres/gpu:2",),
    "admin_comment": (NAME,),
    "batch_features": ("x86",),
    "current_working_directory": (f"/home/users/{USER}",),
    "deadline": ("now+2days", "2040-01-02T03:04:05", 2_208_988_800),
    "delay_boot": (5, "00:10:00"),
    "dependency": ("singleton",),
    "distribution": ("block", "cyclic:block"),
    "environment": ({"PATH": "/bin"}, ["PATH=/bin"]),
    "excluded_nodes": (["mel0002"],),
    "exclusive": ("user", "exclusive", "mcs", "oversubscribe", ["user"], ["mcs"], ["true"], ["false"]),
    "get_user_environment": (1, "1", "10L"),
    "gpu_binding": ("closest", "single:1"),
    "gpu_frequency": ("medium", "high,memory=low"),
    "gpus": ("2", "gpu:2"),
    "gpus_per_node": ("2",),
    "gpus_per_socket": ("1",),
    "gpus_per_task": ("1",),
    "gres": ("gpu:1", "gpu:2"),
    "gres_flags": ("disable-binding", "enforce-binding"),
    "hold": (True, False),
    "group_id": ("5001",),
    "kill_on_invalid_dependency": (True, "yes", "no"),
    "kill_warning_signal": ("USR1",),
    "licenses": ("matlab:1",),
    "mail_type": ("END", "BEGIN,FAIL", "ALL", ["END", "FAIL"]),
    "mail_user": ("someone@example.org",),
    "memory_binding": ("local", "none"),
    "memory_per_cpu": (100, "100M", "1G", {"set": True, "number": 100}),
    "memory_per_gpu": (100, "1G"),
    "memory_per_node": (100, "2G", {"set": True, "number": 100}),
    "memory_per_tres": ("gres/gpu:100",),
    "minimum_cpus_per_node": (2,),
    "minimum_nodes": (True, 1),
    "name": (NAME, "plain"),
    "nice": (17, "10"),
    "no_kill": ("set", "off", "no"),
    "nodes": ("2-3", "2"),
    "nodelist": (NODE, "mel[0001-0002]"),
    "exclude_nodes": ("mel0002",),
    "ntasks_per_gpu": (1,),
    "no_requeue": (True,),
    "profile": ("none", "task", ["NONE"], ["TASK"]),
    "temporary_disk_per_node": ("10", 10, "1G"),
    "tres_bind": ("gres/gpu:closest",),
    "tres_freq": ("gpu:medium",),
    "tres_per_job": ("gres/gpu:1",),
    "tres_per_node": ("gres/gpu:1",),
    "tres_per_socket": ("gres/gpu:1",),
    "tres_per_task": ("cpu=1",),
    "user_id": ("5001",),
    "open_mode": ("append", "truncate", ["APPEND"], ["TRUNCATE"]),
    "partition": (PARTITION, "cpu,largemem"),
    "prefer": ("amd",),
    "priority": ("100", {"set": True, "number": 100}),
    "qos": ("dev", "default"),
    "requeue": (True,),
    "required_nodes": ([NODE],),
    "reservation": (RESERVATION,),
    "shared": (["none"], ["oversubscribe"], ["user"]),
    "signal": ("USR2", "10@30"),
    "sockets_per_node": (1,),
    "standard_error": ("/dev/null", "err-%j.txt"),
    "standard_input": ("/dev/null",),
    "standard_output": ("/dev/null", "out-%j.txt"),
    "tasks": (2,),
    "tasks_per_core": (1,),
    "tasks_per_node": (2,),
    "tasks_per_socket": (1,),
    "thread_specification": (1,),
    "threads_per_core": (1,),
    "time_limit": (5, "00:05:00", "1-00:00:00", {"set": True, "number": 5}),
    "time minimum": (3, "00:03:00"),
    "time_minimum": (3, "00:03:00", {"set": True, "number": 3}),
    "wait_all_nodes": (1, 0, "1", True),
    "wckey": (WCKEY,),
}

# What must stand beside a property for the controller to take it.
SUBMIT_BESIDE: dict[str, dict[str, Any]] = {
    "cpus_per_gpu": {"gpus": "1", "partition": "gpu"},
    "gpu_binding": {"gpus": "1", "partition": "gpu"},
    "gpu_frequency": {"gpus": "1", "partition": "gpu"},
    "gpus": {"partition": "gpu"},
    "gpus_per_node": {"partition": "gpu"},
    "gpus_per_socket": {"partition": "gpu", "sockets_per_node": 1},
    "gpus_per_task": {"partition": "gpu", "tasks": 1},
    "gres": {"partition": "gpu"},
    "gres_flags": {"gres": "gpu:1", "partition": "gpu"},
    "memory_per_gpu": {"gpus": "1", "partition": "gpu"},
    "mail_user": {"mail_type": "END"},
    "time minimum": {"time_limit": 30},
    "time_minimum": {"time_limit": 30},
    "batch_features": {"constraints": "x86"},
    "cpus_per_tres": {"tres_per_job": "gres/gpu:1", "partition": "gpu"},
    "wait_for_switch": {"required_switches": {"set": True, "number": 1}},
    "memory_per_tres": {"tres_per_job": "gres/gpu:1", "partition": "gpu"},
    "ntasks_per_gpu": {"gpus": "1", "partition": "gpu"},
    "tres_bind": {"tres_per_job": "gres/gpu:1", "partition": "gpu"},
    "tres_freq": {"tres_per_job": "gres/gpu:1", "partition": "gpu"},
    "tres_per_job": {"partition": "gpu"},
    "tres_per_node": {"partition": "gpu"},
    "tres_per_socket": {"partition": "gpu", "sockets_per_node": 1},
    "kill_on_invalid_dependency": {"dependency": "afterok:1"},
}

# Where a job shows what was asked for, if not under the same name.
SUBMIT_SHOWN: dict[str, tuple[str, ...]] = {
    "array": ("array_task_string", "array_job_id"),
    "begin_time": ("eligible_time", "start_time"),
    "constraints": ("features",),
    "core_specification": ("core_spec", "thread_spec"),
    "thread_specification": ("thread_spec", "core_spec"),
    "cpu_frequency": ("cpu_frequency_governor", "cpu_frequency_maximum"),
    "cpus_per_gpu": ("cpus_per_tres",),
    "exclude_nodes": ("excluded_nodes",),
    "exclusive": ("shared",),
    "maximum_cpus": ("max_cpus",),
    "maximum_nodes": ("max_nodes",),
    "minimum_cpus": ("cpus",),
    "no_requeue": ("requeue",),
    "nodelist": ("required_nodes",),
    "msc_label": ("mcs_label",),
    "ntasks_per_gpu": ("tres_per_task", "tasks_per_tres"),
    "temporary_disk_per_node": ("minimum_tmp_disk_per_node",),
    "time minimum": ("time_minimum",),
    "wait_for_switch": ("maximum_switch_wait_time",),
    "minimum_sockets_per_board": ("sockets_per_board",),
    "gpu_binding": ("tres_bind",),
    "gpu_frequency": ("tres_freq",),
    "gpus": ("tres_per_job",),
    "gpus_per_node": ("tres_per_node",),
    "gpus_per_socket": ("tres_per_socket",),
    "gpus_per_task": ("tres_per_task",),
    "gres": ("tres_per_node",),
    "gres_flags": ("flags",),
    "hold": ("priority", "hold"),
    "kill_on_invalid_dependency": ("flags",),
    "memory_per_gpu": ("memory_per_tres",),
    "minimum_nodes": ("flags", "node_count"),
    "nodes": ("node_count", "max_nodes"),
    "oversubscribe": ("shared",),
    "priority": ("priority",),
    "reservation": ("resv_name",),
    "spread_job": ("flags",),
}

SUBMIT_OTHER_FORM = {"time minimum"} | frozenset(
    """
    array begin_time cpu_frequency cpus_per_gpu deadline delay_boot dependency exclusive gpu_binding
    gpu_frequency gpus gpus_per_node gpus_per_socket gpus_per_task gres gres_flags hold
    kill_on_invalid_dependency memory_per_cpu memory_per_gpu memory_per_node minimum_nodes name nice
    no_requeue nodes ntasks_per_gpu oversubscribe profile spread_job standard_error standard_output
    temporary_disk_per_node time_limit time_minimum
    """.split()  # noqa: SIM905 - a few lines instead of many
)
"""What an answer shows in another form than the one that was sent: it must differ from that of a plain job."""

SUBMIT_ROLES = {"admin_comment": ADMIN, "reboot": ADMIN}
"""Who may ask for what users may not."""

# Updates of jobs.

# Where an update needs other values than a submission: they must differ from those of a plain job.
UPDATE_VALUES: dict[str, tuple[Any, ...]] = {
    "account": ("p200002",),
    "array": ("3",),
    "current_working_directory": ("/tmp",),  # noqa: S108 - a path on the cluster
    "flags": (["SPREAD_JOB"],),
    "group_id": ("5002",),
    "hold": (False,),
    "maximum_cpus": (9,),
    "maximum_nodes": (3,),
    "minimum_cpus": (2,),
    "partition": ("largemem",),
    "qos": ("dev",),
    "requeue": (True,),
    "shared": (["none"], ["oversubscribe"]),
    "standard_error": ("err-%j.txt",),
    "standard_output": ("out-%j.txt",),
    "step_id": ({"job_id": {"set": True, "number": 1}},),
    "user_id": ("5002",),
}

_LATER = {"number": 2_208_988_800, "set": True}
# What the job must have been submitted with for an update to make a difference, or to be accepted; the first that the
# version knows.
UPDATE_BEFORE: dict[str, tuple[dict[str, Any], ...]] = {
    "array": ({"array": "0-9"},),
    "priority": ({"hold": False, "begin_time": "now+1day"}, {"hold": False, "begin_time": _LATER}),
    "requeue": ({"no_requeue": True}, {"requeue": False}),
    "standard_error": ({"standard_error": "first.txt"},),
    "standard_input": ({"standard_input": "first.txt"},),
}

# Where a job shows the change, if not under the same name.
UPDATE_SHOWN = {**SUBMIT_SHOWN, "array": ("array_max_tasks",)}

# What must stand in the same request: the server looks at a request alone, not at what the job has.
UPDATE_TOGETHER = frozenset(("gpus_per_socket", "gpus_per_task", "memory_per_gpu", "ntasks_per_gpu"))

# Updates of nodes.

NODES = ("mel0005", "mel0006")
"""They are down: what is tried on them disturbs nothing."""

NODE_VALUES: dict[str, tuple[Any, ...]] = {
    "address": (["127.0.0.5"], ["127.0.0.5", "127.0.0.6"]),
    "comment": (NAME,),
    "cpu_bind": (2,),
    "extra": (NAME,),
    "features": (["x86", "cpu", "amd", "tried"],),
    "features_act": (["x86"],),
    "gres": ("craynetwork:2",),
    "hostname": (["tried5"], ["tried5", "tried6"]),
    "reason": (NAME,),
    "reason_uid": ("5002",),
    "resume_after": ({"set": True, "number": 600},),
    "topology_str": ("default",),
    "weight": ({"set": True, "number": 77},),
}

# Where a node shows it.
NODE_SHOWN = {
    "cpu_bind": "cpu_binding",
    "features_act": "active_features",
    "reason_uid": "reason_set_by_user",
    "topology_str": "topology",
}

# What must stand beside a property.
NODE_BESIDE: dict[str, dict[str, Any]] = {
    "reason": {"state": ["DRAIN"]},
    "reason_uid": {"state": ["DRAIN"], "reason": "tried"},
    "resume_after": {"state": ["DOWN"], "reason": "tried"},
}

# The state that a node must be in for a change to another to be possible, or to be seen; DOWN for the others.
NODE_STATE_BEFORE = {"DOWN": "RESUME", "RESUME": "DRAIN", "UNDRAIN": "DRAIN"}

NODE_STATE_LOSS = {"RESUME": "DRAIN", "UNDRAIN": "DRAIN"}
"""What a node's state says no more afterwards."""

# Reservations.

RESERVATION_START = {"set": True, "number": 4_000_000_000}

# What every reservation says.
RESERVATION_BASE: dict[str, Any] = {
    "start_time": RESERVATION_START,
    "duration": {"set": True, "number": 60},
    "node_list": ["mel0005"],
    "users": [USER],
}

RESERVATION_VALUES: dict[str, tuple[Any, ...]] = {
    "accounts": ([ACCOUNT],),
    "comment": (NAME,),
    "duration": ({"set": True, "number": 77},),
    "end_time": ({"set": True, "number": 4_000_006_000},),
    "features": ("x86",),
    "groups": ([USER],),
    "licenses": (["matlab:2"],),
    "node_list": (["mel0006"],),
    "partition": (PARTITION,),
    "start_time": ({"set": True, "number": 4_000_060_000},),
    "tres": ([{"type": "cpu", "count": 2}],),
    "users": ([OTHER],),
}

# What a reservation with this must not say besides, and what it must.
RESERVATION_WITHOUT: dict[str, tuple[str, ...]] = {
    "accounts": ("users",),
    "core_count": ("node_list",),
    "end_time": ("duration",),
    "features": ("node_list",),
    "groups": ("users",),
    "node_count": ("node_list",),
    "tres": ("node_list",),
}

RESERVATION_WITH: dict[str, dict[str, Any]] = {
    "core_count": {"partition": PARTITION},
    "features": {"partition": PARTITION, "node_count": {"set": True, "number": 1}},
    "node_count": {"partition": PARTITION},
    "purge_completed": {"flags": ["PURGE_COMP"]},
    "tres": {"partition": PARTITION},
}

# The partition has mel3001 alone; nodes that are down can't be chosen.
RESERVATION_FLAG_WITH: dict[str, dict[str, Any]] = {
    "ALL_NODES": {"node_list": ["ALL"], "start_time": {"set": True, "number": 4_100_000_000}},
    "PART_NODES": {"node_list": ["ALL"], "partition": "fpga"},
    "PURGE_COMP": {"purge_completed": {"time": {"set": True, "number": 60}}},
    "REPLACE": {"partition": PARTITION, "node_count": {"set": True, "number": 1}},
    "REPLACE_DOWN": {"partition": PARTITION, "node_count": {"set": True, "number": 1}},
}

# A flag that is for reservations with another one.
RESERVATION_FLAG_BESIDE = {"FORCE_START": ("DAILY",)}

# These are for the update of a reservation only.
RESERVATION_FLAGS_ON_UPDATE = frozenset(("DURATION_MINUS", "DURATION_PLUS", "SKIP"))

# Partitions.

PARTITION_VALUES: dict[str, tuple[Any, ...]] = {
    "accounts.allowed": (ACCOUNT,),
    "accounts.deny": ("p200002",),
    "alternate": ("gpu",),
    "defaults.job": ("DefCpuPerGPU=2",),
    "groups.allowed": (USER,),
    "node_sets": (NODE_SET,),
    "nodes.allowed_allocation": (NODE,),
    "nodes.configured": ("mel0006",),
    "partition.exclusive": ("NODE", "USER", "TOPO"),
    "partition.oversubscribe": ("YES:3", "FORCE:2"),
    "qos.allowed": ("dev",),
    "qos.assigned": ("dev",),
    "qos.deny": ("dev",),
    "topology": ("default",),
    "tres.billing_weights": ("CPU=2.0",),
}

PARTITION_LOSS = {"CPU_BIND_OFF": "VERBOSE"} | {
    f"{flag}_CLEAR": flag for flag in ("DEFAULT", "HIDDEN", "LLN", "NO_ROOT", "PDOI", "REQ_RESV", "ROOT_ONLY")
}
"""What a value takes away."""

# Requeues.

REQUEUE_BESIDE = {"SpecialExit": ("Hold",)}
"""The flags that a flag needs beside it."""

# Records of the accounting.

# What is known to be valid for leaves of accounting records, where a value of the type alone is not: in all forms
# that versions have for it, of which the first that the schema allows is sent.
RECORD_VALUES: dict[str, tuple[Any, ...]] = {
    "administrator_level": ("Operator", ["Operator"]),
    "associations": ([],),
    "coordinators": ([{"name": ACCOUNT, "direct": 1}], [{"name": ACCOUNT, "direct": True}]),
    "default.account": (ACCOUNT,),
    "default.qos": ("default",),
    "default.wckey": (WCKEY,),
    "flags": ([],),
    "is_default": (0, False),
    "old_name": ("made11",),
    "parent_account": ("parent",),
    "partition": (PARTITION,),
    "preempt.list": (["dev"],),
    "preempt.mode": (["REQUEUE"],),
    "qos": (["default", "dev"],),
    "wckeys": ([{"name": WCKEY, "cluster": CLUSTER, "user": "made"}],),
}

# What is known to be valid where a value of the type alone is not, in jobs that have ended.
FINISHED_VALUES: dict[str, Any] = {"wckey": "genomics"}

# Host lists.

# A conversion's body, what it becomes, and what can't be read.
CONVERSIONS: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "util_post_hostlist": (
        {"hostnames": ["mel0001", "mel0002", "gpu7"]},
        {"hostlist": "mel[0001-0002],gpu7"},
        {"hostnames": [["mel0001"]]},
    ),
    "util_post_hostnames": (
        {"hostlist": "mel[0001-0002],gpu7"},
        {"hostnames": ["mel0001", "mel0002", "gpu7"]},
        {"hostlist": "mel[3-1]"},
    ),
}

# Requests with conditions.

# What is known to be valid where a value of the type alone is not.
CONDITION_VALUES: dict[str, Any] = {
    "account.description": "tried",
    "account.organization": "tried",
    "association_condition.accounts": ["p200002"],
    "association_condition.association.comment": NAME,
    "association_condition.association.defaultqos": "dev",
    "association_condition.association.parent": "parent",
    "association_condition.association.qoslevel": ["unlimited"],
    "association_condition.clusters": [CLUSTER],
    "association_condition.partitions": [PARTITION],
    "association_condition.wckeys": [WCKEY],
    "user.adminlevel": ["Operator"],
    "user.defaultaccount": ACCOUNT,
    "user.defaultwckey": WCKEY,
}

# What must stand in the same request.
CONDITION_BESIDE: dict[str, tuple[tuple[str, ...], Any]] = {
    "association_condition.association.defaultqos": (
        ("association_condition", "association", "qoslevel"),
        ["default", "dev"],
    ),
    "association_condition.association.qoslevel": (("association_condition", "association", "defaultqos"), "unlimited"),
    "user.defaultwckey": (("association_condition", "wckeys"), [WCKEY]),
}


@attrs.frozen
class Filter:
    """A condition on jobs: a job that meets it, as whom to submit that, and one that doesn't."""

    value: Any
    met: dict[str, Any] = attrs.field(factory=dict)
    owner: str = USER
    unmet: dict[str, Any] = attrs.field(factory=dict)


FILTERS: dict[str, Filter] = {
    "account": Filter("p200002", {"account": "p200002"}),
    "job_name": Filter("other", {"name": "other"}),
    "job_state": Filter(["PENDING"], unmet={"hold": False}),
    "nodes": Filter(["mel0002"], {"hold": False, "required_nodes": ["mel0002"]}),
    "partition": Filter("largemem", {"partition": "largemem"}),
    "qos": Filter("dev", {"qos": "dev"}),
    "reservation": Filter(RESERVATION, {"reservation": RESERVATION}),
    "user_id": Filter("5002", owner=OTHER),
    "user_name": Filter(OTHER, owner=OTHER),
    "wckey": Filter("genomics", {"wckey": "genomics"}),
}
