from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class KillJobsMsg(Model, kw_only=True):
    """Slurm's `/components/schemas/kill_jobs_msg`.

    Attributes:
        account: Filter jobs to a specific account
        flags: (Slurm does not say)
        job_name: Filter jobs to a specific name
        jobs: (Slurm does not say)
        partition: Filter jobs to a specific partition
        qos: Filter jobs to a specific QOS
        reservation: Filter jobs to a specific reservation
        signal: Signal to send to jobs
        job_state: (Slurm does not say)
        user_id: Filter jobs to a specific numeric user id Ignored by the server: alone it is refused (2173), beside other conditions it excludes nothing, so that an administrator signals the jobs of other users too; user_name works.
        user_name: Filter jobs to a specific user name
        wckey: Filter jobs to a specific wckey
        nodes: (Slurm does not say)
    """

    account: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    job_name: str | Unset = UNSET
    jobs: list[str] | Unset = UNSET
    partition: str | Unset = UNSET
    qos: str | Unset = UNSET
    reservation: str | Unset = UNSET
    signal: str | Unset = UNSET
    job_state: list[str] | Unset = UNSET
    user_id: str | Unset = UNSET
    user_name: str | Unset = UNSET
    wckey: str | Unset = UNSET
    nodes: list[str] | Unset = UNSET

    CRASHES_SERVER = {
        "nodes": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.'
    }
    """Properties that must not be sent, and why."""

    HARMLESS = {"nodes": {"format": "hostlist"}}
    """What those of them look like that may be sent all the same."""
