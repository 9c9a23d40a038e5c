"""The cluster that the fake Slurm stands for: a small MeluXina, as the sandbox's, and how each release answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

CLUSTER = "meluxina"
HOST = "slurm1"
MEMORY_PER_CPU = 4000
DEFAULT_MINUTES = 60


@attrs.frozen
class Release:
    """What a Slurm release serves, and the statuses of HTTP by which it refuses: no document tells those."""

    version: tuple[str, str, str]
    api_versions: tuple[str, ...]
    missing: int
    """Of a job that is not known."""
    missing_node: int
    refused: int
    denied: int
    unauthenticated: int
    unreachable: int
    """Where slurmctld or slurmdbd does not answer."""
    tells_numbers: bool = True
    """Whether errors on the way to the controller have numbers of their own, and a token does for a user's name."""

    @property
    def name(self) -> str:
        """The release as Slurm writes it."""
        return ".".join(self.version)


RELEASES: dict[str, Release] = {
    "22.05": Release(("22", "05", "8"), ("v0.0.36", "v0.0.37", "v0.0.38"), 500, 500, 500, 500, 500, 500, False),
    "24.11": Release(("24", "11", "5"), ("v0.0.40", "v0.0.41", "v0.0.42"), 404, 404, 500, 500, 511, 502),
    "26.05": Release(("26", "05", "5"), ("v0.0.42", "v0.0.43", "v0.0.44", "v0.0.45"), 404, 200, 422, 422, 511, 502),
}


def release_of(api_version: str, name: str | None = None) -> Release:
    """Return a release, or the first that serves an API version. Raises ValueError if there is none.

    A version that is newer than all releases here is served as the newest of them would.
    """
    newest = list(RELEASES.values())[-1]
    if name is None and _order(api_version) > _order(newest.api_versions[-1]):
        return attrs.evolve(newest, api_versions=(*newest.api_versions, api_version))
    for release_name, release in RELEASES.items():
        if name in (None, release_name) and api_version in release.api_versions:
            return release
    served = ", ".join(f"{name} ({', '.join(release.api_versions)})" for name, release in RELEASES.items())
    raise ValueError(f"No Slurm{f' {name}' if name else ''} here serves {api_version}: there are {served}.")


def _order(api_version: str) -> list[int]:
    return [int(number) for number in api_version.removeprefix("v").split(".") if number.isdecimal()]


@attrs.define(eq=False)
class Node:
    """A node, and what of it jobs have."""

    name: str
    partition: str
    features: str
    cpus: int = 128
    memory: int = 512000
    gpus: int = 0
    state: str = ""
    """DOWN, DRAIN or DOWN+DRAIN; empty if it takes jobs."""
    reason: str = ""
    cpus_allocated: int = 0
    gpus_allocated: int = 0
    reason_time: int = 0
    reason_user: str = "root"

    @property
    def words(self) -> list[str]:
        """Its state and flags, as Slurm shows them."""
        share = "ALLOCATED" if self.cpus_allocated >= self.cpus else "MIXED" if self.cpus_allocated else "IDLE"
        flags = [word for word in self.state.split("+") if word]
        return flags if "DOWN" in flags else [share, *flags]

    def fits(self, cpus: int, gpus: int) -> bool:
        """Whether it has so much to give now."""
        return not self.state and cpus <= self.cpus - self.cpus_allocated and gpus <= self.gpus - self.gpus_allocated


@attrs.frozen
class Qos:
    """A quality of service and its limits."""

    name: str
    id: int
    max_minutes: int
    priority: int
    max_nodes: int | None = None


@attrs.frozen
class User:
    """A user and the accounts that may be charged."""

    name: str
    uid: int
    accounts: tuple[str, ...]
    """The first is the default."""
    admin: bool = False


@attrs.frozen
class Reservation:
    """Nodes that are kept for some users for a time."""

    name: str
    nodes: tuple[str, ...]
    start_time: int
    end_time: int
    users: tuple[str, ...] = ()
    flags: tuple[str, ...] = ("MAINT", "SPEC_NODES")


def _nodes() -> Iterable[Node]:
    for number, state, reason in ((1, "", ""), (2, "", ""), (3, "", ""), (4, "DOWN+DRAIN", "memory errors"),
                                  (5, "DOWN", "power supply"), (6, "DOWN", "kept for the reservation")):  # fmt: skip
        yield Node(f"mel{number:04}", "cpu", "x86,amd,cpu", state=state, reason=reason)
    yield Node("mel2001", "gpu", "x86,amd,gpu", gpus=4)
    yield Node("mel2002", "gpu", "x86,amd,gpu", gpus=4, state="DOWN", reason="gpu fell off the bus")
    yield Node("mel3001", "fpga", "x86,amd,fpga")
    yield Node("mel4001", "largemem", "x86,amd,largemem", memory=4096000)


_QOS = (("dev", 360, 50, 1), ("test", 30, 50, None), ("short", 360, 20, None), ("short-preempt", 360, 10, None),
        ("default", 2880, 20, None), ("long", 8640, 10, None), ("large", 1440, 20, None),
        ("urgent", 360, 100, None))  # fmt: skip
_ACCOUNTS = ("p200001", "p200002")


@attrs.define(eq=False)
class Cluster:
    """Everything there is beside jobs. Tests may change it."""

    nodes: dict[str, Node] = attrs.Factory(lambda: {node.name: node for node in _nodes()})
    qos: dict[str, Qos] = attrs.Factory(
        lambda: {row[0]: Qos(row[0], number, *row[1:]) for number, row in enumerate(_QOS, 2)}
    )
    accounts: list[str] = attrs.Factory(lambda: list(_ACCOUNTS))
    users: dict[str, User] = attrs.Factory(
        lambda: {
            "u100001": User("u100001", 5001, _ACCOUNTS),
            "u100002": User("u100002", 5002, _ACCOUNTS[::-1]),
            "admin": User("admin", 5000, _ACCOUNTS, admin=True),
        }
    )
    wckeys: list[str] = attrs.Factory(lambda: ["weather", "genomics"])
    licenses: dict[str, int] = attrs.Factory(lambda: {"matlab": 10})
    reservations: dict[str, Reservation] = attrs.Factory(dict)
    up_since: int = 0

    @property
    def partitions(self) -> list[str]:
        """The names of the partitions; the first is that of jobs which name none."""
        return list(dict.fromkeys(node.partition for node in self.nodes.values()))

    def members(self, partition: str) -> list[Node]:
        """The nodes of a partition."""
        return [node for node in self.nodes.values() if node.partition == partition]

    def associations(self) -> Iterator[tuple[int, str, User | None]]:
        """Yield the number, the account and the user of all associations; None for an account's own."""
        number = 3
        for account in self.accounts:
            yield number, account, None
            number += 1
            for user in self.users.values():
                if account in user.accounts:
                    yield number, account, user
                    number += 1


def host_list(names: Iterable[str]) -> str:
    """Write names of nodes as Slurm does: "mel[0001-0003],mel2001" for nodes that follow each other."""
    groups: list[tuple[str, list[str]]] = []
    for name in sorted(names):
        digits = len(name) - len(name.rstrip("0123456789"))
        prefix, number = name[: len(name) - digits], name[len(name) - digits :]
        if groups and groups[-1][0] == prefix and number:
            groups[-1][1].append(number)
        else:
            groups.append((prefix, [number]))
    return ",".join(
        f"{prefix}{numbers[0]}" if len(numbers) == 1 else f"{prefix}[{_ranges(numbers)}]" for prefix, numbers in groups
    )


def _ranges(numbers: list[str]) -> str:
    runs: list[list[str]] = []
    for number in numbers:
        if runs and int(number) == int(runs[-1][-1]) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
