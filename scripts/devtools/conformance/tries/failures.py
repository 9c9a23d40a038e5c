"""Make everything go wrong on the live server that can."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

import httpx

from ..population import ADMIN, NODE, OTHER, USER, Population
from ..service import TOKEN_HEADER, USER_HEADER, Service
from .promises import CRASHES
from .submissions import SCRIPT, submit_body

_NO_JOB = 999_999


def go_wrong(service: Service, cluster: Population) -> None:
    """Produce every situation in which a server answers with an error, or with nothing."""
    _authentication(service)
    _unknown_things(service, cluster)
    _unreadable(service)
    _refusals(service, cluster)
    _nothing_new(service)
    _unreachable(service)


def _authentication(service: Service) -> None:
    sandbox = service.sandbox
    token = sandbox.token(USER)
    brief = sandbox.token(USER, lifespan=1)
    time.sleep(2.5)
    headers: dict[str, dict[str, str]] = {
        "no-headers": {},
        "no-user": {TOKEN_HEADER: token},
        "no-token": {USER_HEADER: USER},
        "token-and-bearer": {USER_HEADER: USER, TOKEN_HEADER: token, "Authorization": f"Bearer {token}"},
        "bad-token": {USER_HEADER: USER, TOKEN_HEADER: "not.a.token"},
        "expired-token": {USER_HEADER: USER, TOKEN_HEADER: brief},
        "other-user": {USER_HEADER: OTHER, TOKEN_HEADER: token},
    }
    for operation in ("slurm_get_ping", "slurm_get_jobs", "slurmdb_get_accounts"):
        path, method, _ = service.operations[operation]
        for variant, identity in headers.items():
            with httpx.Client(base_url=sandbox.url, headers=identity, timeout=30) as client:
                service.send(operation, variant, client, method, path)


def _unknown_things(service: Service, cluster: Population) -> None:
    jobs: dict[str, Any] = {"unknown": _NO_JOB, "no-number": "abc", "purged": cluster.purged, "zero": 0}
    for api in ("slurm", "slurmdb"):
        name = f"{api}_get_job"
        parameters = service.operations[name][2]["parameters"]
        deadly = any(parameter["name"] == "job_id" and CRASHES in parameter for parameter in parameters)
        for variant, job in jobs.items():
            fatal = deadly and variant == "no-number"
            service.call(name, USER, variant=variant, path={"job_id": job}, deadly=fatal)
    for variant, job in jobs.items():
        service.call("slurm_delete_job", USER, variant=variant, path={"job_id": job})
        service.call("slurm_post_job", USER, variant=variant, path={"job_id": job}, body={"comment": "unknown"})
    for name, (path, method, operation) in service.operations.items():
        places = [parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "path"]
        if method in ("get", "delete") and places and "job_id" not in places:
            path_values = dict.fromkeys(places, "no-such-thing")
            service.call(name, variant="unknown", path=path_values, deadly=CRASHES in operation)
        elif name == "slurm_get_resources":
            for variant, job in jobs.items():
                service.call(name, USER, variant=variant, path={"job_id": job})
        elif method == "get" and path.rstrip("/").endswith("/association"):
            service.call(name, variant="unknown", query={"account": "no-such-thing", "user": USER})
    path, method, _ = service.operations["slurm_get_ping"]
    for variant, url in {"no-such-url": f"{path.rstrip('/')}pong", "no-such-version": "/slurm/v0.0.1/ping"}.items():
        service.send("slurm_get_ping", variant, service.client(USER), method, url)


def _unreadable(service: Service) -> None:
    """Send a body that is no JSON to every operation that takes one."""
    for name, (path, method, operation) in service.operations.items():
        if "requestBody" in operation:
            url = path.replace("{job_id}", "1").replace("{node_name}", NODE)
            service.send(name, "no-json", service.client(ADMIN), method, url, body=b'{"job": ')


def _refusals(service: Service, cluster: Population) -> None:
    wishes: dict[str, dict[str, Any]] = {
        "no-such-qos": {"qos": "no-such-thing"},
        "no-such-account": {"account": "no-such-thing"},
        "no-such-partition": {"partition": "no-such-thing"},
        "no-such-reservation": {"reservation": "no-such-thing"},
        "over-the-limit": {"tasks": 10_000},
        "unknown-key": {"no_such_key": "1"},
    }
    for variant, changes in wishes.items():
        service.call("slurm_post_job_submit", USER, variant=variant, body=submit_body(service, changes))
    service.call("slurm_post_job_submit", USER, variant="no-environment",
                 body={"script": SCRIPT, "job": {"name": "bare"}})  # fmt: skip
    service.call("slurm_post_job_submit", USER, variant="no-job", body={"script": SCRIPT})
    running = {"job_id": cluster.jobs["running"]}
    service.call("slurm_delete_job", OTHER, variant="not-allowed", path=running)
    service.call("slurm_post_job", OTHER, variant="not-allowed", path=running, body={"comment": "not mine"})
    service.call("slurmdb_post_accounts", OTHER, variant="not-allowed",
                 body={"accounts": [{"name": "mine", "description": "mine", "organization": "mine"}]})  # fmt: skip


def _nothing_new(service: Service) -> None:
    """Ask for what changed when nothing did, and for what does not exist."""
    later = int(time.time()) + 3600
    for name, (path, method, operation) in service.operations.items():
        keys = [parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "query"]
        if method == "get" and "update_time" in keys and "{" not in path:
            for since in (0, int(time.time()), later):
                service.call(name, variant="nothing-new" if since else "all", query={"update_time": since})
    if "slurmdb_get_jobs" in service.operations:
        service.call("slurmdb_get_jobs", variant="nothing-found", query={"job_name": "no-such-thing"})
        service.call("slurmdb_get_jobs", variant="unreadable-query", query={"start_time": "yesteryear"})


def _unreachable(service: Service) -> None:
    """Stop each of the daemons behind slurmrestd for a moment."""
    operations_by_daemon = {
        "slurmctld": ["slurm_get_ping", "slurm_get_jobs", "slurm_get_nodes", "slurm_get_diag", "slurm_get_conf"],
        "slurmdbd": [
            "slurmdb_get_accounts",
            "slurmdb_get_diag",
            "slurmdb_get_jobs",
            "slurmdb_get_config",
            "slurmdb_get_conf",
        ],
    }
    for daemon, names in operations_by_daemon.items():
        service.sandbox.stop(daemon)
        try:
            # All at once: each of them waits for half a minute before it gives up.
            with ThreadPoolExecutor(len(names)) as pool:
                calls = [
                    pool.submit(service.call, name, variant=f"{daemon}-stopped")
                    for name in names
                    if name in service.operations
                ]
                wait(calls)
        finally:
            service.sandbox.start(daemon)
    _until_ready(service)


def _until_ready(service: Service) -> None:
    """Wait until the daemons that were stopped serve again."""
    deadline = time.monotonic() + 60
    for name in ("slurm_get_ping", "slurmdb_get_accounts"):
        while time.monotonic() < deadline:
            if service.call(name, variant="afterwards").worked():
                break
            time.sleep(0.5)
