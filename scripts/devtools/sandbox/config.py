"""The configuration files of one cluster, as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from devtools.sandbox.inventory import CLUSTER, HEAD_NODE, NODE_SET, NODES, PARTITIONS, REAL_NODES, Node

if TYPE_CHECKING:
    from devtools.sandbox.releases import Release

LOOPBACK = "127.0.0.1"
JWT_KEY = "/etc/slurm/jwt.key"
SLURM_CONF = "/etc/slurm/slurm.conf"
JOB_SUBMIT_LUA = "/etc/slurm/job_submit.lua"
CONTROLLER_STATE = "/var/lib/sandbox/slurmctld"
DATABASE = "slurm_acct_db"
LOG_FOLDER = "/var/log/sandbox"
MARIADB_DATA = "/var/lib/sandbox/mariadb"
MARIADB_SOCKET = "/run/mysqld/mysqld.sock"
GPUS = tuple(f"/dev/nvidia{number}" for number in range(4))


# A job should start within a second of its submit.
_SCHEDULER = (
    "sched_interval=5",
    "sched_min_interval=100000",
    "batch_sched_delay=0",
    "bf_interval=2",
    "bf_continue",
)


@dataclass(frozen=True)
class Ports:
    """Where each daemon of one cluster listens, on the loopback address only."""

    slurmrestd: int
    slurmctld: int
    slurmdbd: int
    #: Nobody listens here: where slurmctld looks for the nodes that are down.
    nobody: int
    slurmd: tuple[int, ...]

    #: How many ports one cluster needs.
    COUNT: ClassVar[int] = 4 + len(REAL_NODES)

    @classmethod
    def from_list(cls, ports: list[int]) -> Ports:
        """Undo `to_list`."""
        slurmrestd, slurmctld, slurmdbd, nobody, *slurmd = ports
        return cls(slurmrestd, slurmctld, slurmdbd, nobody, tuple(slurmd))

    def to_list(self) -> list[int]:
        """Return the ports as JSON can hold them."""
        return [self.slurmrestd, self.slurmctld, self.slurmdbd, self.nobody, *self.slurmd]


@dataclass(frozen=True)
class Settings:
    """Everything the configuration of one cluster depends on."""

    release: Release
    ports: Ports
    min_job_age: int = 300


def slurm_conf(settings: Settings) -> str:
    """Render slurm.conf."""
    ports = settings.ports
    lines = [
        f"ClusterName={CLUSTER}",
        f"SlurmctldHost={HEAD_NODE}({LOOPBACK})",
        f"SlurmctldPort={ports.slurmctld}",
        f"SlurmdPort={ports.slurmd[0]}",
        # Without these two every daemon would listen on all addresses of the machine.
        "CommunicationParameters=NoCtldInAddrAny,NoInAddrAny",
        "SlurmUser=slurm",
        "SlurmdUser=root",
        "AuthType=auth/munge",
        "AuthAltTypes=auth/jwt",
        f"AuthAltParameters=jwt_key={JWT_KEY}",
        f"StateSaveLocation={CONTROLLER_STATE}",
        "SlurmdSpoolDir=/var/lib/sandbox/slurmd-%n",
        "SlurmctldPidFile=/run/sandbox/slurmctld.pid",
        "SlurmdPidFile=/run/sandbox/slurmd-%n.pid",
        "MailProg=/bin/true",
        "ReturnToService=1",
        "ProctrackType=proctrack/linuxproc",
        "TaskPlugin=task/none",
        "MpiDefault=none",
        "JobAcctGatherType=jobacct_gather/linux",
        "JobCompType=jobcomp/none",
        "AccountingStorageType=accounting_storage/slurmdbd",
        f"AccountingStorageHost={LOOPBACK}",
        f"AccountingStoragePort={ports.slurmdbd}",
        "AccountingStorageEnforce=associations,limits,qos",
        "AccountingStorageTRES=gres/gpu,license/matlab",
        "AccountingStoreFlags=job_comment,job_env,job_script",
        "TrackWCKey=yes",
        "SchedulerType=sched/backfill",
        f"SchedulerParameters={','.join(_SCHEDULER)}",
        "SelectType=select/cons_tres",
        "SelectTypeParameters=CR_CPU_Memory",
        "PriorityType=priority/multifactor",
        "PriorityWeightAge=100",
        "PriorityWeightQOS=1000",
        "PreemptMode=OFF",
        "MaxJobCount=50000",
        "MaxArraySize=10001",
        # Room for nodes that are added while it runs.
        f"MaxNodeCount={2 * len(NODES)}",
        f"MinJobAge={settings.min_job_age}",
        "InactiveLimit=0",
        "KillWait=3",
        "SlurmctldTimeout=120",
        "SlurmdTimeout=300",
        "MessageTimeout=30",
        "SlurmdParameters=config_overrides",
        "Licenses=matlab:10",
        "GresTypes=gpu",
        "DefMemPerCPU=4000",
    ]
    running = iter(ports.slurmd)
    lines += [_node_line(node, next(running) if node.real else ports.nobody) for node in NODES]
    lines.append(f"NodeSet={NODE_SET} Feature=gpu")
    for partition in PARTITIONS:
        members = ",".join(node.name for node in NODES if node.partition == partition)
        default = " Default=YES" if partition == PARTITIONS[0] else ""
        lines.append(
            f"PartitionName={partition} Nodes={members}{default}"
            " DefaultTime=01:00:00 MaxTime=INFINITE State=UP OverSubscribe=NO"
        )
    return "\n".join(lines) + "\n"


def _node_line(node: Node, port: int) -> str:
    memory = 4096000 if node.partition == "largemem" else 512000
    words = [
        f"NodeName={node.name}",
        f"NodeHostname={node.name}",
        f"NodeAddr={LOOPBACK}",
        f"Port={port}",
        f"CPUs=128 Boards=1 SocketsPerBoard=2 CoresPerSocket=64 ThreadsPerCore=1 RealMemory={memory}",
        f"Feature={node.features}",
        f"State={node.state}",
    ]
    if node.gres:
        words.append(f"Gres={node.gres}")
    if node.broken:
        words.append(f'Reason="{node.broken}"')
    return " ".join(words)


def slurmdbd_conf(ports: Ports) -> str:
    """Render slurmdbd.conf."""
    return "\n".join(
        [
            f"DbdHost={HEAD_NODE}",
            f"DbdAddr={LOOPBACK}",
            f"DbdPort={ports.slurmdbd}",
            "CommunicationParameters=NoInAddrAny",
            "SlurmUser=slurm",
            "AuthType=auth/munge",
            "AuthAltTypes=auth/jwt",
            f"AuthAltParameters=jwt_key={JWT_KEY}",
            "PidFile=/run/sandbox/slurmdbd.pid",
            "TrackWCKey=yes",
            "StorageType=accounting_storage/mysql",
            # "localhost" is what makes the client library take the unix socket.
            "StorageHost=localhost",
            "StorageUser=slurm",
            f"StorageLoc={DATABASE}",
            "",
        ]
    )


def gres_conf() -> str:
    """Render gres.conf."""
    lines = [f"NodeName={node.name} Name=gpu File={','.join(GPUS)}" for node in NODES if node.gres]
    return "\n".join(["AutoDetect=off", *lines, ""])


def mariadb_conf() -> str:
    """Render my.cnf: small, and reached through its unix socket only."""
    return "\n".join(
        [
            "[mysqld]",
            "user=mysql",
            f"datadir={MARIADB_DATA}",
            f"socket={MARIADB_SOCKET}",
            "pid-file=/run/mysqld/mysqld.pid",
            "skip-networking",
            "skip-name-resolve",
            "innodb_buffer_pool_size=128M",
            "innodb_log_file_size=16M",
            "innodb_lock_wait_timeout=900",
            # Nothing here outlives the cluster, so nothing needs to reach a disk.
            "innodb_flush_log_at_trx_commit=0",
            "innodb_flush_method=fsync",
            "innodb_use_native_aio=0",
            "performance_schema=off",
            "",
        ]
    )


def hosts_file() -> str:
    """Render /etc/hosts: every node is this machine's loopback."""
    names = " ".join(["localhost", HEAD_NODE, *(node.name for node in NODES)])
    return f"{LOOPBACK} {names}\n"


def etc_files(settings: Settings) -> dict[str, str]:
    """Return path → text of all configuration files."""
    return {
        "/etc/hosts": hosts_file(),
        "/etc/hostname": f"{HEAD_NODE}\n",
        "/etc/mysql/my.cnf": mariadb_conf(),
        SLURM_CONF: slurm_conf(settings),
        "/etc/slurm/slurmdbd.conf": slurmdbd_conf(settings.ports),
        "/etc/slurm/gres.conf": gres_conf(),
        "/etc/slurm/cgroup.conf": settings.release.cgroup_conf,
    }
