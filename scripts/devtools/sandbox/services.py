"""The daemons of a cluster: how each is started and how it shows that it is ready."""

from __future__ import annotations

from dataclasses import dataclass, field

from devtools.sandbox.config import LOG_FOLDER, LOOPBACK, MARIADB_SOCKET, Settings
from devtools.sandbox.inventory import HEAD_NODE, REAL_NODES, RESTD_USER

MUNGE_SOCKET = "/run/munge/munge.socket.2"

#: The names the commands take. `slurmd` stands for the slurmd of every node.
NAMES = ("munge", "mariadb", "slurmdbd", "slurmctld", "slurmd", "slurmrestd")


@dataclass(frozen=True)
class Service:
    """One daemon process, run in the foreground under the supervisor."""

    name: str
    argv: tuple[str, ...]
    user: str
    hostname: str = HEAD_NODE
    environment: dict[str, str] = field(default_factory=dict)
    #: One of the two says that it is ready: a port that listens, a socket that accepts.
    port: int | None = None
    socket: str | None = None

    @property
    def family(self) -> str:
        """What it is called together with its likes on other nodes."""
        return self.name.partition("@")[0]

    @property
    def log(self) -> str:
        """Where, in the container, it writes what it has to say."""
        return f"{LOG_FOLDER}/{self.name}.log"


def services(settings: Settings) -> list[Service]:
    """Return the daemons in the order in which they start."""
    ports = settings.ports
    daemons = [
        Service(
            "munge",
            ("/usr/sbin/munged", "--foreground", f"--socket={MUNGE_SOCKET}"),
            "munge",
            socket=MUNGE_SOCKET,
        ),
        Service("mariadb", ("/usr/sbin/mariadbd",), "mysql", socket=MARIADB_SOCKET),
        Service("slurmdbd", ("/usr/sbin/slurmdbd", "-D"), "slurm", port=ports.slurmdbd),
        # -i: one that was killed before it first saved all its state must start again all the same.
        Service("slurmctld", ("/usr/sbin/slurmctld", "-D", "-i"), "slurm", port=ports.slurmctld),
    ]
    daemons += [
        Service(
            f"slurmd@{node.name}",
            ("/usr/sbin/slurmd", "-D", "-N", node.name),
            "root",
            hostname=node.name,
            port=port,
        )
        for node, port in zip(REAL_NODES, ports.slurmd, strict=True)
    ]
    daemons.append(
        Service(
            "slurmrestd",
            (
                "/usr/sbin/slurmrestd",
                *("-a", "rest_auth/jwt"),
                *settings.release.restd_options(),
                f"{LOOPBACK}:{ports.slurmrestd}",
            ),
            RESTD_USER.name,
            # Any value makes it take its callers' tokens instead of asking for one of its own.
            environment={"SLURM_JWT": "daemon"},
            port=ports.slurmrestd,
        )
    )
    return daemons
