"""What callers know against what the cluster has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from .trial import Caller


@attrs.frozen
class Verdict:
    """One submit, judged."""

    caller: Caller
    fault: str
    """What its first attempt met; empty if nothing of it was ever sent."""
    jobs: tuple[int, ...]
    """The jobs of its name that the cluster has."""

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
        return bool(self.jobs) and self.known is None

    @property
    def wrong(self) -> bool:
        """Its caller knows a job that is not there or not its own, or was given an error of another kind than ours."""
        return (self.known is not None and self.known not in self.jobs) or self.caller.broken


def judge(callers: Iterable[Caller], jobs: Iterable[tuple[int, str]], faults: Mapping[str, str]) -> list[Verdict]:
    """A verdict per caller, from the (number, name) of all jobs of the cluster."""
    named = defaultdict(list)
    for number, name in jobs:
        named[name].append(number)
    return [Verdict(caller, faults.get(caller.name, "never sent"), tuple(named[caller.name])) for caller in callers]


_COLUMNS: dict[str, Callable[[Verdict], int]] = {
    "submits": lambda _: 1,
    "held": lambda verdict: verdict.held,
    "not submitted": lambda verdict: verdict.not_submitted,
    "unknown, found": lambda verdict: verdict.found,
    "unknown, none": lambda verdict: verdict.unknown and not verdict.found,
    "jobs": lambda verdict: len(verdict.jobs),
    "duplicates": lambda verdict: verdict.duplicates,
    "lost": lambda verdict: verdict.lost,
    "wrong": lambda verdict: verdict.wrong,
}


def total(verdicts: Sequence[Verdict], column: str) -> int:
    """The sum of a column of the table."""
    return sum(_COLUMNS[column](verdict) for verdict in verdicts)


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
