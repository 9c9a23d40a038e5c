"""The contenders, each as a program of its own: `python programs.py NAME` asks one server for all its jobs.

Standard library only at the top, because peers run in an environment where nothing of this project is installed.
The server is named by SLURM_URL, SLURM_JWT, USER_NAME and API_VER, so that no token is in a list of processes. For
every line on its input the program runs once and prints what that cost.
"""

# ruff: noqa: PLC0415 -- a contender imports its own only

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import sys
import time
import typing
from collections.abc import Callable
from typing import Any

URL = os.environ.get("SLURM_URL", "")
VERSION = os.environ.get("API_VER", "")
HEADERS = {"X-SLURM-USER-NAME": os.environ.get("USER_NAME", ""), "X-SLURM-USER-TOKEN": os.environ.get("SLURM_JWT", "")}
PATH = f"/slurm/{VERSION}/jobs"

Run = Callable[[], Any]
"""Asks once, and returns something that has one entry per job."""


def snippet() -> Run:
    """Ask as the documentation does: dictionaries, and a connection per request."""
    import requests

    return lambda: requests.get(URL + PATH, headers=HEADERS, timeout=120).json()["jobs"]


def plain() -> Run:
    """Ask with httpx and json, one client: dictionaries."""
    client = _httpx()
    return lambda: client.get(PATH).json()["jobs"]


def bytes_only() -> Run:
    """Fetch the answer's bytes, unread: what server and transport take of everybody's time."""
    client = _httpx()
    return lambda: client.get(PATH).content.count(b'"batch_flag"')


def limit(*, tracked: bool = True) -> Run:
    """Ask with httpx, and msgspec into bare structs of the same fields; read six of them."""
    import msgspec

    module = f"slurmrestd.{VERSION.replace('.', '_')}.models"
    answer = importlib.import_module(f"{module}.openapi_job_info_resp").OpenapiJobInfoResp
    decoder = msgspec.json.Decoder(_struct(answer, {}, tracked=tracked))
    client = _httpx()

    def run() -> Any:
        jobs = decoder.decode(client.get(PATH).content).jobs
        return [(job.job_id, job.name, job.user_name, job.job_state, job.submit_time, job.nodes) for job in jobs]

    return run


def untracked() -> Run:
    """Do as `limit`, with structs that the garbage collector does not know of."""
    return limit(tracked=False)


def raw() -> Run:
    """Make the raw layer's models, and read nothing."""
    import slurmrestd.client

    get_jobs = slurmrestd.load(VERSION).api.slurm.get_jobs
    client = slurmrestd.client.AuthenticatedClient(
        base_url=URL, token=HEADERS["X-SLURM-USER-TOKEN"], user=HEADERS["X-SLURM-USER-NAME"], timeout=120
    )
    return lambda: get_jobs.sync(client=client).jobs


def facade() -> Run:
    """Make Job objects, and read six properties of each."""
    jobs = _facade()
    return lambda: [(job.id, job.name, job.user, job.state, job.submit_time, job.nodes) for job in jobs()]


def unpaused() -> Run:
    """Do as `facade`, with a garbage collector that runs while a large answer is decoded."""
    import slurmrestd.decoding

    slurmrestd.decoding.collector_paused = contextlib.nullcontext  # type: ignore[assignment]
    return facade()


def every_field() -> Run:
    """Make Job objects, and read every field of every model."""
    from slurmrestd.decoding import field_names

    jobs = _facade()

    def run() -> Any:
        all_jobs = jobs()
        names = list(field_names(type(all_jobs[0].raw)))
        return [[getattr(job.raw, name) for name in names] for job in all_jobs]

    return run


def every_property() -> Run:
    """Make Job objects, and read every property of every one."""
    import meluxina

    names = [
        name
        for kind in meluxina.Job.__mro__
        for name, value in vars(kind).items()
        if isinstance(value, property) and not name.startswith("_")
    ]
    jobs = _facade()
    return lambda: [[getattr(job, name) for name in names] for job in jobs()]


def stock() -> Run:
    """Ask with what the same generator makes of the same document with its own templates."""
    client = importlib.import_module("stock.client").AuthenticatedClient(
        base_url=URL,
        token=HEADERS["X-SLURM-USER-TOKEN"],
        prefix="",
        auth_header_name="X-SLURM-USER-TOKEN",
        headers={"X-SLURM-USER-NAME": HEADERS["X-SLURM-USER-NAME"]},
    )
    get_jobs = importlib.import_module("stock.api.slurm.slurm_get_jobs")
    return lambda: get_jobs.sync(client=client).jobs


def openapi_slurm() -> Run:
    """Ask with openapi-slurm-0-0-38-client."""
    package = importlib.import_module("openapi_client")
    keys = {"user": HEADERS["X-SLURM-USER-NAME"], "token": HEADERS["X-SLURM-USER-TOKEN"]}
    api = package.SlurmApi(package.ApiClient(package.Configuration(host=URL, api_key=keys)))
    return lambda: api.slurm_v0038_get_jobs().jobs


def slurm_rest() -> Run:
    """Ask with slurm-rest; with its check of types it refuses every real answer."""
    package = importlib.import_module("slurm_rest")
    api_module = importlib.import_module("slurm_rest.api.slurm_api")
    keys = {"user": HEADERS["X-SLURM-USER-NAME"], "token": HEADERS["X-SLURM-USER-TOKEN"]}
    api = api_module.SlurmApi(package.ApiClient(package.Configuration(host=URL, api_key=keys)))
    return lambda: api.slurmctld_get_jobs(_check_return_type=False)["jobs"]


def _httpx() -> Any:
    import httpx

    return httpx.Client(base_url=URL, headers=HEADERS, timeout=120)


def _facade() -> Run:
    import meluxina

    return meluxina.Client(timeout=120).jobs


def _struct(hint: Any, structs: dict[Any, Any], *, tracked: bool) -> Any:
    """Make the same type with structs in place of models."""
    import msgspec

    arguments = typing.get_args(hint)
    if arguments:
        inner = tuple(_struct(argument, structs, tracked=tracked) for argument in arguments)
        origin = typing.get_origin(hint)
        return typing.Union[inner] if origin not in (list, dict) else origin[inner]  # noqa: UP007
    if not hasattr(hint, "__attrs_attrs__"):
        return hint
    if hint not in structs:
        fields = [
            (name, _struct(type_, structs, tracked=tracked), msgspec.UNSET)
            for name, type_ in typing.get_type_hints(hint).items()
            if typing.get_origin(type_) is not typing.ClassVar
        ]
        structs[hint] = msgspec.defstruct(hint.__name__, fields, gc=tracked, kw_only=True)
    return structs[hint]


def _count(result: Any) -> int:
    return result if isinstance(result, int) else len(result)


def _peak_megabytes() -> float:
    # Not getrusage: that one remembers the process that this one was forked from.
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def main() -> None:
    """Run once per line, until there are no more."""
    run = globals()[sys.argv[1]]()
    for _ in sys.stdin:
        gc.collect()  # what the round before left behind is not this one's to clean up
        wall, cpu = time.perf_counter(), time.process_time()
        result = run()
        jobs = _count(result)
        # Everybody pays for giving memory back, some within `run`.
        del result
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        peak = _peak_megabytes()
        values = {"jobs": jobs, "wall": 1000 * wall, "CPU": 1000 * cpu, "memory": peak}
        print(json.dumps(values), flush=True)


if __name__ == "__main__":
    main()
