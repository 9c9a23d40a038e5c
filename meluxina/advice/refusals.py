"""What to do about what Slurm refused: which names there are, by what the error's number speaks of.

Nothing of it is loaded before something is refused. What is asked of Slurm for it is asked once, and not for long.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import Any

import attrs

from ..errors import AnswerError, InvalidRequestError, MeluxinaError, NotFoundError
from ..jobs.job_id import JobId
from ..notation.hostlist import expand
from ..slurm import error_numbers, wire
from ..transport.sendable import parameters
from ..views.node import Node
from .names import closest

_SECONDS = 3.0
"""Whoever was refused does not wait longer than this to be told more."""
_FRESH = 60.0
"""Seconds for which a list serves: of a thousand submits all may be refused."""
_FEW = 5
"""Jobs of a dependency that are looked at."""
_NOT_ANY_MORE = frozenset({error_numbers.JOB_FINISHED, error_numbers.ENDED_ALREADY})

# Slurm's numbers of these errors.
_INVALID_PARTITION = 2000
_NODES_UNAVAILABLE = 2014
_INVALID_NODE = 2018
_INVALID_FEATURE = 2029
_DEPENDENCY = 2038
_INVALID_ACCOUNT = 2045
_TIME_LIMIT_EXCEEDED = 2051
_INVALID_QOS = 2066
_INVALID_GRES = 2072
_INVALID_ARRAY = 2081
_WRONG_GROUP = 2003
_INVALID_NODE_COUNT = 2006
_INVALID_MEMORY = 2044
_INVALID_LICENSE = 2048
_LIMIT = 2050
_RESERVATION_OF_OTHERS = 2052

_SHOWN = 12
"""Names that a hint lists."""
_JOB_IDS = r"(?<=[:+,])[0-9]+"
_KINDS = r"(after(ok|notok|any|corr|burstbuffer)?|expand)[:+]|singleton"
_DEPENDENCIES = (
    "Write afterok:17 (17 has succeeded), afterany:17 (has ended), afternotok:17, after:17 (has started), aftercorr:17,"
    " or singleton; several with commas."
)


@attrs.frozen
class Topic:
    """A kind of thing that jobs name."""

    noun: str
    properties: tuple[str, ...]
    """What names it in the description of a job, in any version."""
    group: str
    operation: str
    """What lists all that there are."""
    fields: tuple[str, ...]
    names: Callable[[Any], Iterable[str]]
    """The names in one entry of the list."""
    source: str
    """Where a person finds them."""
    also: str = ""
    """What else can be wrong with a name that there is."""
    split: Callable[[str], Iterable[str]] = lambda text: text.split(",")

    def hint(self, body: Any, names: Iterable[str] | None) -> str:
        """Tell which of the names that a job was described with are wrong, and which there are; None if unknown."""
        values = self.values(body)
        if names is None or not values:
            return f"Check the {self.noun}{_quoted(values)}: {self.source}."
        present = sorted(set(names))
        wrong = [value for value in values if value not in present]
        listed = f"{absence(self.noun, wrong[0], present)} " if wrong else self._not_for_this(values)
        return f"{listed}See {self.source}."

    def values(self, body: Any) -> list[str]:
        """Return the names that a job, or any of its components, is described with."""
        fields = (wire.read(part, name) for part in _parts(body) for name in self.properties)
        return list(dict.fromkeys(value for field in fields for value in self._split(field)))

    def _not_for_this(self, values: list[str]) -> str:
        return f"The {self.noun}{_quoted(values)} exists, but not for this job (user, account, partition{self.also}). "

    def _split(self, value: Any) -> list[str]:
        text = ",".join(value) if isinstance(value, list | tuple) else wire.text(value) or ""
        return [part for part in (part.strip() for part in self.split(text)) if part]


def _parts(body: Any) -> Sequence[Any]:
    """List the descriptions of a job in the body of a submit or an update; of a heterogeneous one several."""
    return wire.read(body, "jobs") or [wire.read(body, "job") or body]


def _quoted(values: list[str]) -> str:
    return f" {', '.join(values)}" if values else ""


def absence(noun: str, name: str, names: Iterable[str]) -> str:
    """Say that there is nothing of this name, what was probably meant, and what there is."""
    present = sorted(names)
    sentences = [f"There is no {noun} {name}, or not for you."]
    if close := closest(name, present):
        sentences.append(f"Did you mean {close}?")
    if present:
        more = f" and {len(present) - _SHOWN} more" if len(present) > _SHOWN else ""
        sentences.append(f"There {'are' if present[1:] else 'is'} {', '.join(present[:_SHOWN])}{more}.")
    return " ".join(sentences)


def _name(field: str) -> Callable[[Any], list[str]]:
    return lambda entry: [name] if (name := wire.text(wire.read(entry, field))) else []


_TOPICS: Mapping[int, Topic] = {
    _INVALID_ACCOUNT: Topic(
        "account", ("account",), "slurmdb", "get_associations", ("associations",), _name("account"),
        "`meluxina associations` (argument account, --account or variable ACCOUNT)",
    ),
    _INVALID_QOS: Topic(
        "qos", ("qos",), "slurmdb", "get_qos", ("qos", "QOS"), _name("name"), "`meluxina qos`",
    ),
    _INVALID_PARTITION: Topic(
        "partition", ("partition",), "slurm", "get_partitions", ("partitions",), _name("name"), "`meluxina partitions`",
    ),
    _INVALID_FEATURE: Topic(
        "feature", ("constraints",), "slurm", "get_nodes", ("nodes",),
        lambda entry: Node(entry).features, "`meluxina nodes --columns node,features`", "",
        lambda text: re.findall(r"[A-Za-z_][\w.=-]*", text),
    ),
    error_numbers.NO_SUCH_RESERVATION: Topic(
        "reservation", ("reservation",), "slurm", "get_reservations", ("reservations",), _name("name"),
        "`meluxina reservations`",
    ),
    _INVALID_NODE: Topic(
        "node", ("required_nodes", "nodelist", "excluded_nodes", "exclude_nodes"), "slurm", "get_nodes", ("nodes",),
        _name("name"), "`meluxina nodes`", "", expand,
    ),
    _INVALID_LICENSE: Topic(
        "license", ("licenses",), "slurm", "get_licenses", ("licenses",), _name("LicenseName"),
        "`meluxina licenses`", ", or so many of them",
        lambda text: re.findall(r"(?:^|[,;|])\s*([\w.@-]+)", text),
    ),
}  # fmt: skip
_SENTENCES = {
    _WRONG_GROUP: (
        "The partition is for the members of some groups only: `meluxina partitions` shows which others there are."
    ),
    _INVALID_NODE_COUNT: ("The partition does not have, or does not give, that many nodes: see `meluxina partitions`."),
    _INVALID_MEMORY: (
        "No node gives a job that much memory, or not per task or CPU: `meluxina nodes` shows what nodes have."
    ),
    _LIMIT: (
        "A limit of the user, the account or the qos: for jobs, nodes or time. `meluxina check` tells which if it can;"
        " `meluxina qos` and `meluxina associations` show them."
    ),
    _RESERVATION_OF_OTHERS: ("The reservation is for other users or accounts: `meluxina reservations` shows for whom."),
    error_numbers.UNREADABLE: (
        "The server could not read one of the properties, or it needs another beside it, as --gpus-per-task needs"
        " --gpus or --ntasks."
    ),
    _TIME_LIMIT_EXCEEDED: (
        "The time limit is beyond what the partition or the qos allows (`meluxina partitions` and `meluxina qos` show"
        " how much that is), or the job could not end before its deadline."
    ),
    _NODES_UNAVAILABLE: (
        "No node of this partition has all that was asked for (so many nodes, or these; memory, CPUs, GPUs,"
        " features, a reservation): ask for less, or for another partition. `meluxina nodes` shows what nodes have."
    ),
    _INVALID_GRES: (
        "No such resource is known here (gpu:4 asks for four GPUs): `meluxina nodes --columns node,gres` shows"
        " what nodes have."
    ),
    _INVALID_ARRAY: (
        "Write 0-9, 1,3,5 or 0-99%10 for at most ten at a time. If it is written so, the highest index is beyond what"
        " the site allows."
    ),
}


def topic_of(error: MeluxinaError) -> Topic | None:
    """Return what an error speaks of, if it is something of which there is a list."""
    return next((topic for entry in error.errors if (topic := _TOPICS.get(entry.number or 0))), None)


def sentence(error: MeluxinaError) -> str:
    """Return what to do, where the number of an error says enough."""
    return next((text for entry in error.errors if (text := _SENTENCES.get(entry.number or 0))), "")


def dependency(error: MeluxinaError, body: Any) -> str | None:
    """Return what a job was to depend on, if that is what an error speaks of."""
    if all(entry.number != _DEPENDENCY for entry in error.errors):
        return None
    return wire.text(wire.read(_parts(body)[0], "dependency"))


def dependencies(text: str) -> list[int]:
    """Return the numbers of the jobs that a dependency names."""
    return list(dict.fromkeys(int(number) for number in re.findall(_JOB_IDS, text)))


def on_dependency(text: str, unknown: Iterable[int]) -> str:
    """Say what is wrong with a dependency: jobs that the controller does not know, or how it is written."""
    numbers = ", ".join(map(str, unknown))
    if not numbers or not all(re.match(_KINDS, part.strip()) for part in re.split("[,?]", text)):
        return f"The dependency {text} can't be met or read. {_DEPENDENCIES}"
    return (
        f"The controller does not know job {numbers}: there never was one, or it has ended some time ago (see"
        f" `meluxina history {numbers.partition(',')[0]}`), and then there is nothing to wait for."
    )


def advise(desk: Any, error: MeluxinaError, body: Any) -> Generator[Any, Any, None]:
    """Give an error about a submit or an update its hint. That it can't find one out leaves the error as it is."""
    if error.hint or not error.errors:
        return
    if topic := topic_of(error):
        error.hint = topic.hint(body, (yield from _names(desk, topic)) if topic.values(body) else None)
    elif text := dependency(error, body):
        unknown = []
        with contextlib.suppress(MeluxinaError), desk.deadline.within(_SECONDS):
            for number in dependencies(text)[:_FEW]:
                if not (yield desk.finder.shown_or_none(number)):
                    unknown.append(number)
        error.hint = on_dependency(text, unknown)
    else:
        error.hint = sentence(error)


def _names(desk: Any, topic: Topic) -> Generator[Any, Any, Sequence[str] | None]:
    """List the names of all that there are; None if that can't be found out."""
    lists: dict[str, tuple[float, Sequence[str] | None]] = desk.memory.setdefault("names", {})
    query_time, names = lists.get(topic.noun, (0.0, None))
    if not query_time or time.monotonic() - query_time > _FRESH:
        names = None
        with contextlib.suppress(MeluxinaError), desk.deadline.within(_SECONDS):
            operation = yield desk.connection.operation(topic.group, topic.operation)
            # An account is of use to whom it belongs.
            user = {"user": desk.connection.config.user} if "user" in parameters(operation) else {}
            entries = yield desk.connection.entries(operation.request(**user), *topic.fields, quiet=True)
            names = [name for entry in entries for name in topic.names(entry)]
        lists[topic.noun] = time.monotonic(), names
    return names


def on_change(desk: Any, job_id: JobId, error: AnswerError) -> Generator[Any, Any, AnswerError]:
    """Return what it is that a job could not be changed: it has ended, is another user's, or nobody knows it."""
    numbers = {entry.number for entry in error.errors}
    is_unknown = isinstance(error, NotFoundError)
    if not is_unknown and not numbers & (_NOT_ANY_MORE | error_numbers.DENIED):
        return error
    try:
        job = yield desk.finder.find(job_id)
    except MeluxinaError:
        if is_unknown:
            raise
        return error
    if job.user not in (None, desk.connection.config.user):
        error.hint = f"Job {job_id} is {job.user}'s: only {job.user}, and Slurm's operators, can change it."
    elif job.state.is_finished:
        what = f"Job {job_id} has ended ({job.state}): it can't be changed any more"
        hint = f"`meluxina why {job_id}` tells how it ended. To run it again, submit it again."
        return InvalidRequestError(what, status=error.status, errors=error.errors, hint=hint)
    return error
