"""The raw layer by itself, as users of the generator use it."""

from __future__ import annotations

import asyncio
import importlib
import math
import time
import warnings
from typing import Any

import pytest

import meluxina
import slurmrestd
from devtools.sandbox import Sandbox
from slurmrestd.client import AuthenticatedClient

from .conftest import cluster
from .helpers import user_settings

pytestmark = pytest.mark.live


def raw_client(slurm: Sandbox) -> AuthenticatedClient:
    return AuthenticatedClient(base_url=slurm.url, token=slurm.token("u100001"), user="u100001")


def versions(slurm: Sandbox) -> list[str]:
    return [version for version in slurmrestd.VERSIONS if version in slurm.api_versions]


def test_sync_and_async_functions_of_the_raw_layer_agree(slurm: Sandbox) -> None:
    for version in versions(slurm):
        get_nodes = slurmrestd.load(version).api.slurm.get_nodes
        client = raw_client(slurm)
        with client:
            parsed = get_nodes.sync(client=client)
            detailed = get_nodes.sync_detailed(client=client)
        assert detailed.status_code == 200
        assert detailed.parsed.nodes == parsed.nodes

        names = asyncio.run(_names_of_nodes(raw_client(slurm), get_nodes))
        assert names == [node.name for node in parsed.nodes]


async def _names_of_nodes(client: AuthenticatedClient, get_nodes: Any) -> list[str]:
    async with client:
        one = await get_nodes.asyncio(client=client)
        other = await get_nodes.asyncio_detailed(client=client)
    assert [node.name for node in other.parsed.nodes] == [node.name for node in one.nodes]
    return [node.name for node in one.nodes]


def test_every_get_without_arguments_keeps_its_types(slurm: Sandbox) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for version in versions(slurm):
            package = slurmrestd.load(version)
            client = raw_client(slurm)
            with client:
                for api in (package.api.slurm, package.api.slurmdb):
                    for name in dir(api):
                        module = importlib.import_module(f"{api.__name__}.{name}")
                        if module.OPERATION.method == "GET" and "{" not in module.OPERATION.path:
                            answer = client.send(module.request())
                            assert answer.content or answer.status_code == 204, name
                            assert answer.parsed is not None or answer.status_code != 200, name


@pytest.mark.parametrize("version", ["v0.0.40", "v0.0.41"])
def test_an_answer_with_a_number_that_json_does_not_have_is_read(version: str) -> None:
    slurm = cluster("24.11")
    get_shares = slurmrestd.load(version).api.slurm.get_shares
    with raw_client(slurm) as client:
        answers: list[Any] = [client.send(get_shares.request())]
    with meluxina.Client(**user_settings(slurm), api_version=version) as facade:
        answers.append(facade.receive(get_shares.request()))
    for answer in answers:
        assert b"Infinity" in answer.content
        assert math.inf in [share.fairshare.level for share in answer.parsed.shares.shares]


@pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")  # what is asked is what is listed
def test_a_list_selects_all_that_it_names_and_nothing_else(slurm: Sandbox) -> None:
    jobs = [submitted(slurm, f"listed{number}") for number in range(3)]
    time.sleep(5)  # a list without times ends with the second before it is asked for
    for version in versions(slurm):
        get_jobs = slurmrestd.load(version).api.slurmdb.get_jobs
        with raw_client(slurm) as client:
            by_name = get_jobs.sync(client=client, job_name=["listed0", "listed2"], skip_steps=True)
            by_id = get_jobs.sync(client=client, step=[str(job) for job in jobs[:2]])
        assert {job.name for job in by_name.jobs} == {"listed0", "listed2"}, version
        assert {job.job_id for job in by_id.jobs} == set(jobs[:2]), version
        assert not any(job.steps for job in by_name.jobs), version


def submitted(slurm: Sandbox, name: str) -> int:
    """Submit a job and wait until the accounting knows it."""
    sbatch = ["sbatch", "--parsable", f"--job-name={name}", "--output=/dev/null", "--wrap=true", "--chdir=/tmp"]
    job = slurm.exec(sbatch, user="u100001").stdout.strip()
    deadline = time.monotonic() + 60
    while "COMPLETED" not in slurm.exec(["sacct", "-nPXj", job, "-o", "state"]).stdout:
        assert time.monotonic() < deadline
        time.sleep(0.3)
    return int(job)
