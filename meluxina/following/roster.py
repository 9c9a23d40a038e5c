"""The jobs that meet conditions, kept by lists of states: only what these show to be new is looked at."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from ..jobs.parts import narrowed
from ..jobs.view import JobView
from ..queries.job_filter import JobFilter
from ..queries.standing import Entry

J = TypeVar("J", bound=JobView)

_RENEWAL = 1800.0
"""Seconds after which every job is looked at again: changes of names, accounts and partitions show in no state."""


class Roster(Generic[J]):
    """The jobs that meet conditions. It asks nothing itself: it is told what the servers said."""

    def __init__(self, conditions: JobFilter) -> None:
        self._conditions = conditions
        self._rows: dict[int, J] = {}
        self._words: dict[int, dict[int, frozenset[str]]] = {}
        # The states of each part by a number and its place, of all jobs that there are.
        self._renewal = float("-inf")

    def news(self, entries: Iterable[Entry]) -> list[int]:
        """List the numbers to look at: those never seen, and those that meet the conditions and have changed."""
        words = _words(entries)
        if time.monotonic() >= self._renewal:
            return list(words)
        seen = self._words
        return [number for number in words if number not in seen or self._has_changed(number, words[number])]

    def _has_changed(self, number: int, words: Mapping[int, frozenset[str]]) -> bool:
        # Tasks that have started are no longer shown by the number of their array, but by new ones.
        return number in self._rows and not words.items() <= self._words[number].items()

    def take(self, entries: Iterable[Entry], numbers: Sequence[int], rows: Iterable[J]) -> Mapping[int, J]:
        """Take in a list of states, and all that was shown of its news. Returns the jobs that meet the conditions."""
        self._words, rows = _words(entries), list(rows)
        looks = {*numbers, *(row.id for row in rows)}
        kept = {
            number: narrowed(row, tuple(sorted(self._words[number]))) if row.array_id else row
            for number, row in self._rows.items()
            if number in self._words and number not in looks
        }
        now = time.monotonic()
        if is_whole := now >= self._renewal:
            self._renewal = now + _RENEWAL
        # Of a single job, a user whom the controller can't name may be told by no name.
        self._rows = kept | {row.id: row for row in self._conditions.select(rows, are_all=is_whole)}
        return self._rows

    def replace(self, rows: Iterable[J]) -> Mapping[int, J]:
        """Take in a list of all jobs. Returns those that meet the conditions."""
        self._rows = {row.id: row for row in self._conditions.select(rows)}
        return self._rows


def _words(entries: Iterable[Entry]) -> dict[int, dict[int, frozenset[str]]]:
    words: dict[int, dict[int, frozenset[str]]] = {}
    for entry in entries:
        words.setdefault(entry.number, {}).update(dict.fromkeys(entry.places, entry.words))
    return words
