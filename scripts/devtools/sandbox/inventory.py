"""MeluXina in small: its nodes, partitions, QOS, projects and users."""

from __future__ import annotations

from dataclasses import dataclass

from devtools.sandbox.errors import SandboxError

CLUSTER = "meluxina"
HEAD_NODE = "slurm1"


@dataclass(frozen=True)
class Node:
    """One declared node; it runs jobs only when nothing is `broken` about it."""

    name: str
    partition: str
    features: str
    gres: str = ""
    state: str = "UNKNOWN"
    broken: str = ""

    @property
    def real(self) -> bool:
        """Whether a slurmd runs for it."""
        return not self.broken


@dataclass(frozen=True)
class User:
    """A user of the cluster and of the file system inside."""

    name: str
    uid: int
    account: str
    admin: bool = False


@dataclass(frozen=True)
class Qos:
    """A quality of service with the limits MeluXina's pages give it."""

    name: str
    max_wall: str
    priority: int
    max_nodes: int | None = None


NODES = (
    Node("mel0001", "cpu", "x86,amd,cpu"),
    Node("mel0002", "cpu", "x86,amd,cpu"),
    Node("mel0003", "cpu", "x86,amd,cpu"),
    Node("mel0004", "cpu", "x86,amd,cpu", state="DRAIN", broken="memory errors"),
    Node("mel0005", "cpu", "x86,amd,cpu", state="DOWN", broken="power supply"),
    Node("mel0006", "cpu", "x86,amd,cpu", state="DOWN", broken="kept for the reservation"),
    Node("mel2001", "gpu", "x86,amd,gpu", gres="gpu:4"),
    Node("mel2002", "gpu", "x86,amd,gpu", gres="gpu:4", state="DOWN", broken="gpu fell off the bus"),
    Node("mel3001", "fpga", "x86,amd,fpga"),
    Node("mel4001", "largemem", "x86,amd,largemem"),
)
RESERVED_NODE = "mel0006"
NODE_SET = "accelerated"
PARTITIONS = ("cpu", "gpu", "fpga", "largemem")
REAL_NODES = tuple(node for node in NODES if node.real)

QOS = (
    Qos("dev", "06:00:00", 50, max_nodes=1),
    Qos("test", "00:30:00", 50),
    Qos("short", "06:00:00", 20),
    Qos("short-preempt", "06:00:00", 10),
    Qos("default", "2-00:00:00", 20),
    Qos("long", "6-00:00:00", 10),
    Qos("large", "1-00:00:00", 20),
    Qos("urgent", "06:00:00", 100),
)
ACCOUNTS = {"p200001": 6001, "p200002": 6002}
WCKEYS = ("weather", "genomics")
USERS = (
    User("u100001", 5001, "p200001"),
    User("u100002", 5002, "p200002"),
    User("admin", 5000, "p200001", admin=True),
)
#: slurmrestd refuses to run as root or as SlurmUser.
RESTD_USER = User("slurmrestd", 5900, "")


def find_user(name: str) -> User:
    """Return the user called `name`, or say which ones there are."""
    for user in USERS:
        if user.name == name:
            return user
    raise SandboxError(f"no user {name!r} in the sandbox; choose from {', '.join(u.name for u in USERS)}")


def seed_commands() -> list[list[str]]:
    """Return the sacctmgr commands that fill an empty accounting database."""
    qos_names = ",".join(qos.name for qos in QOS)
    wckeys = [f"WCKeys={','.join(WCKEYS)}", f"DefaultWCKey={WCKEYS[0]}"]
    commands = [["add", "cluster", CLUSTER]]
    for qos in QOS:
        limits = [f"MaxWall={qos.max_wall}", f"Priority={qos.priority}"]
        if qos.max_nodes:
            limits.append(f"MaxTRESPerJob=node={qos.max_nodes}")
        commands.append(["add", "qos", qos.name, f"Description={qos.name} jobs", *limits])
    for account in ACCOUNTS:
        commands.append(
            [
                "add",
                "account",
                account,
                f"Cluster={CLUSTER}",
                f"Description=project {account}",
                "Organization=sandbox",
                f"QOS={qos_names}",
                "DefaultQOS=default",
            ]
        )
    for user in USERS:
        accounts = [f"Account={','.join(ACCOUNTS)}", f"DefaultAccount={user.account}"]
        commands.append(["add", "user", user.name, *accounts, *wckeys])
        if user.admin:
            commands.append(["modify", "user", user.name, "set", "AdminLevel=Administrator"])
    return commands
