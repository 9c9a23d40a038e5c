"""Populate a cluster with all that an answer can contain: jobs of all kinds and states, limits set and unset."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence

import attrs

from devtools.sandbox import Sandbox, SandboxError

USER = "u100001"
OTHER = "u100002"
ADMIN = "admin"
ACCOUNT = "p200001"
PARTITION = "cpu"
NODE = "mel0001"
DRAINED = "mel0003"
QOS = "limited"
WCKEY = "weather"
RESERVATION = "maint"
NAME = "quotes \" ' and Größe λ"

_SLEEP = "#!/bin/sh\nsleep 600\n"
_POLL = 0.3

# Every limit that an association and a QOS can have.
_ASSOCIATION_LIMITS = (
    "GrpJobs=900 GrpJobsAccrue=800 GrpSubmitJobs=1000 GrpTRES=cpu=5000,mem=9000000,gres/gpu=8"
    " GrpTRESMins=cpu=9000000 GrpTRESRunMins=cpu=8000000 GrpWall=900000 MaxJobs=700 MaxJobsAccrue=600"
    " MaxSubmitJobs=500 MaxTRESPerJob=cpu=400,node=4 MaxTRESPerNode=cpu=128 MaxTRESMinsPerJob=cpu=700000"
    " MaxTRESRunMins=cpu=6000000 MinPrioThresh=1 Priority=7 Fairshare=33"
)
_CHILD = "Parent=parent Description=below Organization=sandbox Cluster=meluxina MaxWall=7-00:00:00"
_QOS_LIMITS = (
    "Description=every-limit Flags=DenyOnLimit,NoDecay,PartitionTimeLimit GraceTime=30 GrpJobs=90 GrpJobsAccrue=80"
    " GrpSubmitJobs=100 GrpTRES=cpu=500,gres/gpu=4 GrpTRESMins=cpu=900000 GrpTRESRunMins=cpu=800000 GrpWall=90000"
    " LimitFactor=1.5 MaxJobsPerAccount=70 MaxJobsPerUser=60 MaxJobsAccruePerAccount=50 MaxJobsAccruePerUser=40"
    " MaxSubmitJobsPerAccount=75 MaxSubmitJobsPerUser=65 MaxTRESMinsPerJob=cpu=70000 MaxTRESPerAccount=cpu=300"
    " MaxTRESPerJob=cpu=200,node=2 MaxTRESPerNode=cpu=128 MaxTRESPerUser=cpu=250 MaxTRESRunMinsPA=cpu=60000"
    " MaxTRESRunMinsPU=cpu=50000 MaxWall=2-00:00:00 MinPrioThresh=1 MinTRESPerJob=cpu=1"
    " Preempt=short-preempt PreemptMode=requeue PreemptExemptTime=00:05:00 Priority=11 UsageFactor=2.5"
    " UsageThreshold=0.5"
)


@attrs.define
class Population:
    """The jobs on the cluster by what they are, and what else an operation can be called with."""

    jobs: dict[str, int] = attrs.field(factory=dict)

    @property
    def purged(self) -> int:
        """The id of a job that slurmctld has forgotten and the accounting remembers."""
        return self.jobs["purged"]


def populate(sandbox: Sandbox, log: Callable[[str], None]) -> Population:
    """Fill a freshly started cluster."""
    builder = _Builder(sandbox, log)
    builder.accounting()
    builder.job("purged", "true")
    builder.running()
    builder.purge()
    builder.pending()
    builder.finished()
    builder.nodes()
    builder.settle()
    return Population(builder.jobs)


@attrs.define
class _Builder:
    sandbox: Sandbox
    log: Callable[[str], None]
    jobs: dict[str, int] = attrs.field(factory=dict)

    def accounting(self) -> None:
        """Add accounts, users and QOS with every limit, besides those with none."""
        self.log("accounting")
        script = [
            f"add qos {QOS} {_QOS_LIMITS}",
            "add qos unlimited",
            "add account parent Description=above Organization=sandbox Cluster=meluxina",
            f"add account child {_CHILD} {_ASSOCIATION_LIMITS} QOS=default,{QOS} DefaultQOS=default",
            f"add user {OTHER} Account=child",
            f"add user {OTHER} Account=child Partition=gpu",
            f"modify user {USER} where Account={ACCOUNT} set {_ASSOCIATION_LIMITS} QOS+={QOS}",
            f"modify user {OTHER} where Account=p200002 set QOS+=unlimited",
            f"add coordinator Account=child Names={OTHER}",
            f"add coordinator Account={ACCOUNT} Names={USER}",
            "add qos ephemeral",
            "add account ephemeral Cluster=meluxina",
        ]
        for line in script:
            self._run(["sacctmgr", "-i", *line.split()], check=False)
        for line in ("delete qos ephemeral", "delete account ephemeral"):
            self._run(["sacctmgr", "-i", *line.split()], check=False)

    def running(self) -> None:
        """Submit jobs that run on while answers are looked at."""
        self.log("running jobs")
        self.job("out of time", "sleep 600", "--time=1")
        self.job("running", "srun -n2 true; srun -n1 --job-name=second true; sleep 600", "-n2", f"--job-name={NAME}",
                 f"--comment={NAME}", "--wckey=genomics", "--mem=500M", "--licenses=matlab:2")  # fmt: skip
        self.job("gpus", "srun sleep 600", "--partition=gpu", "--gpus-per-node=2", "--cpus-per-gpu=2",
                 "--mem-per-gpu=100M", "--gpu-bind=single:1", "--ntasks=2")  # fmt: skip
        self.job("exclusive", "sleep 600", "--exclusive", "--partition=largemem", "--mem=0")
        self.job("suspended", "sleep 600", "--partition=fpga", "--cpu-freq=Performance")
        self.job("array", "sleep 600", "--array=1-6%2", "--mem=10M")
        self.job("two nodes", "srun sleep 600", "-N2", "--ntasks-per-node=2", "-w", "mel0001,mel0002",
                 "--distribution=cyclic:block", "--profile=None")  # fmt: skip
        self._submit("heterogeneous", ["--mem=10M", "--ntasks=1", ":", "--mem=20M", "--ntasks=2"])
        self.job("requeued", "sleep 600", "--requeue", f"--nodelist={DRAINED}", "--mem=10M", "--time=unlimited",
                 "--qos=unlimited", user=OTHER)  # fmt: skip
        self.job("lost with its node", "sleep 600", "--no-requeue", f"--nodelist={DRAINED}", "--mem=10M")

    def pending(self) -> None:
        """Submit jobs that wait, each for another reason."""
        self.log("pending jobs")
        self.job("held", "true", "--hold", "--nice=17", "--deadline=now+2days", "--time-min=5", "--time=30")
        self.job("held by the admin", "true")
        self._run(["scontrol", "hold", str(self.jobs["held by the admin"])], check=False)
        self.job("dependent", "true", f"--dependency=afterok:{self.jobs['running']}", "--kill-on-invalid-dep=yes")
        self.job("later", "true", "--begin=now+1day", "--mail-type=END,FAIL", "--mail-user=someone@example.org")
        self.job("too large", "true", "--partition=gpu", "--nodes=2", "--constraint=gpu&x86", "--exclude=mel0001",
                 "--gres=gpu:4", "--contiguous")  # fmt: skip
        self.job("split array", "true", "--array=0-4", "--hold")
        self._run(["scontrol", "update", f"JobId={self.jobs['split array']}_2", "Nice=5"], check=False)
        self.job("core specialised", "true", "--core-spec=1", "--hold", check=False)
        self.job("thread specialised", "true", "--thread-spec=1", "--hold", check=False)
        self.job("frequency", "true", "--hold", "--cpu-freq=low-high:OnDemand", "--threads-per-core=1",
                 "--sockets-per-node=1", "--cores-per-socket=1", "--ntasks-per-core=1", "--ntasks-per-socket=1",
                 "--tmp=10M", "--mincpus=2", "--switches=1@10:00", "--signal=B:USR1@60", "--spread-job",
                 "--gpus=2", "--gpus-per-socket=1", "--gpu-freq=medium", "--delay-boot=5", "--oversubscribe",
                 "--acctg-freq=task=30", "--prefer=cpu", "--profile=Task,Energy", check=False)  # fmt: skip
        self.job("other user's", "true", "--account=child", "--hold", user=OTHER, check=False)

    def finished(self) -> None:
        """Submit jobs that end, each in another way."""
        self.log("finished jobs")
        self.job("completed", "srun -n2 true; srun true", "-n2")
        self.job("failed", "srun false; exit 3")
        self.job("killed by a signal", "kill -9 $$")
        self.job("cancelled", "sleep 600")
        self.job("cancelled before its start", "true", "--hold")
        for name in ("cancelled", "cancelled before its start"):
            self._run(["scancel", str(self.jobs[name])], user=USER)

    def nodes(self) -> None:
        """Put nodes and reservations into every state that can be had without hardware."""
        self.log("nodes and reservations")
        self._run(["scontrol", "create", "reservation", f"ReservationName={RESERVATION}", "StartTime=now",
                   "Duration=1:00:00", "Users=root,u100001", "Nodes=mel0006", "Flags=MAINT,IGNORE_JOBS"])  # fmt: skip
        self._run(["scontrol", "create", "reservation", "ReservationName=cores", "StartTime=now+1hour",
                   "Duration=2:00:00", f"Accounts={ACCOUNT}", "Nodes=mel0002", "CoreCnt=4", "Flags=DAILY,PURGE_COMP=5",
                   ], check=False)  # fmt: skip
        self._run(["scontrol", "create", "reservation", "ReservationName=licences", "StartTime=now+1hour",
                   "Duration=unlimited", "Users=u100002", "Licenses=matlab:3", "Flags=LICENSE_ONLY",
                   ], check=False)  # fmt: skip
        self.job("reserved", "true", f"--reservation={RESERVATION}", "--time=10")
        self._run(["scontrol", "suspend", str(self.jobs["suspended"])], check=False)
        self._wait("requeued", lambda state: state.startswith("RUNNING"), "a requeued job")
        self._run(["scontrol", "requeuehold", str(self.jobs["requeued"])], check=False)
        self._run(["scontrol", "update", f"NodeName={DRAINED}", "State=DOWN", f"Reason={NAME}"])
        self._run(["scontrol", "update", f"NodeName={DRAINED}", "State=RESUME"])
        self._run(["scontrol", "update", f"NodeName={DRAINED}", "State=DRAIN", f"Reason={NAME}"])
        for what in ("Comment=a comment", "Extra=an extra", "Weight=5"):
            self._run(["scontrol", "update", f"NodeName={DRAINED}", what], check=False)
        self._run(["scontrol", "update", "PartitionName=fpga", "State=DRAIN", "MaxTime=1-0", "AllowAccounts=p200001",
                   "DenyQos=test", "MaxNodes=3", "OverTimeLimit=5"], check=False)  # fmt: skip

    def purge(self) -> None:
        """Let slurmctld forget the first job, and only that: its MinJobAge is short for a while."""
        self.log("waiting for a job to be purged")
        self._wait("purged", lambda state: state.startswith("COMPLETED"), "the first job's end")
        age = self._minimum_age("2")
        try:
            self._until(lambda: not self._state("purged"), "the first job's purge", 120)
        finally:
            self._minimum_age(age)

    def settle(self) -> None:
        """Wait until every job is in the state it is there for."""
        self.log("waiting for the jobs to get there")
        for name in ("completed", "failed", "killed by a signal", "cancelled"):
            self._wait(name, lambda state: bool(state) and not re.match("PENDING|RUNNING|COMPLETING", state), name)
        for name in ("running", "gpus", "two nodes"):
            self._wait(name, lambda state: state.startswith("RUNNING"), name)
        self._wait("out of time", lambda state: state.startswith("TIMEOUT"), "a job's time limit", 240)
        # slurmctld sends what happened to the database a little later.
        job_id = str(self.jobs["out of time"])
        self._until(lambda: "TIMEOUT" in self._run(["sacct", "-nPXj", job_id, "-o", "state"]), "the accounting", 60)

    def job(self, name: str, script: str, *options: str, user: str = USER, check: bool = True) -> None:
        """Submit a job as sbatch does."""
        self._submit(name, options, f"#!/bin/sh\n{script}\n", user=user, check=check)

    def _submit(
        self, name: str, options: Sequence[str], script: str = _SLEEP, user: str = USER, *, check: bool = True
    ) -> None:
        output = f"/home/users/{user}"
        where = ["--parsable", f"--chdir={output}", "--output=/dev/null"]
        job_name = [] if any(option.startswith("--job-name") for option in options) else [f"--job-name={name}"]
        answer = self._run(["sbatch", *where, *job_name, *options], user=user, data=script, check=check)
        if match := re.match(r"\d+", answer):
            self.jobs[name] = int(match[0])

    def _run(self, command: Sequence[str], user: str = "root", data: str | None = None, *, check: bool = True) -> str:
        return self.sandbox.exec(command, user=user, input=data, check=check).stdout

    def _minimum_age(self, seconds: str) -> str:
        """Set MinJobAge and return what it was."""
        path = "/etc/slurm/slurm.conf"
        before = re.search(r"MinJobAge=(\d+)", self._run(["cat", path]))
        if before is None:
            raise SandboxError("slurm.conf has no MinJobAge")
        self._run(["sed", "-i", f"s/^MinJobAge=.*/MinJobAge={seconds}/", path])
        self._run(["scontrol", "reconfigure"])
        return before[1]

    def _state(self, name: str) -> str:
        process = self.sandbox.exec(["scontrol", "-o", "show", "job", str(self.jobs[name])], check=False)
        match = re.search(r"JobState=(\S+)", process.stdout)
        return match[1] if match else ""

    # srun tries again after up to a minute if its step does not get there at once, and so does the controller.
    def _wait(self, name: str, condition: Callable[[str], bool], what: str, seconds: float = 180) -> None:
        self._until(lambda: condition(self._state(name)), what, seconds)

    @staticmethod
    def _until(condition: Callable[[], bool], what: str, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise SandboxError(f"gave up waiting for {what}")
            time.sleep(_POLL)
