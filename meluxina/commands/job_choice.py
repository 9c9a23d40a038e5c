"""Which jobs squeue shows: those that meet all conditions of its command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from .arguments import Failure
from .job_rows import Row, is_default, long_name, narrow, whole
from .values import text

Names = Callable[[Row], Iterable[str]]

_NAMES: Mapping[str, Names] = {
    "accounts": lambda row: [row.job.account or ""],
    "licenses": lambda row: [part.partition(":")[0] for part in (row.job.licenses or "").split(",")],
    "name": lambda row: [row.job.name or ""],
    "nodelist": lambda row: row.job.nodes,
    "partitions": lambda row: (row.partition or "").split(","),
    "qos": lambda row: [row.job.qos or ""],
    "reservation": lambda row: (text(row.raw, "resv_name") or "").split(","),
    "users": lambda row: [row.job.user or "", str(getattr(row.raw, "user_id", ""))],
}
"""What of a job each option compares."""
_CASE_COUNTS = frozenset(("licenses", "nodelist", "partitions", "reservation", "users"))
_STATES_IN_ERRORS = (
    "pending,running,suspended,completed,cancelled,failed,timeout,node_fail,preempted,boot_fail,deadline,"
    "out_of_memory,completing,configuring,expediting,resizing,resv_del_hold,requeued,requeue_fed,requeue_hold,revoked,"
    "signaling,special_exit,stage_out,stopped"
)
JobTask = tuple[int, int | None]
"""A job, and the task of it that is asked for."""
Test = Callable[[Row], bool]


def tests(options: Mapping[str, str], own: str) -> Iterator[Test]:
    """Yield what must be true of each job. `own` is the user's name."""
    yield is_default if "states" not in options else _in_states(options["states"])
    for name, names in _NAMES.items():
        if name in options and not (name == "users" and "me" in options):
            yield _named(names, options[name], case_counts=name in _CASE_COUNTS)
    if "me" in options:
        yield lambda row: row.job.user == own
    if "notme" in options:
        yield lambda row: row.job.user != own


def _named(names: Names, text: str, *, case_counts: bool) -> Test:
    if names is _NAMES["nodelist"]:
        text = ",".join(expand_nodes("squeue", text))
    if case_counts:
        wishes = set(filter(None, text.split(",")))
        return lambda row: not wishes.isdisjoint(names(row))
    wishes = set(filter(None, text.lower().split(",")))
    return lambda row: not wishes.isdisjoint(map(str.lower, names(row)))


def _in_states(text: str) -> Test:
    """Read states by their long or short names."""
    if text.lower() == "all":
        return lambda _row: True
    states = set()
    for word in filter(None, text.split(",")):
        state = long_name(word)
        if state is None:
            raise Failure(
                f"squeue: error: Invalid job state specified: {word}",
                f"squeue: error: Valid job states include: {_STATES_IN_ERRORS}",
                "",
            )
        states.add(state)
    return lambda row: bool(states & row.flags) or (not row.flags and row.state in states)


def job_tasks(text: str) -> list[JobTask]:
    """Read `17,18_3`."""
    ids: list[JobTask] = []
    for word in filter(None, text.split(",")):
        number, _, task = word.partition("+")[0].partition(".")[0].partition("_")
        if not number.isdigit() or not int(number) or (task and not task.isdigit()):
            raise Failure(f"squeue: error: Invalid job id: {word}")
        ids.append((int(number), int(task) if task else None))
    return ids


def is_asked_for(row: Row, jobs: Sequence[JobTask]) -> bool:
    """Whether a row is one of these jobs. Of tasks that wait together only those asked for are left in it."""
    tasks = set()
    for number, task in jobs:
        if number == row.het_id or (task is None and number in (row.id, row.array_id)):
            return True
        if number == row.array_id and task is not None:
            if task == row.task:
                return True
            tasks.add(task)
    if tasks and not tasks <= row.indices:
        whole(row)
    if tasks & row.indices:
        narrow(row, tasks)
        return True
    return False


def expand_nodes(program: str, nodes: str) -> Iterator[str]:
    """Expand a list of nodes: `mel[0001-0003],mel2001`."""
    for part in nodes.replace("],", "]\n").split("\n"):
        prefix, bracket, rest = part.partition("[")
        *others, prefix = prefix.split(",")
        yield from others
        if not bracket:
            yield prefix
            continue
        for span in rest.rstrip("]").split(","):
            first, _, last = span.partition("-")
            if not first.isdigit() or not (last or first).isdigit() or int(last or first) < int(first):
                raise Failure(f"{program}: error: '{nodes}' invalid entry for --nodelist")
            for index in range(int(first), int(last or first) + 1):
                yield f"{prefix}{index:0{len(first)}}"
