"""Get job list. GET /slurmdb/v0.0.36/jobs"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_slurmdbd_jobs_resp import OpenapiSlurmdbdJobsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.36/jobs",
    answers={"200": OpenapiSlurmdbdJobsResp, "default": OpenapiSlurmdbdJobsResp},
    patterns={"step": "^\\d+([_+]\\d+)?(\\.\\d+)?(,\\d+([_+]\\d+)?(\\.\\d+)?)*$"},
    commas=(
        "account",
        "association",
        "cluster",
        "constraints",
        "format",
        "groups",
        "job_name",
        "partition",
        "qos",
        "reason",
        "reservation",
        "state",
        "step",
        "node",
        "wckey",
    ),
)


class Query(TypedDict, total=False):
    submit_time: str | Unset
    start_time: str | Unset
    end_time: str | Unset
    account: str | list[str] | Unset
    association: str | list[str] | Unset
    cluster: str | list[str] | Unset
    constraints: str | list[str] | Unset
    cpus_max: str | Unset
    cpus_min: str | Unset
    skip_steps: bool | Unset
    disable_wait_for_result: bool | Unset
    exit_code: str | Unset
    format_: str | list[str] | Unset
    groups: str | list[str] | Unset
    job_name: str | list[str] | Unset
    nodes_max: str | Unset
    nodes_min: str | Unset
    partition: str | list[str] | Unset
    qos: str | list[str] | Unset
    reason: str | list[str] | Unset
    reservation: str | list[str] | Unset
    state: str | list[str] | Unset
    step: str | list[str] | Unset
    node: str | list[str] | Unset
    wckey: str | list[str] | Unset


def request(
    *,
    submit_time: str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    account: str | list[str] | Unset = UNSET,
    association: str | list[str] | Unset = UNSET,
    cluster: str | list[str] | Unset = UNSET,
    constraints: str | list[str] | Unset = UNSET,
    cpus_max: str | Unset = UNSET,
    cpus_min: str | Unset = UNSET,
    skip_steps: bool | Unset = UNSET,
    disable_wait_for_result: bool | Unset = UNSET,
    exit_code: str | Unset = UNSET,
    format_: str | list[str] | Unset = UNSET,
    groups: str | list[str] | Unset = UNSET,
    job_name: str | list[str] | Unset = UNSET,
    nodes_max: str | Unset = UNSET,
    nodes_min: str | Unset = UNSET,
    partition: str | list[str] | Unset = UNSET,
    qos: str | list[str] | Unset = UNSET,
    reason: str | list[str] | Unset = UNSET,
    reservation: str | list[str] | Unset = UNSET,
    state: str | list[str] | Unset = UNSET,
    step: str | list[str] | Unset = UNSET,
    node: str | list[str] | Unset = UNSET,
    wckey: str | list[str] | Unset = UNSET,
) -> Request[OpenapiSlurmdbdJobsResp]:
    """Get job list.

    Args:
        submit_time: As start_time, and jobs that could not start yet are listed too.
        start_time: Filter by start time Accepted formats: HH:MM[:SS] [AM|PM] MMDD[YY] or MM/DD[/YY] or MM.DD[.YY] MM/DD[/YY]-HH:MM[:SS] YYYY-MM-DD[THH:MM[:SS]]
        end_time: Filter by end time Accepted formats: HH:MM[:SS] [AM|PM] MMDD[YY] or MM/DD[/YY] or MM.DD[.YY] MM/DD[/YY]-HH:MM[:SS] YYYY-MM-DD[THH:MM[:SS]]
        account: Comma delimited list of accounts to match
        association: Comma delimited list of associations to match
        cluster: Comma delimited list of cluster to match
        constraints: Parts of what a job asked for as its constraints, with commas; all of them must be in it.
        cpus_max: The upper end of a range, beside the parameter for the minimum; alone it does nothing.
        cpus_min: Alone, exactly so many; the lower end of a range with the parameter for the maximum.
        skip_steps: Leave out the steps.
        disable_wait_for_result: Disable waiting for result from slurmdbd Ignored by the server: the answer is the same.
        exit_code: Exit code of job Ignored by the server: choose among the jobs that are answered.
        format_: Comma delimited list of formats to match Ignored by the server: the answer is the same.
        groups: Comma delimited list of group ids to match.
        job_name: Comma delimited list of job names to match
        nodes_max: The upper end of a range, beside the parameter for the minimum; alone it does nothing.
        nodes_min: Alone, exactly so many; the lower end of a range with the parameter for the maximum.
        partition: Comma delimited list of partitions to match
        qos: Ids of QOS, with commas.
        reason: Numbers, with commas, that Slurm has for the reasons why jobs waited last (0 None, 1 Priority, 2 Dependency …). Any other text is taken for 0.
        reservation: Comma delimited list of reservations to match Ignored by the server: choose among the jobs that are answered.
        state: Numbers of states with commas (0 PENDING, 1 RUNNING, 3 COMPLETED, 4 CANCELLED, 5 FAILED, 6 TIMEOUT …) that jobs were in at any moment of the period from start_time to end_time, both of which must be there. A name is taken for 0.
        step: Comma delimited list of job steps to match ("7", "7.0"). CRASHES slurmrestd: text that is neither a job nor a step ("abc") ends slurmrestd with a segmentation fault.
        node: Comma delimited list of used nodes to match
        wckey: Comma delimited list of wckeys that jobs named. Of a job that named none, the default wckey bears an asterisk ("*weather").
    """
    return OPERATION.request(
        query={
            "submit_time": submit_time,
            "start_time": start_time,
            "end_time": end_time,
            "account": account,
            "association": association,
            "cluster": cluster,
            "constraints": constraints,
            "cpus_max": cpus_max,
            "cpus_min": cpus_min,
            "skip_steps": skip_steps,
            "disable_wait_for_result": disable_wait_for_result,
            "exit_code": exit_code,
            "format": format_,
            "groups": groups,
            "job_name": job_name,
            "nodes_max": nodes_max,
            "nodes_min": nodes_min,
            "partition": partition,
            "qos": qos,
            "reason": reason,
            "reservation": reservation,
            "state": state,
            "step": step,
            "node": node,
            "wckey": wckey,
        }
    )


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdJobsResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdJobsResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdJobsResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdJobsResp | None:
    return (await client.asend(request(**query))).parsed
