"""Requests of the raw layer through the facade. Nobody runs this: type checkers must find these types."""

from __future__ import annotations

from typing import Any, assert_type

from meluxina import AsyncClient, Client, Job
from slurmrestd import v0_0_38, v0_0_43
from slurmrestd.types import Response
from slurmrestd.v0_0_43.api.slurm import get_nodes
from slurmrestd.v0_0_43.models import JobInfo, OpenapiNodesResp, OpenapiPingArrayResp


def main(client: Client, job: Job) -> None:
    api = client.api(v0_0_43)
    assert_type(client.send(api.slurm.get_ping.request()), Response[OpenapiPingArrayResp])
    assert_type(client.send(api.slurm.get_nodes.request(flags=["DETAIL"])).parsed, OpenapiNodesResp | None)
    assert_type(client.receive(get_nodes.request()), Response[OpenapiNodesResp])
    assert_type(client.api(), Any)
    assert_type(job.raw_as(JobInfo), JobInfo)
    assert_type(job.raw_as(v0_0_43.models.JobInfo), JobInfo)
    api.slurm.get_nodes.request(flags="DETAIL")  # type: ignore[arg-type]
    api.slurm.get_nodes.request(flag=["DETAIL"])  # type: ignore[call-arg]
    api.slurm.get_job.request()  # type: ignore[call-arg]
    api.slurm.get_nods.request()  # type: ignore[attr-defined]
    client.api(v0_0_38).slurm.get_jobs_state.request()  # type: ignore[attr-defined]
    client.api("v0.0.43")  # type: ignore[call-overload]
    job.raw_as(JobInfo).jobid  # type: ignore[attr-defined]  # noqa: B018


async def awaited(client: AsyncClient) -> None:
    api = await client.api(v0_0_43)
    answer = await client.send(api.slurm.get_nodes.request())
    assert_type(answer.parsed, OpenapiNodesResp | None)
