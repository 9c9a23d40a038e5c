"""What a person would ask next of a view whose name is shown: in a few words, for its repr."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from .. import durations
from ..errors import MeluxinaError
from ..printable import printable

_LONGEST = 200
_LONGEST_TEXT = 60
"""Letters of a text that others wrote."""
_GPU = "gres/gpu"


def details(view: Any) -> str:
    """Return what the repr of a view says behind its name; empty if there is nothing to say."""
    words = next((_WORDS[kind.__name__] for kind in type(view).__mro__ if kind.__name__ in _WORDS), None)
    try:
        return printable(" ".join(filter(None, words(view))), _LONGEST) if words else ""
    except MeluxinaError:
        # What a spoiled answer is about can be seen all the same.
        return ""


def duration(value: timedelta | None) -> str:
    """Write a duration as Slurm does: "6:00:00", "2-00:00:00", "UNLIMITED"; empty for None."""
    return "" if value is None else durations.duration(value, "0:00:00")


def moment(value: datetime | None) -> str:
    """Write a time in UTC; empty for None."""
    return f"{value:%Y-%m-%d %H:%M} UTC" if value else ""


def short(value: str | None) -> str:
    """Cut a text of somebody else's; empty for None."""
    return printable(value or "", _LONGEST_TEXT)


def count(number: int | None, noun: str) -> str:
    """Write a number of things; empty for None."""
    return "" if number is None else f"{number:,} {noun}{'s' * (number != 1)}"


def share(used: int | None, total: int | None) -> str:
    """Write how many of several are used: "3/10"; only the latter if the former is not known."""
    return f"{total}" if used is None else f"{used}/{total}"


def free_gpus(node: Any) -> int | None:
    """Return how many GPUs of a node no job has; None if it has none, or it is not known."""
    total, used = node.tres.get(_GPU), node.allocated_tres
    return None if total is None or not (used or node.allocated_cpus == 0) else total - used.get(_GPU, 0)


def exit_of(thing: Any) -> str:
    """Say how a job or a step ended that did not end well; empty if there is nothing to say."""
    code = thing.exit_code
    if code is None or thing.state.succeeded:
        return ""
    return f"signal {code.signal}" if code.signal else f"exit code {code.return_code}" if code.return_code else ""


def _time_of(thing: Any) -> str:
    elapsed = duration(thing.elapsed)
    return f"after {elapsed}" if elapsed and thing.state.is_finished else elapsed


def _job(job: Any) -> Iterator[str]:
    if job.tasks and job.label == str(job.id):
        yield count(len(job.array_indices), "task")
    yield count(len(job.components) or None, "component")
    if job.state.is_pending:
        yield f"({short(job.reason)})" if job.reason else ""
        return
    yield exit_of(job)
    elapsed, limit = _time_of(job), duration(job.time_limit)
    yield f"{elapsed}/{limit}" if elapsed and limit and not job.state.is_finished else elapsed
    yield f"on {short(job.node_list)}" if job.node_list else ""


def _step(step: Any) -> Iterator[str]:
    yield exit_of(step)
    yield _time_of(step)
    yield f"on {short(step.node_list)}" if step.node_list else ""


def _node(node: Any) -> Iterator[str]:
    state = node.state
    yield "+".join((state, *state.flags))
    yield f"{share(node.allocated_cpus, node.cpus)} cpus"
    gpus = free_gpus(node)
    yield f"{count(gpus, 'gpu')} free" if gpus is not None else ""
    yield f"({short(node.reason)})" if node.reason else ""


def _partition(partition: Any) -> Iterator[str]:
    yield partition.state
    yield count(partition.node_count, "node")
    yield count(partition.cpus, "cpu")
    yield f"at most {duration(partition.max_time)}"


def _reservation(reservation: Any) -> Iterator[str]:
    yield "active" if reservation.is_active else "inactive"
    yield count(reservation.node_count, "node")
    yield f"from {moment(reservation.start_time)}" if reservation.start_time else ""
    yield f"to {moment(reservation.end_time)}" if reservation.end_time else ""


def _association(association: Any) -> Iterator[str]:
    yield f"on {short(association.partition)}" if association.partition else ""
    yield f"qos {short(','.join(association.qos))}" if association.qos else ""


def _account(account: Any) -> Iterator[str]:
    yield count(len(account.users), "user")


def _user(user: Any) -> Iterator[str]:
    yield f"account {short(user.default_account)}" if user.default_account else ""
    yield short(user.admin_level)


def _cluster(cluster: Any) -> Iterator[str]:
    yield f"controller {short(cluster.controller_host)}" if cluster.controller_host else ""
    yield f"nodes {short(cluster.node_list)}" if cluster.node_list else ""


_WORDS: dict[str, Callable[[Any], Iterator[str]]] = {
    "JobView": _job,
    "Step": _step,
    "Node": _node,
    "Partition": _partition,
    "Reservation": _reservation,
    "Association": _association,
    "Account": _account,
    "User": _user,
    "SlurmCluster": _cluster,
    "License": lambda license_: iter((share(license_.used, license_.total),)),
    "QOS": lambda qos: iter((duration(qos.max_wall),)),
    "TRES": lambda tres: iter((f"id {tres.id}",)),
    "WCKey": lambda key: iter((f"of {short(key.user)}" if key.user else "",)),
}
