"""What to do about what Slurm refused: which names there are, by what the error's number speaks of.

Nothing of it is loaded before something is refused.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from .errors import MeluxinaError
from .slurm import error_numbers, wire
from .slurm.hostlist import expand

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
    split: Callable[[str], Iterable[str]] = lambda text: text.split(",")

    def hint(self, description: Any, names: Iterable[str] | None) -> str:
        """Tell which of the names that a job was described with are wrong, and which there are; None if unknown."""
        values = self.values(description)
        if names is None or not values:
            return f"Check the {self.noun}{_quoted(values)}: {self.source}."
        present = sorted(set(names))
        wrong = [value for value in values if value not in present]
        listed = f"{absence(self.noun, wrong[0], present)} " if wrong else self._not_for_this(values)
        return f"{listed}See {self.source}."

    def values(self, description: Any) -> list[str]:
        """Return the names that a job is described with."""
        return [value for name in self.properties for value in self._split(wire.read(description, name))]

    def _not_for_this(self, values: list[str]) -> str:
        return f"The {self.noun}{_quoted(values)} exists, but not for this job (user, account, partition). "

    def _split(self, value: Any) -> list[str]:
        text = ",".join(value) if isinstance(value, list | tuple) else wire.text(value) or ""
        return [part for part in (part.strip() for part in self.split(text)) if part]


def _quoted(values: list[str]) -> str:
    return f" {', '.join(values)}" if values else ""


def absence(noun: str, name: str, names: Iterable[str]) -> str:
    """Say that there is nothing of this name, what was probably meant, and what there is."""
    present = sorted(names)
    sentences = [f"There is no {noun} {name}, or not for you."]
    if close := difflib.get_close_matches(name, present, n=1):
        sentences.append(f"Did you mean {close[0]}?")
    if present:
        more = f" and {len(present) - _SHOWN} more" if len(present) > _SHOWN else ""
        sentences.append(f"There {'are' if present[1:] else 'is'} {', '.join(present[:_SHOWN])}{more}.")
    return " ".join(sentences)


def _name(field: str) -> Callable[[Any], list[str]]:
    return lambda entry: [name] if (name := wire.text(wire.read(entry, field))) else []


_TOPICS: Mapping[int, Topic] = {
    error_numbers.INVALID_ACCOUNT: Topic(
        "account", ("account",), "slurmdb", "get_associations", ("associations",), _name("account"),
        "`meluxina associations` (argument account, --account or variable ACCOUNT)",
    ),
    error_numbers.INVALID_QOS: Topic(
        "qos", ("qos",), "slurmdb", "get_qos", ("qos", "QOS"), _name("name"), "`meluxina qos`",
    ),
    error_numbers.INVALID_PARTITION: Topic(
        "partition", ("partition",), "slurm", "get_partitions", ("partitions",), _name("name"), "`meluxina partitions`",
    ),
    error_numbers.INVALID_FEATURE: Topic(
        "feature", ("constraints",), "slurm", "get_nodes", ("nodes",),
        lambda entry: wire.split(wire.read(entry, "features")), "`meluxina nodes --columns node,features`",
        lambda text: re.findall(r"[A-Za-z_][\w.=-]*", text),
    ),
    error_numbers.NO_SUCH_RESERVATION: Topic(
        "reservation", ("reservation",), "slurm", "get_reservations", ("reservations",), _name("name"),
        "`meluxina reservations`",
    ),
    error_numbers.INVALID_NODE: Topic(
        "node", ("required_nodes", "nodelist", "excluded_nodes", "exclude_nodes"), "slurm", "get_nodes", ("nodes",),
        _name("name"), "`meluxina nodes`", expand,
    ),
    error_numbers.INVALID_LICENSE: Topic(
        "license", ("licenses",), "slurm", "get_licenses", ("licenses",), _name("LicenseName"),
        "`meluxina licenses`, also for how many there are",
        lambda text: re.findall(r"(?:^|[,;|])\s*([\w.@-]+)", text),
    ),
}  # fmt: skip
_SENTENCES = {
    error_numbers.WRONG_GROUP: (
        "The partition is for the members of some groups only: `meluxina partitions` shows which others there are."
    ),
    error_numbers.INVALID_NODE_COUNT: (
        "The partition does not have, or does not give, that many nodes: see `meluxina partitions`."
    ),
    error_numbers.INVALID_MEMORY: (
        "No node gives a job that much memory, or not per task or CPU: `meluxina nodes` shows what nodes have."
    ),
    error_numbers.LIMIT: (
        "A limit of the user, the account or the qos: for jobs, nodes or time. `meluxina check` tells which;"
        " `meluxina qos` and `meluxina associations` show them."
    ),
    error_numbers.RESERVATION_OF_OTHERS: (
        "The reservation is for other users or accounts: `meluxina reservations` shows for whom."
    ),
    error_numbers.UNREADABLE: (
        "The server could not read one of the properties, or it needs another beside it, as --gpus-per-task needs"
        " --gpus or --ntasks."
    ),
    error_numbers.TIME_LIMIT_EXCEEDED: (
        "The time limit is beyond what the partition or the qos allows: `meluxina partitions` and `meluxina qos` show"
        " how much that is."
    ),
    error_numbers.NODES_UNAVAILABLE: (
        "No node of this partition has all that was asked for (memory, CPUs, GPUs, features, these nodes): ask for"
        " less, or for another partition. `meluxina nodes` shows what nodes have."
    ),
    error_numbers.INVALID_GRES: (
        "No such resource is known here (gpu:4 asks for four GPUs): `meluxina nodes --columns node,gres` shows"
        " what nodes have."
    ),
    error_numbers.INVALID_ARRAY: (
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


def dependency(error: MeluxinaError, description: Any) -> str | None:
    """Return what a job was to depend on, if that is what an error speaks of."""
    if all(entry.number != error_numbers.DEPENDENCY for entry in error.errors):
        return None
    return wire.text(wire.read(description, "dependency"))


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
