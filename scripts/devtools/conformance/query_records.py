"""Prepare what queries tell apart and nothing else needs: what is deleted, usage, instances, duplicates."""

# ruff: noqa: S608 - all that is written into statements is our own

from __future__ import annotations

import time
from collections.abc import Callable

from devtools.sandbox import Sandbox, SandboxError
from devtools.sandbox.config import DATABASE
from devtools.sandbox.inventory import CLUSTER

from .population import ACCOUNT, USER

GONE = "gone"
"""The name of everything that is deleted: a QOS, a user, an account, a wckey."""
COORDINATED = "coordinated"
"""An account whose users are all coordinators."""
INSTANCES = ("i-one", "i-two")
WAITED = 2
"""Slurm's number for "Dependency", the reason that a job had."""

_DELETED = (
    f"add qos {GONE} Description={GONE}",
    f"add account {GONE} Cluster={CLUSTER} Description={GONE} QOS=default",
    f"add user {GONE} Account={GONE} WCKeys={GONE}",
    f"add account {COORDINATED} Cluster={CLUSTER} Flags=UsersAreCoords",
)
_DELETIONS = (f"delete user {GONE}", f"delete account {GONE}", f"delete qos {GONE}")
# What is younger than a day is deleted without a trace.
_AGED = ("qos_table", "acct_table", "user_table", f"{CLUSTER}_assoc_table", f"{CLUSTER}_wckey_table")
_PERIODS = {"hour": 3600, "day": 86400, "month": 86400 * 31}
_CLOUD = 4097
"""The state of a node of a cloud that is down: only those have instances."""
_FLAGS = {"killed by a signal": 1, "failed": 2, "cancelled": 52}
"""How jobs are said to have been scheduled: not told, when they were submitted, by the scheduler and altered later."""
_POLL = 0.3


def prepare(sandbox: Sandbox) -> None:
    """Make them, on a cluster that is populated. What a release does not know stays undone."""
    records = _Records(sandbox)
    records.deleted()
    records.usage()
    records.instances()
    records.jobs()


def hide(sandbox: Sandbox, answer: str) -> None:
    """Hide a partition from users, or show it again."""
    sandbox.exec(["scontrol", "update", "PartitionName=fpga", f"Hidden={answer}"])


_PATIENCE = 240
"""Seconds: a job that was requeued can't start again for two minutes."""


class _Records:
    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._now = int(time.time())

    def deleted(self) -> None:
        """Delete a user, an account, a QOS and a wckey, so that the accounting remembers them."""
        for line in _DELETED:
            self._run("sacctmgr", "-i", *line.split())
        for table in _AGED:
            self._sql(f"UPDATE {table} SET creation_time=1")
        for line in _DELETIONS:
            self._run("sacctmgr", "-i", *line.split())

    def usage(self) -> None:
        """Write usage as the rollup of an hour, a day and a month would."""
        for period, seconds in _PERIODS.items():
            for start in range(self._now - 2 * seconds, self._now + 1, seconds):
                whole = start - start % 3600
                for kind in ("assoc", "wckey"):
                    self._sql(
                        f"INSERT IGNORE INTO {CLUSTER}_{kind}_usage_{period}_table"
                        " (creation_time,mod_time,id,id_tres,time_start,alloc_secs)"
                        f" SELECT {whole},{whole},id_{kind},1,{whole},77"
                        f" FROM {CLUSTER}_{kind}_table WHERE user='{USER}'"
                    )
                self._sql(
                    f"INSERT IGNORE INTO {CLUSTER}_usage_{period}_table"
                    f" (creation_time,mod_time,id_tres,time_start,alloc_secs) VALUES ({whole},{whole},1,{whole},77)"
                )

    def instances(self) -> None:
        """Write instances of nodes as a cloud's nodes would have them."""
        for number, instance in enumerate(INSTANCES, 1):
            start = self._now - 7200
            self._sql(
                f"INSERT INTO {CLUSTER}_event_table"
                " (time_start,time_end,node_name,extra,instance_id,instance_type,reason,state,tres) VALUES"
                f" ({start},{self._now - 3600 * number},'mel000{number}','extra{number}','{instance}',"
                f"'type{number}','','{_CLOUD}','1=1')"
            )

    def jobs(self) -> None:
        """Run a job twice under one id; change how others were scheduled, and why they waited."""
        sbatch = ("sbatch", "--parsable", f"--chdir=/home/users/{USER}", "--output=/dev/null", f"--account={ACCOUNT}")
        again = self._run(*sbatch, "--requeue", "--job-name=twice", "--mem=10M", "--wrap=sleep 600", user=USER)
        self._until(again, "RUNNING")
        self._run("scontrol", "requeue", again)
        twice = (
            f"SELECT id_job FROM {CLUSTER}_job_table WHERE time_eligible BETWEEN 1 AND UNIX_TIMESTAMP()-2"
            " GROUP BY id_job HAVING COUNT(*)>1"
        )
        self._wait(lambda: bool(self._run("mariadb", "-N", DATABASE, "-e", twice)), "two records of a job")
        self._sql(f"UPDATE {CLUSTER}_job_table SET state_reason_prev={WAITED} WHERE job_name='failed'")
        for name, flags in _FLAGS.items():
            self._sql(f"UPDATE {CLUSTER}_job_table SET flags={flags} WHERE job_name='{name}'")

    def _until(self, job_id: str, state: str) -> None:
        self._wait(lambda: state in self._run("sacct", "-nPXj", job_id, "-o", "state"), f"job {job_id}: {state}")

    @staticmethod
    def _wait(condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + _PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                raise SandboxError(f"gave up waiting for the accounting to have {what}")
            time.sleep(_POLL)

    def _sql(self, statement: str) -> None:
        self._run("mariadb", DATABASE, "-e", statement)

    def _run(self, *command: str, user: str = "root") -> str:
        return self._sandbox.exec(command, user=user, check=False).stdout.strip()
