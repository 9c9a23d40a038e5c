"""What the fake shows of its state, under every name that a version has for it; `shapes` writes what a model takes."""

from __future__ import annotations

import functools
from typing import Any

from .cluster import CLUSTER, DEFAULT_MINUTES, HOST, MEMORY_PER_CPU, Cluster, Node, Qos, Release, Reservation, host_list
from .controller import Controller
from .jobs import FakeJob
from .shapes import INFINITE, Exit, Kept, Nested, State

Fields = dict[str, Any]
_TRES = {"cpu": 1, "mem": 2, "energy": 3, "node": 4, "billing": 5, "fs/disk": 6, "vmem": 7, "pages": 8,
         "gres/gpu": 1001, "license/matlab": 1002}  # fmt: skip


def meta(release: Release, plugin: str) -> Fields:
    """Who answers."""
    major, minor, micro = release.version
    version = {"version": {"major": major, "minor": minor, "micro": micro}, "release": release.name, "cluster": CLUSTER}
    client = {"source": "127.0.0.1:0(fd:0)", "user": "root", "group": "root"}
    kind = {"type": plugin, "name": "a fake, see meluxina.testing", "data_parser": plugin}
    return {"plugin": kind, "client": client, "command": [], "slurm": version, "Slurm": version}


# Jobs


def shown(one: FakeJob) -> Kept:
    """A job as the controller shows it."""
    return Kept(functools.partial(_job, one), 0, one.shown)


def recorded(one: FakeJob, now: int) -> Kept:
    """A job as accounting has it."""
    is_running = bool(one.start_time and not one.end_time)
    return Kept(functools.partial(_record, one, now), now if is_running else 0, one.shown)


def _job(one: FakeJob) -> Fields:
    is_part = one.array_id != 0
    fields: Fields = {
        "account": one.account,
        "array_job_id": one.array_id,
        "array_task_id": one.array_task,
        "array_max_tasks": one.array_limit,
        "array_task_string": one.cut_task_string,
        "batch_flag": not one.het_offset,
        "batch_host": one.nodes[0] if one.nodes else "",
        "cluster": CLUSTER,
        "command": one.command,
        "comment": one.comment,
        "cpus": one.cpus,
        "cpus_per_task": one.cpus_per_task,
        "current_working_directory": one.directory,
        "dependency": one.dependency,
        "derived_exit_code": Exit(),
        "eligible_time": one.eligible_time,
        "end_time": _end(one),
        "excluded_nodes": host_list(one.excluded_nodes),
        "exit_code": one.exit,
        "flags": [],
        "group_id": one.uid,
        "group_name": one.user,
        "het_job_id": one.het_id,
        "het_job_id_set": _id_set(one.het_ids),
        "het_job_offset": one.het_offset,
        "hold": bool(one.hold),
        "job_id": one.job_id,
        "job_state": [one.state],
        "licenses": ",".join(f"{name}:{count}" for name, count in one.licenses.items()),
        "memory_per_cpu": None if one.memory_per_node is not None else one.memory_per_cpu or MEMORY_PER_CPU,
        "memory_per_node": one.memory_per_node,
        "name": one.name,
        "node_count": one.node_count,
        "nodes": host_list(one.nodes),
        "partition": one.partition,
        "priority": 0 if one.hold else one.priority,
        "qos": one.qos,
        "required_nodes": host_list(one.required_nodes),
        "requeue": one.requeue,
        "restart_cnt": one.restarts,
        "resv_name": one.reservation,
        "standard_error": one.error,
        "standard_input": one.input or "/dev/null",
        "standard_output": one.output or f"{one.directory}/slurm-{'%A_%a' if is_part else '%j'}.out",
        "start_time": one.start_time or (one.begin_time if one.reason == "BeginTime" else 0),
        "state_description": one.description or (one.reason if "," in one.reason else ""),
        "state_reason": one.reason.partition(",")[0],
        "submit_time": one.submit_time,
        "suspend_time": 0,
        "pre_sus_time": 0,
        "tasks": one.tasks,
        "time_limit": one.minutes,
        "tres_req_str": tres_text(one),
        "tres_alloc_str": tres_text(one) if one.nodes else "",
        "tres_per_node": f"gres/gpu:{one.gpus}" if one.gpus else "",
        "user_id": one.uid,
        "user_name": one.user,
        "wckey": one.wckey,
    }
    return fields | {name: value for name, value in one.properties.items() if name not in fields}


def _end(one: FakeJob) -> int:
    if one.end_time or not one.start_time or one.minutes == INFINITE:
        return one.end_time
    return int(one.start_time + 60 * one.minutes)


def _id_set(ids: tuple[int, ...]) -> str:
    return f"{ids[0]}-{ids[-1]}" if ids else ""


def tres(one: FakeJob) -> dict[str, int]:
    """What a job asks for, memory in megabytes."""
    amounts = {"cpu": one.cpus, "mem": one.memory, "node": one.node_count, "billing": one.cpus}
    amounts |= {"gres/gpu": one.gpus * one.node_count} if one.gpus else {}
    return amounts | {f"license/{name}": count for name, count in one.licenses.items()}


def tres_text(one: FakeJob) -> str:
    """The same as the controller writes it."""
    return ",".join(f"{name}={count}{'M' if name == 'mem' else ''}" for name, count in tres(one).items())


def _tres_list(amounts: dict[str, int]) -> list[Fields]:
    return [
        {"type": name.partition("/")[0], "name": name.partition("/")[2], "id": _TRES.get(name, 1003), "count": count}
        for name, count in amounts.items()
    ]


def state(one: FakeJob) -> Fields:
    """What a list of states says of a job, or of tasks that wait together."""
    return {"job_id": one.states_label(), "state": [one.state]}


def _record(one: FakeJob, now: int) -> Fields:
    elapsed = (one.end_time or now) - one.start_time if one.start_time else 0
    time = {
        "elapsed": elapsed,
        "eligible": one.eligible_time or 0xFFFFFFFF,
        "end": one.end_time,
        "start": one.start_time,
        "submission": one.submit_time,
        "suspended": 0,
        "limit": one.minutes,
        **{kind: {"seconds": 0, "microseconds": 0} for kind in ("system", "total", "user")},
    }
    allocated = _tres_list(tres(one)) if one.nodes else []
    output = one.output or f"{one.directory}/slurm-%j.out"
    files = {"stdout": output, "stderr": one.error, "stdin": one.input or "/dev/null"}
    return {
        "account": one.account,
        "allocation_nodes": one.node_count,
        "array": {
            "job_id": one.array_id,
            "limits": {"max": {"running": {"tasks": one.array_limit}}},
            "task_id": one.array_task,
            "task": one.task_mask,
        },
        "association": {"account": one.account, "cluster": CLUSTER, "partition": None, "user": one.user},
        "cluster": CLUSTER,
        "comment": {"job": one.comment, "administrator": None, "system": None},
        "derived_exit_code": Exit(),
        "exit_code": one.exit,
        "flags": [],
        "group": one.user,
        "het": {"job_id": one.het_id, "job_offset": one.het_offset if one.het_id else None},
        "hold": bool(one.hold),
        "job_id": one.job_id,
        "kill_request_user": one.killer,
        "name": one.name,
        "nodes": host_list(one.nodes) or "None assigned",
        "partition": one.partition,
        "priority": 0 if one.hold else one.priority,
        "qos": one.qos,
        "required": {"CPUs": one.cpus, "memory": one.memory, "memory_per_cpu": None, "memory_per_node": one.memory},
        "reservation": {"id": 0, "name": one.reservation or None},
        "restart_cnt": one.restarts,
        "script": one.script,
        "state": {"current": [one.state], "reason": one.reason.partition(",")[0]},
        "steps": [_batch_step(one, time)] if one.nodes and not one.het_offset else [],
        "time": time,
        "tres": {"allocated": allocated, "requested": _tres_list(tres(one))},
        "user": one.user,
        "wckey": {"wckey": one.wckey.lstrip("*"), "flags": ["ASSIGNED_DEFAULT"] if one.wckey[:1] == "*" else []},
        "working_directory": one.directory,
        **files,
    }


def _batch_step(one: FakeJob, time: Fields) -> Fields:
    return {
        "exit_code": one.exit,
        "nodes": {"count": 1, "range": one.nodes[0], "list_": [one.nodes[0]]},
        "state": [one.state],
        "step": {"job_id": one.job_id, "id": f"{one.job_id}.batch", "name": "batch"},
        "tasks": {"count": 1},
        "time": time,
        "tres": {"allocated": _tres_list({"cpu": one.cpus, "mem": one.memory, "node": 1})},
    }


# The cluster


def node(one: Node, release: Release, up_since: int) -> Fields:
    """A node."""
    gres = f"gpu:{one.gpus}" if one.gpus else ""
    words = one.words
    allocated = one.cpus_allocated * MEMORY_PER_CPU
    text = f"cpu={one.cpus},mem={one.memory}M,billing={one.cpus}" + (f",gres/gpu={one.gpus}" if one.gpus else "")
    return {
        "architecture": "x86_64", "boards": 1, "sockets": 2, "cores": 64, "threads": 1,
        "cpus": one.cpus, "effective_cpus": one.cpus, "real_memory": one.memory, "weight": 1,
        "name": one.name, "hostname": one.name, "address": one.name, "partitions": [one.partition],
        "state": State(words), "state_flags": words[1:], "features": one.features.split(","),
        "active_features": one.features.split(","), "gres": gres,
        "gres_used": f"gpu:{one.gpus_allocated}" if one.gpus else "", "gres_drained": "N/A",
        "reason": one.reason, "reason_changed_at": one.reason_time or (up_since if one.reason else 0),
        "reason_set_by_user": one.reason_user if one.reason else "",
        "boot_time": up_since, "slurmd_start_time": up_since,
        "alloc_cpus": one.cpus_allocated, "idle_cpus": one.cpus - one.cpus_allocated,
        "alloc_idle_cpus": one.cpus - one.cpus_allocated, "alloc_memory": allocated, "cpu_load": 0,
        "free_mem": one.memory - allocated, "free_memory": one.memory - allocated, "tres": text,
        "version": release.name, "slurmd_version": release.name, "operating_system": "Linux",
    }  # fmt: skip


def partition(name: str, cluster: Cluster) -> Fields:
    """A partition, flat as older and nested as newer versions have it."""
    members = cluster.members(name)
    hosts, cpus = host_list(one.name for one in members), sum(one.cpus for one in members)
    configured = f"cpu={cpus},mem={sum(one.memory for one in members)}M,node={len(members)},billing={cpus}"
    gpus = sum(one.gpus for one in members)
    configured += f",gres/gpu={gpus}" if gpus else ""
    flat = {
        "flags": ["DEFAULT"] if name == cluster.partitions[0] else [], "total_nodes": len(members), "total_cpus": cpus,
        "default_time_limit": DEFAULT_MINUTES, "max_time_limit": INFINITE, "default_memory_per_cpu": MEMORY_PER_CPU,
        "maximum_nodes_per_job": INFINITE, "maximum_cpus_per_node": INFINITE, "priority_job_factor": 1,
        "priority_tier": 1, "state": "UP", "min nodes per job": 1, "min_nodes_per_job": 1,
    }  # fmt: skip
    return flat | {
        "name": name,
        "nodes": Nested(hosts, {"configured": hosts, "total": len(members), "allowed_allocation": ""}),
        "accounts": {"allowed": "", "deny": ""},
        "groups": {"allowed": ""},
        "qos": Nested("", {"allowed": "", "deny": "", "assigned": ""}),
        "tres": Nested(configured, {"configured": configured, "billing_weights": ""}),
        "cpus": {"total": cpus, "task_binding": None},
        "cluster": CLUSTER,
        "defaults": {"time": DEFAULT_MINUTES, "partition_memory_per_cpu": MEMORY_PER_CPU, "memory_per_cpu": 4000},
        "maximums": {"time": INFINITE, "nodes": INFINITE, "cpus_per_node": INFINITE},
        "minimums": {"nodes": 1},
        "partition": {"state": ["UP"]},
        "priority": {"job_factor": 1, "tier": 1},
    }


def reservation(one: Reservation, cluster: Cluster) -> Fields:
    """A reservation."""
    nodes = [cluster.nodes[name] for name in one.nodes]
    return {
        "name": one.name, "node_list": host_list(one.nodes), "node_count": len(nodes), "users": list(one.users),
        "start_time": one.start_time, "end_time": one.end_time, "flags": list(one.flags), "accounts": "",
        "core_count": sum(node.cpus for node in nodes), "partition": nodes[0].partition if nodes else "",
        "tres": f"cpu={sum(node.cpus for node in nodes)}",
    }  # fmt: skip


def license_use(name: str, total: int, controller: Controller) -> Fields:
    """A licence."""
    used = sum(job.licenses.get(name, 0) for job in controller.jobs.values() if job.state == "RUNNING")
    return {"LicenseName": name, "Total": total, "Used": used, "Free": total - used, "Reserved": 0, "Remote": False}


def ping(is_up: bool) -> Fields:
    """The controller."""
    word = "UP" if is_up else "DOWN"
    return {
        "hostname": HOST, "ping": word, "pinged": word, "status": 0 if is_up else 1, "mode": "primary",
        "responding": is_up, "primary": True, "latency": 500,
    }  # fmt: skip


def statistics(controller: Controller) -> Fields:
    """How busy the controller is."""
    states = [job.state for job in controller.jobs.values()]
    now, start = controller.now, controller.start_time
    return {
        "req_time": now, "req_time_start": start, "server_thread_count": 1, "job_states_ts": now,
        "jobs_submitted": controller.submits, "jobs_started": sum(state != "PENDING" for state in states),
        "jobs_completed": states.count("COMPLETED"), "jobs_canceled": states.count("CANCELLED"),
        "jobs_failed": states.count("FAILED"), "jobs_pending": states.count("PENDING"),
        "jobs_running": states.count("RUNNING"), "bf_when_last_cycle": now, "bf_active": False,
        "rpcs_by_message_type": [], "rpcs_by_user": [],
    }  # fmt: skip


# Accounting


def accounts(cluster: Cluster) -> list[Fields]:
    """The accounts, with their users."""
    return [
        {
            "name": name, "description": f"project {name}", "organization": "sandbox", "coordinators": [], "flags": [],
            "associations": [_short(name, user.name) for user in cluster.users.values() if name in user.accounts],
        }
        for name in cluster.accounts
    ]  # fmt: skip


def _short(account: str, user: str) -> Fields:
    return {"account": account, "user": user, "cluster": CLUSTER, "partition": None}


def users(cluster: Cluster) -> list[Fields]:
    """The users, with their accounts."""
    return [
        {
            "name": user.name, "administrator_level": ["Administrator" if user.admin else "None"], "flags": [],
            "default": {"account": user.accounts[0], "wckey": cluster.wckeys[0]}, "coordinators": [], "wckeys": [],
            "associations": [_short(account, user.name) for account in user.accounts],
        }
        for user in cluster.users.values()
    ]  # fmt: skip


def associations(cluster: Cluster) -> list[Fields]:
    """Who may charge which account."""
    return [
        {
            "id": Nested(str(number), _short(account, user.name if user else "") | {"id": number}),
            "account": account, "user": user.name if user else "", "cluster": CLUSTER, "partition": None,
            "parent_account": None if user else "root", "default": {"qos": "default"}, "qos": list(cluster.qos),
            "flags": [], "shares_raw": 1,
            "is_default": bool(user and user.accounts[0] == account),
        }
        for number, account, user in cluster.associations()
    ]  # fmt: skip


def qos(one: Qos) -> Fields:
    """A quality of service."""
    nodes = [{"type": "node", "name": "", "id": 4, "count": one.max_nodes}] if one.max_nodes else []
    limits = {"max": {"wall_clock": {"per": {"job": one.max_minutes}}, "tres": {"per": {"job": nodes}}}}
    return {
        "name": one.name, "id": one.id, "description": f"{one.name} jobs", "priority": one.priority, "flags": [],
        "limits": limits, "preempt": {"list_": [], "mode": ["DISABLED"]}, "usage_factor": 1.0,
    }  # fmt: skip


def all_tres(_cluster: Cluster) -> list[Fields]:
    """The trackable resources."""
    return _tres_list(dict.fromkeys(_TRES, 0))


def clusters(cluster: Cluster) -> list[Fields]:
    """The one cluster."""
    nodes = cluster.nodes.values()
    amounts = {"cpu": sum(node.cpus for node in nodes), "mem": sum(node.memory for node in nodes), "node": len(nodes)}
    return [
        {
            "name": CLUSTER, "controller": {"host": "127.0.0.1", "port": 6817}, "flags": [], "rpc_version": 11520,
            "nodes": host_list(cluster.nodes), "tres": _tres_list(amounts),
        }
    ]  # fmt: skip


def wckeys(cluster: Cluster) -> list[Fields]:
    """The workload characterisation keys."""
    return [
        {"id": 2 * place + column, "name": name, "user": user, "cluster": CLUSTER, "flags": []}
        for place, user in enumerate(cluster.users)
        for column, name in enumerate(cluster.wckeys, 1)
    ]
