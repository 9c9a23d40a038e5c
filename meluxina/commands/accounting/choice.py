"""Which jobs sacct shows: its options as parameters of requests, and what servers do not tell apart themselves."""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import meluxina

from ...rare_options.dates import unix_time
from ...sbatch.values import Refused
from .. import columns
from ..arguments import Failure, Options, words_of
from ..job_rows import FLAGS, STATES, long_name
from .records import Row
from .texts import date

_AT_ONCE = 1000
"""So many jobs are asked about in one request."""
_LISTS = {
    "accounts": "account",
    "associations": "association",
    "constraints": "constraints",
    "name": "job_name",
    "partition": "partition",
    "wckeys": "wckey",
}
"""Options that are lists, with the parameters that they are."""
_ACCOUNTED_FLAGS = frozenset(("REQUEUED", "RESIZING", "REVOKED"))
_EVERYBODY = "-1"
_ALL_CLUSTERS = frozenset(("all", "-1"))
_JOB = re.compile(r"(?P<job>(?:s[0-9A-Za-z]{13}|\d+)(?:[_+]\d+)?)(?:\.(?P<step>\w+(?:\+\d+)?))?")
_FLAG = "disable_truncate_usage_time"
"""A parameter of those servers that have sacct's flags, and its times where none are given."""


class Selected(NamedTuple):
    """A job, or a step of it, that is asked for."""

    job: str
    step: str | None

    def matches(self, row: Row) -> bool:
        """Whether a row is of this job."""
        job, task, index = self.job.partition("_")
        if task:
            return (job, index) == (f"{row.array_id}", f"{row.array_task}")
        job, part, index = self.job.partition("+")
        if part:
            return (job, index) == (f"{row.het_id}", f"{row.het_offset}")
        return job.startswith("s") or int(job) in (row.id, row.array_id, row.het_id)


class Choice(NamedTuple):
    """What the command line asks for."""

    lists: dict[str, list[str]]
    """Words of options that are lists."""
    selected: list[Selected]
    states: list[str]
    users: list[str] | None
    """None for everybody."""
    start: int
    """0 for any time."""
    end: int | None
    """None for now."""

    def queries(self, client: meluxina.Client, options: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        """Yield the parameters of the requests that it takes."""
        query: dict[str, Any] = {_LISTS[name]: words for name, words in self.lists.items() if name in _LISTS}
        if "qos" in self.lists:
            query["qos"] = _qos_ids(client, self.lists["qos"])
        if clusters := _clusters(client, self.lists.get("clusters"), options):
            query["cluster"] = clusters
        query |= {"node": options["nodelist"]} if "nodelist" in options else {}
        query |= {"state": self.states} if self.states else {}
        query |= {"skip_steps": True} if "allocations" in options else {}
        query |= self._times(parameters := client.api().slurmdb.get_jobs.Query.__annotations__)
        if _FLAG in parameters:
            query |= {_FLAG: True, **({"show_duplicates": True} if "duplicates" in options else {})}
            query |= {"users": self.users} if self.users else {}
        else:
            self._check_words()
            # Some of these servers know states by their numbers only.
            query |= {"state": [f"{list(STATES).index(state)}" for state in self.states]} if self.states else {}
        ids = list(dict.fromkeys(selected.job for selected in self.selected))
        for first in range(0, len(ids) or 1, _AT_ONCE):
            yield query | ({"step": ids[first : first + _AT_ONCE]} if ids else {})

    def _check_words(self) -> None:
        """Refuse what servers without sacct's flags take for something else."""
        words = [*_ACCOUNTED_FLAGS.intersection(self.states), *filter(str.isdigit, self.users or ())]
        if words:
            raise Failure(f"sacct: error: this server's REST API can't select jobs by {words[0]}")

    def _times(self, parameters: Collection[str]) -> dict[str, str]:
        end = columns.now() + 1 if self.end is None and _FLAG not in parameters else self.end
        times = {"start_time": self.start or None, "end_time": end}
        return {name: f"uts{seconds}" for name, seconds in times.items() if seconds is not None}

    def is_of_a_user(self, row: Row) -> bool:
        """Whether a job is of one of the users who are asked for; some servers can't be asked."""
        return not self.users or row.raw.user in self.users or any(map(str.isdigit, self.users))

    def steps(self, row: Row) -> Iterator[Row]:
        """Yield the steps of a job that are asked for: all, if none is before the job itself is."""
        wishes = set(itertools.takewhile(bool, self._steps_of(row)))
        return (step for step in row.steps if not wishes or step.step_id in wishes)

    def has_whole(self, row: Row) -> bool:
        """Whether a job itself is asked for, not only some steps of it."""
        steps = list(self._steps_of(row))
        return not steps or None in steps

    def _steps_of(self, row: Row) -> Iterator[str | None]:
        return (selected.step for selected in self.selected if selected.matches(row))


def read_choice(options: Options, own: str) -> Choice:
    """Read which jobs a command line asks for. `own` is the user's name."""
    lists: dict[str, list[str]] = {}
    selected: list[Selected] = []
    states: list[str] = []
    users: list[str] = []
    times = {"starttime": 0, "endtime": 0}
    is_everybody = False
    for name, value in options.every:
        if name in _LISTS or name in ("qos", "clusters"):
            lists.setdefault(name, []).extend(words_of("sacct", value))
        elif name == "jobs":
            selected.extend(map(_selected, words_of("sacct", value)))
        elif name == "state":
            states.extend(map(_state, words_of("sacct", value)))
        elif name in times:
            times[name] = _time(value)
        elif name in ("user", "allusers"):
            is_everybody = name == "allusers" or value == _EVERYBODY
            users.extend([] if is_everybody else words_of("sacct", value))
    start, end = _window(times["starttime"], times["endtime"], has_jobs=bool(selected), has_states=bool(states))
    if is_everybody or (not users and (selected or "nodelist" in options or own == "root")):
        return Choice(lists, selected, states, None, start, end)
    return Choice(lists, selected, states, users or [own], start, end)


def _selected(word: str) -> Selected:
    match = _JOB.fullmatch(word)
    if not match:
        raise Failure(f"sacct: fatal: Bad job/step specified: {word}")
    return Selected(match["job"], match["step"])


def _state(word: str) -> str:
    state = long_name(word)
    if state is None:
        raise Failure(f"sacct: fatal: unrecognized job state value '{word}'")
    if state in FLAGS and state not in _ACCOUNTED_FLAGS:
        raise Failure(f"sacct: fatal: job state {word} is not supported / accounted")
    return state


def _time(value: str) -> int:
    try:
        return unix_time(value, past=True)
    except Refused:
        raise Failure(f"Invalid time specification (pos=0): {value}") from None


def _window(start: int, end: int, *, has_jobs: bool, has_states: bool) -> tuple[int, int | None]:
    """Add the times that sacct has where none are given."""
    now = columns.now()
    if not start and not has_jobs:
        midnight = (*time.localtime(now)[:3], 0, 0, 0, 0, 0, -1)
        start = now if has_states else int(time.mktime(midnight))
    if has_states and start and not end:
        end = start
    if start > (end or now):
        raise Failure(f"sacct: error: Start time ({date(start)}) requested is after end time ({date(end or now)}).")
    # The period that servers are asked about does not hold its end.
    return start, end + (end in (start, now)) if end else None


def _qos_ids(client: meluxina.Client, names: Sequence[str]) -> list[str]:
    ids = {qos.name: str(qos.id) for qos in sorted(client.qos(), key=lambda qos: qos.id)}
    for name in names:
        if name.lower() not in ids:
            raise Failure(
                f"sacct: error: You gave a bad qos '{name}'. Valid QOS's are {','.join(ids)}",
                "sacct: fatal: problem processing qos list",
            )
    return [ids[name.lower()] for name in names]


def _clusters(client: meluxina.Client, names: Iterable[str] | None, options: Mapping[str, str]) -> list[str]:
    words = list(names or ())
    if "allclusters" in options or (words and words[-1].lower() in _ALL_CLUSTERS):
        return [cluster.name for cluster in client.clusters()]
    return words
