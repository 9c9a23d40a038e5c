"""What callers know against what the cluster has."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs

from .fault import NONE
from .refusals import is_refused
from .trial import Caller, Sight
from .truth import Row

TOUCH = "from {}"
"""The comment by which a job's change tells whose it is."""
_NAMELESS = ("", "allocation")
"""What a job may be called by who does not know its name: accounting, of one whose start it never heard of."""


@attrs.frozen
class Verdict:
    """One submit, judged."""

    caller: Caller
    fault: str
    """What its first attempt met; empty if nothing of it was ever sent."""
    jobs: tuple[int, ...]
    """The jobs of its name that the cluster has, or had before its controller forgot them."""
    is_there: bool
    """Whether the cluster has one of them still."""
    strays: tuple[str, ...] = ()
    """Where it was given, or changed, the job of another."""

    @property
    def known(self) -> int | None:
        """The job that the caller knows in the end."""
        return self.caller.held if self.caller.held is not None else self.caller.resolved

    @property
    def held(self) -> bool:
        """It was given its job at once."""
        return self.caller.held is not None

    @property
    def unknown(self) -> bool:
        """It was told, or knew by itself, that the outcome is unknown."""
        return not self.held and self.caller.mark is not None

    @property
    def found(self) -> bool:
        """Its job was found later, by the mark."""
        return self.unknown and self.caller.resolved is not None

    @property
    def not_submitted(self) -> bool:
        """It was told that there is no job."""
        return not self.held and not self.unknown

    @property
    def duplicates(self) -> int:
        """Jobs beyond the one that was wanted."""
        return max(0, len(self.jobs) - 1)

    @property
    def lost(self) -> bool:
        """There is a job, and its caller does not know."""
        return self.is_there and self.known is None

    @property
    def wrong(self) -> bool:
        """Its caller knows a job that is nowhere, doubts for nothing, or was given an error that is not ours."""
        is_nowhere = self.known is not None and self.known not in self.jobs and not self.strays
        return is_nowhere or self.caller.broken or self.doubts_a_refusal

    @property
    def doubts_a_refusal(self) -> bool:
        """The plugin's no came, and its caller is told all the same that there may be a job."""
        return is_refused(self.caller.name) and self.fault == NONE.name and self.caller.error == "SubmitUnknown"


def judge(
    callers: Iterable[Caller], rows: Sequence[Row], faults: Mapping[str, str], former: Sequence[Row] = ()
) -> list[Verdict]:
    """Return a verdict per caller, from all jobs of the cluster and those that its controller forgot."""
    owners: defaultdict[int, set[str]] = defaultdict(set)
    job_ids: defaultdict[str, set[int]] = defaultdict(set)
    for row in (*former, *rows):
        owners[row.job_id].add(row.name)
        job_ids[row.name].add(row.job_id)
    names = {row.name for row in rows}
    return [
        Verdict(
            caller,
            faults.get(caller.name, "never sent"),
            tuple(sorted(job_ids[caller.name])),
            caller.name in names,
            tuple(_strays(caller, rows, owners)),
        )
        for caller in callers
    ]


def _strays(caller: Caller, rows: Iterable[Row], owners: Mapping[int, set[str]]) -> Iterator[str]:
    for sight in caller.sights:
        if _is_another(sight, caller.name, owners.get(sight.job_id, set())):
            yield f"{sight.verb} gave {sight.job_id} {sight.name}"
    for row in rows:
        if _has_changed(caller, row):
            yield f"changed {row.job_id} {row.name}"


def _is_another(sight: Sight, name: str, owners: set[str]) -> bool:
    return sight.name not in (name, *_NAMELESS) or (bool(owners) and name not in owners)


def _has_changed(caller: Caller, row: Row) -> bool:
    """Return whether a caller's update, or cancel, reached the job of another."""
    if row.name == caller.name:
        return False
    is_cancelled = "cancel" in caller.changes and row.job_id == caller.held and row.state == "CANCELLED"
    return is_cancelled or re.match(TOUCH.format(re.escape(caller.name)) + r"(?: |\Z)", row.comment) is not None


_COLUMNS: dict[str, Callable[[Verdict], int]] = {
    "submits": lambda _: 1,
    "held": lambda verdict: verdict.held,
    "not submitted": lambda verdict: verdict.not_submitted,
    "unknown, found": lambda verdict: verdict.found,
    "unknown, none": lambda verdict: verdict.unknown and not verdict.found,
    "jobs": lambda verdict: len(verdict.jobs),
    "duplicates": lambda verdict: verdict.duplicates,
    "lost": lambda verdict: verdict.lost,
    "taken for another": lambda verdict: bool(verdict.strays),
    "wrong": lambda verdict: verdict.wrong,
}


def total(verdicts: Sequence[Verdict], column: str) -> int:
    """The sum of a column of the table."""
    return sum(_COLUMNS[column](verdict) for verdict in verdicts)


def summary(verdicts: Sequence[Verdict]) -> str:
    """Say the figures that must be 0."""
    columns = ("duplicates", "lost", "taken for another", "wrong")
    return ", ".join(f"{column} {total(verdicts, column)}" for column in columns)


def table(verdicts: Sequence[Verdict]) -> str:
    """Figures per fault, and in all."""
    groups = {fault: [verdict for verdict in verdicts if verdict.fault == fault] for fault in _faults(verdicts)}
    rows = [["fault", *_COLUMNS]]
    for name, group in [*groups.items(), ("in all", list(verdicts))]:
        rows.append([name, *(str(total(group, column)) for column in _COLUMNS)])
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = [
        " | ".join(cell.rjust(width) if place else cell.ljust(width) for place, (cell, width) in enumerate(pairs))
        for pairs in (list(zip(row, widths, strict=True)) for row in rows)
    ]
    rule = "-+-".join("-" * width for width in widths)
    errors = Counter(verdict.caller.error for verdict in verdicts if verdict.caller.error)
    kinds = ", ".join(f"{kind} {number}" for kind, number in errors.most_common()) or "none"
    return "\n".join([lines[0], rule, *lines[1:-1], rule, lines[-1], f"errors by kind: {kinds}"])


def _faults(verdicts: Iterable[Verdict]) -> list[str]:
    return sorted({verdict.fault for verdict in verdicts})
