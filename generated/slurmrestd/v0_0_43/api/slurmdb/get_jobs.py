"""Get job list. GET /slurmdb/v0.0.43/jobs/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_slurmdbd_jobs_resp import OpenapiSlurmdbdJobsResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.43/jobs/",
    answers={"200": OpenapiSlurmdbdJobsResp, "default": OpenapiSlurmdbdJobsResp},
    patterns={"exit_code": "^[^%]*$"},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    account: str | Unset
    association: str | Unset
    cluster: str | Unset
    constraints: str | Unset
    scheduler_unset: str | Unset
    scheduled_on_submit: str | Unset
    scheduled_by_main: str | Unset
    scheduled_by_backfill: str | Unset
    job_started: str | Unset
    exit_code: str | Unset
    show_duplicates: str | Unset
    skip_steps: str | Unset
    disable_truncate_usage_time: str | Unset
    whole_hetjob: str | Unset
    disable_whole_hetjob: str | Unset
    disable_wait_for_result: str | Unset
    usage_time_as_submit_time: str | Unset
    show_batch_script: str | Unset
    show_job_environment: str | Unset
    format_: str | Unset
    groups: str | Unset
    job_name: str | Unset
    partition: str | Unset
    qos: str | Unset
    reason: str | Unset
    reservation: str | Unset
    reservation_id: str | Unset
    state: str | Unset
    step: str | Unset
    end_time: str | Unset
    start_time: str | Unset
    node: str | Unset
    users: str | Unset
    wckey: str | Unset


def request(
    *,
    account: str | Unset = UNSET,
    association: str | Unset = UNSET,
    cluster: str | Unset = UNSET,
    constraints: str | Unset = UNSET,
    scheduler_unset: str | Unset = UNSET,
    scheduled_on_submit: str | Unset = UNSET,
    scheduled_by_main: str | Unset = UNSET,
    scheduled_by_backfill: str | Unset = UNSET,
    job_started: str | Unset = UNSET,
    exit_code: str | Unset = UNSET,
    show_duplicates: str | Unset = UNSET,
    skip_steps: str | Unset = UNSET,
    disable_truncate_usage_time: str | Unset = UNSET,
    whole_hetjob: str | Unset = UNSET,
    disable_whole_hetjob: str | Unset = UNSET,
    disable_wait_for_result: str | Unset = UNSET,
    usage_time_as_submit_time: str | Unset = UNSET,
    show_batch_script: str | Unset = UNSET,
    show_job_environment: str | Unset = UNSET,
    format_: str | Unset = UNSET,
    groups: str | Unset = UNSET,
    job_name: str | Unset = UNSET,
    partition: str | Unset = UNSET,
    qos: str | Unset = UNSET,
    reason: str | Unset = UNSET,
    reservation: str | Unset = UNSET,
    reservation_id: str | Unset = UNSET,
    state: str | Unset = UNSET,
    step: str | Unset = UNSET,
    end_time: str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    node: str | Unset = UNSET,
    users: str | Unset = UNSET,
    wckey: str | Unset = UNSET,
) -> Request[OpenapiSlurmdbdJobsResp]:
    """Get job list.

    Args:
        account: CSV account list
        association: CSV association list
        cluster: CSV cluster list
        constraints: CSV constraint list
        scheduler_unset: Schedule bits not set
        scheduled_on_submit: Job was started on submit
        scheduled_by_main: Job was started from main scheduler
        scheduled_by_backfill: Job was started from backfill
        job_started: Job start RPC was received
        exit_code: Job exit code (numeric) CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        show_duplicates: Include duplicate job entries
        skip_steps: Exclude job step details
        disable_truncate_usage_time: Do not truncate the time to usage_start and usage_end
        whole_hetjob: Include details on all hetjob components
        disable_whole_hetjob: Only show details on specified hetjob components
        disable_wait_for_result: Tell dbd not to wait for the result
        usage_time_as_submit_time: Use usage_time as the submit_time of the job
        show_batch_script: Include job script
        show_job_environment: Include job environment
        format_: Ignored; process JSON manually to control output format
        groups: CSV group list
        job_name: CSV job name list
        partition: CSV partition name list
        qos: CSV QOS name list
        reason: CSV reason list
        reservation: CSV reservation name list
        reservation_id: CSV reservation ID list
        state: CSV state list
        step: CSV step id list
        end_time: Usage end (UNIX timestamp)
        start_time: Usage start (UNIX timestamp)
        node: Ranged node string where jobs ran
        users: CSV user name list
        wckey: CSV WCKey list
    """
    return OPERATION.request(
        query={
            "account": account,
            "association": association,
            "cluster": cluster,
            "constraints": constraints,
            "scheduler_unset": scheduler_unset,
            "scheduled_on_submit": scheduled_on_submit,
            "scheduled_by_main": scheduled_by_main,
            "scheduled_by_backfill": scheduled_by_backfill,
            "job_started": job_started,
            "exit_code": exit_code,
            "show_duplicates": show_duplicates,
            "skip_steps": skip_steps,
            "disable_truncate_usage_time": disable_truncate_usage_time,
            "whole_hetjob": whole_hetjob,
            "disable_whole_hetjob": disable_whole_hetjob,
            "disable_wait_for_result": disable_wait_for_result,
            "usage_time_as_submit_time": usage_time_as_submit_time,
            "show_batch_script": show_batch_script,
            "show_job_environment": show_job_environment,
            "format": format_,
            "groups": groups,
            "job_name": job_name,
            "partition": partition,
            "qos": qos,
            "reason": reason,
            "reservation": reservation,
            "reservation_id": reservation_id,
            "state": state,
            "step": step,
            "end_time": end_time,
            "start_time": start_time,
            "node": node,
            "users": users,
            "wckey": wckey,
        }
    )


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdJobsResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiSlurmdbdJobsResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdJobsResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiSlurmdbdJobsResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
