"""What a job is to the fake Slurm, and how one is made of what a submit sends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs
import msgspec

from . import shapes
from .cluster import DEFAULT_MINUTES, MEMORY_PER_CPU, Cluster
from .shapes import INFINITE, NO_EXIT, Exit

FINISHED = frozenset({"CANCELLED", "COMPLETED", "DEADLINE", "FAILED", "NODE_FAIL", "PREEMPTED", "TIMEOUT"})
_LONGEST_LIST = 64
"""Letters in which a list of tasks must end, with the byte behind it."""
_LONGEST_SCRIPT = 4 * 1024**2
_GPUS = re.compile(r"gpu(?::[a-z]\w*)?[:=](\d+)|^(\d+)$")

Run = Callable[["FakeJob"], "tuple[float, Exit] | None"]
"""How many seconds a job runs and how it ends; None for one that runs until it is told otherwise."""


class Refusal(Exception):
    """Slurm's no: an error number of its own."""

    def __init__(self, number: int, description: str = "") -> None:
        super().__init__(number, description)
        self.number = number
        self.description = description


def _forget_shown(job: FakeJob, attribute: attrs.Attribute[Any], value: Any) -> Any:
    if getattr(job, attribute.name) != value:
        job.shown.clear()
    return value


@attrs.define(eq=False, on_setattr=_forget_shown)
class FakeJob:
    """A job: one without parts, a task of an array, all tasks that wait together, or a component."""

    job_id: int
    user: str
    uid: int
    account: str
    qos: str
    partition: str
    name: str
    submit_time: int
    priority: int
    script: str = ""
    command: str = ""
    comment: str = ""
    directory: str = ""
    environment: dict[str, str] = attrs.Factory(dict)
    output: str = ""
    error: str = ""
    input: str = ""
    properties: dict[str, Any] = attrs.Factory(dict)
    """Texts that are shown as they were sent: features, licences, mail_user, …"""

    minutes: float = DEFAULT_MINUTES
    node_count: int = 1
    tasks: int = 1
    cpus: int = 1
    """Of all nodes together."""
    cpus_per_task: int = 1
    gpus: int = 0
    """Per node."""
    memory_per_node: int | None = None
    memory_per_cpu: int | None = None
    required_nodes: frozenset[str] = frozenset()
    excluded_nodes: frozenset[str] = frozenset()
    licenses: dict[str, int] = attrs.Factory(dict)
    reservation: str = ""
    dependency: str = ""
    begin_time: int = 0
    requeue: bool = True
    wckey: str = ""

    state: str = "PENDING"
    reason: str = "None"
    description: str = ""
    hold: str = ""
    """Who holds it: "User" or "Admin"."""
    eligible_time: int = 0
    start_time: int = 0
    end_time: int = 0
    nodes: tuple[str, ...] = ()
    exit: Exit = NO_EXIT
    planned_exit: Exit = NO_EXIT
    """How it will end by itself."""
    restarts: int = 0
    killer: str = ""
    signals: list[str] = attrs.Factory(list)
    """What it was sent and did not end of."""

    array_id: int = 0
    array_task: int | None = None
    array_limit: int = 0
    waiting: list[int] = attrs.Factory(list)
    """Of a job array that waits the indices that have not started."""
    cancelled_tasks: list[int] = attrs.Factory(list)
    """Those that were cancelled together while they waited, which only accounting tells."""
    het_id: int = 0
    het_offset: int = 0
    het_ids: tuple[int, ...] = ()

    shown: dict[Any, tuple[int, msgspec.Raw]] = attrs.field(factory=dict, init=False, repr=False)
    """What answers show of it, until it changes. Lists and dictionaries are replaced, never changed."""

    def as_of(self, time: float) -> FakeJob | None:
        """Return what it was at a time; None if it was not there."""
        if max(self.submit_time, self.start_time, self.end_time) <= time:
            return self
        if self.submit_time > time:
            return None
        earlier = attrs.evolve(self, state="RUNNING", reason="None", end_time=0, exit=NO_EXIT)
        if not 0 < self.start_time <= time:
            earlier.state, earlier.start_time, earlier.nodes = "PENDING", 0, ()
        return earlier

    @property
    def is_finished(self) -> bool:
        """Whether it has ended."""
        return self.state in FINISHED

    @property
    def label(self) -> str:
        """What Slurm calls it: "17", "17_3", "17_[4-9%2]" or "17+1"."""
        if self.array_task is not None:
            return f"{self.array_id}_{self.array_task}"
        if self.array_id:
            return f"{self.array_id}_[{self.task_string}]" if self.task_string else f"{self.array_id}_*"
        return f"{self.het_id}+{self.het_offset}" if self.het_id else str(self.job_id)

    @property
    def task_string(self) -> str:
        """The tasks that wait, as Slurm lists them."""
        if not self.waiting:
            return ""
        runs: list[list[int]] = []
        for index in self.waiting:
            if runs and runs[-1][-1] + 1 == index:
                runs[-1].append(index)
            else:
                runs.append([index])
        text = ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
        return f"{text}%{self.array_limit}" if self.array_limit else text

    @property
    def task_mask(self) -> str:
        """Those tasks, or the ones that were cancelled while they waited, as accounting has them: a bit for each."""
        mask = sum(1 << index for index in self.waiting or self.cancelled_tasks)
        return f"0x{mask:X}" if mask else ""

    @property
    def cut_task_string(self) -> str:
        """The same as a job's own answer has it: of a long list the beginning."""
        indices, percent, limit = self.task_string.partition("%")
        if len(indices) >= _LONGEST_LIST:
            indices = f"{indices[: _LONGEST_LIST - 4]}..."
        return indices + percent + limit

    def states_label(self) -> str:
        """What a list of states calls it: a task that has started by its own number."""
        return self.label if self.array_task is None else f"{self.job_id}_{self.array_task}"

    @property
    def numbers(self) -> set[int]:
        """All numbers that stand for it."""
        return {self.job_id, self.array_id or self.job_id, self.het_id or self.job_id}

    @property
    def memory(self) -> int:
        """Megabytes that it asks for, on all nodes together."""
        if self.memory_per_node is not None:
            return self.memory_per_node * self.node_count
        return (self.memory_per_cpu or MEMORY_PER_CPU) * self.cpus

    def change(self, properties: Mapping[str, Any]) -> None:
        """Change what a change sends. Raises Refusal for what can't be."""
        for name, value in properties.items():
            if name in _TEXTS:
                setattr(self, _TEXTS[name], value or "")
            elif name in ("time_limit", "time_minimum"):
                self.minutes = _limit(value)
            elif name == "begin_time":
                self.begin_time = timestamp(value, self.submit_time)
            elif name in ("requeue", "no_requeue"):
                self.requeue = bool(value) is (name == "requeue")
            elif name == "priority" and shapes.number(value) is not None:
                self.priority = shapes.whole(value)
            elif name in _SHOWN:
                text = ",".join(shapes.words(value)) if isinstance(value, list) else value
                self.properties = self.properties | {name: text}


_TEXTS = {
    "comment": "comment",
    "name": "name",
    "account": "account",
    "qos": "qos",
    "partition": "partition",
    "dependency": "dependency",
    "reservation": "reservation",
    "wckey": "wckey",
}
_SHOWN = frozenset({"mail_user", "admin_comment", "extra", "container", "nice", "mcs_label", "prefer", "licenses"})


def _limit(value: Any) -> float:
    # 22.05 takes a limit of 0 minutes for none.
    return shapes.minutes(value) or INFINITE


def timestamp(value: Any, now: int) -> int:
    """Read a time that was sent: seconds since 1970, also as "uts…", or "now+60"; 0 if there is none."""
    if isinstance(value, str) and (match := re.fullmatch(r"now\+(\d+)(minute|hour|day)?s?", value)):
        return now + int(match[1]) * {None: 1, "minute": 60, "hour": 3600, "day": 86400}[match[2]]
    count = shapes.number(value.removeprefix("uts") if isinstance(value, str) else value)
    if value and count is None and not isinstance(value, Mapping):
        raise Refusal(9001, f"Unable to parse time {value}")
    return int(count or 0)


def make(sent: Mapping[str, Any], script: str, job_id: int, *, user: str, cluster: Cluster, now: int) -> FakeJob:
    """Make a job of its description. Raises Refusal for what Slurm refuses."""
    job = _named(sent, job_id, user, cluster, now)
    job.script = script or sent.get("script", "")
    if len(job.script) > _LONGEST_SCRIPT:
        raise Refusal(2012)
    job.command = next(iter(sent.get("argv") or ()), "")
    job.directory = sent.get("current_working_directory", "")
    environment = sent.get("environment") or {}
    pairs = environment.items() if isinstance(environment, Mapping) else (text.split("=", 1) for text in environment)
    job.environment = dict(pairs)
    job.output, job.error, job.input = (sent.get(f"standard_{name}") or "" for name in ("output", "error", "input"))
    job.change({name: value for name, value in sent.items() if name not in ("account", "qos", "partition", "priority")})
    _size(job, sent)
    if sent.get("hold") or shapes.number(sent.get("priority")) == 0:
        job.hold = "User"
    if array := sent.get("array"):
        indices, _, limit = array.partition("%")
        job.array_id, job.array_limit, job.waiting = job_id, int(limit or 0), list(_indices(indices))
    members = cluster.members(job.partition.split(",")[0])
    if job.node_count > len(members) or job.cpus > sum(node.cpus for node in members):
        raise Refusal(2014)
    return job


def _named(sent: Mapping[str, Any], job_id: int, user: str, cluster: Cluster, now: int) -> FakeJob:
    """Make a job with what must be known to accounting."""
    owner = cluster.users.get(user)
    if owner is None:
        raise Refusal(2045)
    account, qos = sent.get("account") or owner.accounts[0], sent.get("qos") or "default"
    partition = sent.get("partition") or cluster.partitions[0]
    if not set(partition.split(",")) <= set(cluster.partitions):
        raise Refusal(2000)
    if account not in owner.accounts:
        raise Refusal(2045)
    if qos not in cluster.qos:
        raise Refusal(2066)
    if sent.get("reservation") and sent["reservation"] not in cluster.reservations:
        raise Refusal(2053)
    name, priority = sent.get("name") or "sbatch", 10 * cluster.qos[qos].priority
    return FakeJob(job_id, user, owner.uid, account, qos, partition, name, now, priority, wckey="*weather")


def _size(job: FakeJob, sent: Mapping[str, Any]) -> None:
    nodes = sent.get("nodes") or sent.get("minimum_nodes") or 1
    counts = [int(text) for text in re.findall(r"\d+", str(nodes))] or [1]
    job.required_nodes = frozenset(_names(sent.get("required_nodes") or sent.get("nodelist")))
    job.excluded_nodes = frozenset(_names(sent.get("excluded_nodes") or sent.get("exclude_nodes")))
    job.node_count = max(counts[0], len(job.required_nodes))
    job.cpus_per_task = shapes.whole(sent.get("cpus_per_task"))
    per_node = shapes.whole(sent.get("tasks_per_node"))
    job.tasks = shapes.whole(sent.get("tasks"), job.node_count * per_node)
    job.cpus = max(job.tasks * job.cpus_per_task, job.node_count)
    job.gpus = _gpus(sent.get("tres_per_node"), sent.get("gpus_per_node"), sent.get("gres")) or -(
        -(_gpus(sent.get("tres_per_job"), sent.get("gpus")) + job.tasks * _gpus(
            sent.get("tres_per_task"), sent.get("gpus_per_task"))) // job.node_count
    )  # fmt: skip
    job.memory_per_node = shapes.megabytes(sent.get("memory_per_node"))
    job.memory_per_cpu = shapes.megabytes(sent.get("memory_per_cpu"))
    for text in shapes.words(sent.get("licenses")):
        name, _, count = text.partition(":")
        job.licenses[name] = int(count or 1)


def _gpus(*texts: str | None) -> int:
    pieces = (piece for text in texts if text for piece in str(text).split(","))
    return next((int(match[1] or match[2]) for piece in pieces if (match := _GPUS.search(piece))), 0)


def _names(value: Any) -> Iterable[str]:
    """Expand names of nodes."""
    for word in shapes.words(value):
        match = re.fullmatch(r"(.*)\[(.*)\]", word)
        if match is None:
            yield word
            continue
        for piece in match[2].split(","):
            first, _, last = piece.partition("-")
            for number in range(int(first), int(last or first) + 1):
                yield f"{match[1]}{number:0{len(first)}}"


def _indices(text: str) -> Iterable[int]:
    places: set[int] = set()
    for piece in text.split(","):
        match = re.fullmatch(r"(\d+)(?:-(\d+)(?::(\d+))?)?", piece)
        if match is None:
            raise Refusal(2081)
        places.update(range(int(match[1]), int(match[2] or match[1]) + 1, int(match[3] or 1)))
    return sorted(places)


def by_script(job: FakeJob) -> tuple[float, Exit] | None:
    """Run as long as the script sleeps, and end as it exits: what a program of a test says by itself.

    Nothing else of a script is understood: to be `sleep 2; exit 3` is to run two seconds and return 3.
    """
    index = str(job.array_task if job.array_task is not None else "")
    text = job.script.replace("$SLURM_ARRAY_TASK_ID", index)
    seconds = sum(float(count) for count in re.findall(r"\bsleep ([\d.]+)", text))
    code = re.search(r"\bexit (\d+)", text)
    killed = re.search(r"\bkill -(\d+) \$\$", text)
    if "while :" in text:
        return None
    if killed:
        return seconds, Exit(0, int(killed[1]))
    is_false = re.search(r"^(srun )?false$", text.strip().splitlines()[-1] if text.strip() else "")
    return seconds, Exit(int(code[1]) if code else 1 if is_false else 0)
