"""Every property of a job submission, with values that the document calls valid, and looked for in the job."""

from __future__ import annotations

import time
from typing import Any

from devtools.codegen.schemas import Schema

from . import rich
from .audit import Ledger
from .check import Checker, Disagreement, resolve
from .rich import ADMIN, USER
from .service import Service
from .situations import submission
from .values import CRASHES, IGNORED, NOT_SHOWN, REFUSED, seen, value_of

_SUBMIT = "slurm_post_job_submit"
_GET = "slurm_get_job"

# The values to try, by property, over all versions: those that the schema does not allow are not sent.
VALUES: dict[str, tuple[Any, ...]] = {
    "account": (rich.ACCOUNT,),
    "account_gather_frequency": ("30", "task=30"),
    "allocation_node_list": ("mel0001",),
    "argv": (["script", "one"],),
    "array": ("1-3", "0-9:3%2"),
    "begin_time": ("now+1hour", "2040-01-02T03:04:05", 2_208_988_800, {"set": True, "number": 2_208_988_800}),
    "cluster_constraint": ("cpu",),
    "comment": (rich.NAME,),
    "constraints": ("x86", "x86&cpu"),
    "container": ("/tmp",),  # noqa: S108 - a path on the cluster
    "core_specification": (1,),
    "cores_per_socket": (1,),
    "cpu_binding_hint": ("nomultithread",),
    "cpu_frequency": ("Performance", "Low-High:OnDemand"),
    "cpus_per_gpu": ("2", 2),
    "cpus_per_task": (2,),
    "cpus_per_tres": ("gres/gpu:2",),
    "admin_comment": (rich.NAME,),
    "batch_features": ("x86",),
    "current_working_directory": (f"/home/users/{USER}",),
    "deadline": ("now+2days", "2040-01-02T03:04:05", 2_208_988_800),
    "delay_boot": (5, "00:10:00"),
    "dependency": ("singleton",),
    "distribution": ("block", "cyclic:block"),
    "environment": ({"PATH": "/bin"}, ["PATH=/bin"]),
    "excluded_nodes": (["mel0002"],),
    "exclusive": ("user", "exclusive", "mcs", "oversubscribe"),
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
    "name": (rich.NAME, "plain"),
    "nice": (17, "10"),
    "no_kill": ("set", "off", "no"),
    "nodes": ("2-3", "2"),
    "nodelist": (rich.NODE, "mel[0001-0002]"),
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
    "partition": (rich.PARTITION, "cpu,largemem"),
    "prefer": ("amd",),
    "priority": ("100", {"set": True, "number": 100}),
    "qos": ("dev", "default"),
    "requeue": (True,),
    "required_nodes": ([rich.NODE],),
    "reservation": (rich.RESERVATION,),
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
    "time_minimum": (3, "00:03:00", {"set": True, "number": 3}),
    "wait_all_nodes": (1, 0, "1", True),
    "wckey": (rich.WCKEY,),
}

# What must stand beside a property for the controller to take it.
BESIDE: dict[str, dict[str, Any]] = {
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
SHOWN: dict[str, tuple[str, ...]] = {
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
    "ntasks_per_gpu": ("tres_per_task", "tasks_per_tres"),
    "temporary_disk_per_node": ("minimum_tmp_disk_per_node",),
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

_MAY = {"admin_comment": ADMIN, "reboot": ADMIN}
"""Who may ask for what users may not."""

PRESENT = frozenset(
    """
    array begin_time cpu_frequency cpus_per_gpu deadline delay_boot dependency exclusive gpu_binding
    gpu_frequency gpus gpus_per_node gpus_per_socket gpus_per_task gres gres_flags hold
    kill_on_invalid_dependency memory_per_cpu memory_per_gpu memory_per_node minimum_nodes name nice
    no_requeue nodes ntasks_per_gpu oversubscribe profile spread_job standard_error standard_output
    temporary_disk_per_node time_limit time_minimum
    """.split()  # noqa: SIM905 - a few lines instead of many
)
"""What an answer shows in another form than the one that was sent: it must differ from that of a plain job."""


def submit_every_property(service: Service, ledger: Ledger) -> None:
    """Submit a held job for every property and value, and look at it."""
    account = ledger[_SUBMIT]
    schemas = service.document["components"]["schemas"]
    plain = _shown(service, {})
    for name, schema in schemas["job_desc_msg"]["properties"].items():
        if schema.get(REFUSED):
            continue
        if schema.get(CRASHES):
            body = submission(service, {"hold": True, name: value_of(service.document, schema, 1)})
            service.call(_SUBMIT, USER, variant=name, body=body, deadly=True)
            service.renew()
            continue
        resolved, _ = resolve(service.document, schema)
        values = valid(service, name, {**resolved, **schema})
        if not values:
            account.note(Disagreement(f"job.{name}", "effect", "no value is known that the document calls valid"))
        for value in values:
            account.checks += 1
            problem = _try(service, name, value, schema, plain)
            if problem:
                account.note(Disagreement(f"job.{name}={value}"[:70], "effect", problem))
    service.sandbox.exec(["scancel", "--state=PENDING", f"--user={USER}", "--name=submitted"], check=False)


def valid(service: Service, name: str, schema: Schema) -> list[Any]:
    """The values to send: what is known of the property, as far as the document allows it, else what its type says."""
    found = []
    for value in VALUES.get(name, ()):
        checker = Checker(service.document)
        checker.check(value, schema)
        if not checker.found:
            found.append(value)
    if name in VALUES:
        return found
    return [value_of(service.document, schema, 1)] if schema.get("type") or "properties" in schema else []


def _try(service: Service, name: str, value: Any, schema: Schema, plain: dict[str, Any]) -> str | None:
    properties = service.document["components"]["schemas"]["job_desc_msg"]["properties"]
    beside = {key: other for key, other in BESIDE.get(name, {}).items() if key in properties}
    job = {"hold": True, **beside, name: value}
    answer = service.call(_SUBMIT, _MAY.get(name, USER), variant=name, body=submission(service, job))
    said = answer.json() if answer.is_json else {}
    if not said.get("job_id"):
        return f"refused: {answer.status} {answer.problems()[:1] or answer.body[:80]!r}"
    if ignored := [entry for entry in said.get("warnings") or () if "nknown" in str(entry)]:
        return f"ignored: {ignored[:1]}"
    if schema.get(NOT_SHOWN) or schema.get(IGNORED):
        return None
    shown = look(service, said["job_id"])
    keys = SHOWN.get(name, (name,))
    for key in keys:
        got = shown.get(key)
        if seen(value, got) or (name in PRESENT and got is not None and (got != plain.get(key) or name == "hold")):
            return None
    return f"accepted and not seen in {', '.join(keys)}: {[shown.get(key) for key in keys]}"


def _shown(service: Service, job: dict[str, Any]) -> dict[str, Any]:
    """How a job without any wishes looks."""
    answer = service.call(_SUBMIT, USER, variant="plain", body=submission(service, {"hold": True, **job}))
    return look(service, answer.json()["job_id"]) if answer.is_json else {}


def look(service: Service, job: int) -> dict[str, Any]:
    """The job as the API shows it; just after its submission it may not be there yet."""
    for _ in range(20):
        answer = service.call(_GET, USER, variant="submitted", path={"job_id": job})
        if answer.worked() and (jobs := answer.json().get("jobs")):
            found: dict[str, Any] = jobs[0]
            return found
        time.sleep(0.1)
    return {}
