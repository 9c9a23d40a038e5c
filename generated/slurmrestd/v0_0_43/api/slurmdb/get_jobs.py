"""Get job list. GET /slurmdb/v0.0.43/jobs/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_slurmdbd_jobs_resp import OpenapiSlurmdbdJobsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.43/jobs/",
    answers={"200": OpenapiSlurmdbdJobsResp, "default": OpenapiSlurmdbdJobsResp},
    patterns={"exit_code": "^[^%]*$"},
)


class Query(TypedDict, total=False):
    account: list[str] | Unset
    association: list[str] | Unset
    cluster: list[str] | Unset
    constraints: list[str] | Unset
    scheduler_unset: bool | Unset
    scheduled_on_submit: bool | Unset
    scheduled_by_main: bool | Unset
    scheduled_by_backfill: bool | Unset
    job_started: bool | Unset
    exit_code: str | Unset
    show_duplicates: bool | Unset
    skip_steps: bool | Unset
    disable_truncate_usage_time: bool | Unset
    whole_hetjob: bool | Unset
    disable_whole_hetjob: bool | Unset
    disable_wait_for_result: bool | Unset
    usage_time_as_submit_time: bool | Unset
    show_batch_script: bool | Unset
    show_job_environment: bool | Unset
    format_: str | Unset
    groups: list[str] | Unset
    job_name: list[str] | Unset
    partition: list[str] | Unset
    qos: list[str] | Unset
    reason: list[str] | Unset
    reservation: list[str] | Unset
    reservation_id: list[str] | Unset
    state: list[str] | Unset
    step: list[str] | Unset
    end_time: str | Unset
    start_time: str | Unset
    node: str | Unset
    users: list[str] | Unset
    wckey: list[str] | Unset


def request(
    *,
    account: list[str] | Unset = UNSET,
    association: list[str] | Unset = UNSET,
    cluster: list[str] | Unset = UNSET,
    constraints: list[str] | Unset = UNSET,
    scheduler_unset: bool | Unset = UNSET,
    scheduled_on_submit: bool | Unset = UNSET,
    scheduled_by_main: bool | Unset = UNSET,
    scheduled_by_backfill: bool | Unset = UNSET,
    job_started: bool | Unset = UNSET,
    exit_code: str | Unset = UNSET,
    show_duplicates: bool | Unset = UNSET,
    skip_steps: bool | Unset = UNSET,
    disable_truncate_usage_time: bool | Unset = UNSET,
    whole_hetjob: bool | Unset = UNSET,
    disable_whole_hetjob: bool | Unset = UNSET,
    disable_wait_for_result: bool | Unset = UNSET,
    usage_time_as_submit_time: bool | Unset = UNSET,
    show_batch_script: bool | Unset = UNSET,
    show_job_environment: bool | Unset = UNSET,
    format_: str | Unset = UNSET,
    groups: list[str] | Unset = UNSET,
    job_name: list[str] | Unset = UNSET,
    partition: list[str] | Unset = UNSET,
    qos: list[str] | Unset = UNSET,
    reason: list[str] | Unset = UNSET,
    reservation: list[str] | Unset = UNSET,
    reservation_id: list[str] | Unset = UNSET,
    state: list[str] | Unset = UNSET,
    step: list[str] | Unset = UNSET,
    end_time: str | Unset = UNSET,
    start_time: str | Unset = UNSET,
    node: str | Unset = UNSET,
    users: list[str] | Unset = UNSET,
    wckey: list[str] | Unset = UNSET,
) -> Request[OpenapiSlurmdbdJobsResp]:
    """Get job list.

    Jobs from accounting. Without start_time, those of today (since midnight where the server is), but none that could not start yet. Of a job that was requeued all records are listed as soon as there is any parameter, but only the last one if there is none, or if one of the parameters that are true or false is true, other than show_duplicates.

    Args:
        account: CSV account list
        association: CSV association list
        cluster: CSV cluster list
        constraints: Parts of what a job asked for as its constraints; all of them must be in it.
        scheduler_unset: Schedule bits not set Ignored by the server: the answer is the same.
        scheduled_on_submit: Job was started on submit
        scheduled_by_main: Job was started from main scheduler
        scheduled_by_backfill: Job was started from backfill
        job_started: Job start RPC was received
        exit_code: Job exit code (numeric) CRASHES slurmrestd: a text with "%n" ends slurmrestd. Ignored by the server: choose among the jobs that are answered.
        show_duplicates: Include duplicate job entries
        skip_steps: Leave out the steps of jobs: 99 kB instead of 177 kB for 21 jobs.
        disable_truncate_usage_time: Do not cut the times of jobs at the ends of the period: time.suspended and time.elapsed of a suspended job differ.
        whole_hetjob: Include details on all hetjob components
        disable_whole_hetjob: Only show details on specified hetjob components
        disable_wait_for_result: Tell dbd not to wait for the result Ignored by the server: the answer is the same.
        usage_time_as_submit_time: start_time and end_time are those of submission, so that jobs are listed which could not start yet.
        show_batch_script: Shows the scripts of the jobs that step names, where the site keeps them; without step nothing is found.
        show_job_environment: Include job environment Ignored by the server: no field of an answer has an environment; without step nothing is found.
        format_: Ignored; process JSON manually to control output format Ignored by the server: the answer is the same.
        groups: Names or numbers of groups. One that does not exist is refused.
        job_name: CSV job name list
        partition: CSV partition name list
        qos: Ids of QOS. A name is an error.
        reason: Numbers that Slurm has for the reasons why jobs waited last (0 None, 1 Priority, 2 Dependency …). Any other text is taken for 0.
        reservation: CSV reservation name list Ignored by the server: reservation_id works.
        reservation_id: CSV reservation ID list
        state: States that jobs were in at any moment of the period from start_time to end_time, both of which must be there: without them no job that has ended is found. Whole names ("COMPLETED") only.
        step: Ids of jobs, of tasks or of steps ("7", "7_1", "9+1", "7.0").
        end_time: Begin and end of the period in which jobs were there: waited to be started, ran or ended. As sacct reads them (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour).
        start_time: Begin and end of the period in which jobs were there: waited to be started, ran or ended. As sacct reads them (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour).
        node: Ranged node string where jobs ran
        users: Names or numbers of users. One that does not exist is refused.
        wckey: Wckeys that jobs named. Of a job that named none, the default wckey bears an asterisk ("*weather").
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


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdJobsResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdJobsResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdJobsResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdJobsResp | None:
    return (await client.asend(request(**query))).parsed
