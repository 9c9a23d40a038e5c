"""Sort rows as squeue does: a table of letters, and the C library's merge sort for a comparison that is not one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .arguments import Failure
from .job_rows import SHORT_NAMES, Row
from .values import INFINITE, count, number, text

_UNSET = 0xFFFFFFFE
_UNSET_16 = 0xFFFE


def _id(row: Row) -> tuple[int, int]:
    if row.het_id:
        return row.het_id, count(row.raw, "het_job_offset")
    return (row.id, _UNSET) if row.task is None else (row.array_id, row.task)


def _left(row: Row) -> float:
    limit = row.limit()
    return 0xFFFFFFFF if limit is None or limit == INFINITE else limit - row.used()


def _limit(row: Row) -> float:
    limit = row.limit()
    return _UNSET if limit is None else limit


def _memory(row: Row) -> int:
    return count(row.raw, "memory_per_cpu") or count(row.raw, "memory_per_node")


def _per(name: str) -> Callable[[Row], int]:
    def read(row: Row) -> int:
        value = number(row.raw, name)
        return _UNSET_16 if value is None or value == INFINITE else int(value)

    return read


def _text(name: str) -> Callable[[Row], str]:
    return lambda row: text(row.raw, name) or ""


def _count(name: str) -> Callable[[Row], int]:
    return lambda row: count(row.raw, name)


def _first_node(row: Row) -> tuple[str, int]:
    nodes = sorted(row.job.nodes)
    if not nodes:
        return "", 0
    name = nodes[0].rstrip("0123456789")
    return name, int(nodes[0][len(name) :] or 0)


def _same(_row: Row) -> int:
    return 0


_KEYS: dict[str, Callable[[Row], Any]] = {
    "B": _text("batch_host"),
    "c": _same,
    "C": lambda row: count(row.raw, "cpus") or row.job.cpus or 0,
    "d": _count("minimum_tmp_disk_per_node"),
    "D": _count("node_count"),
    "e": _count("end_time"),
    "f": _same,
    "g": _text("group_name"),
    "G": _count("group_id"),
    "h": _same,
    "H": _per("sockets_per_node"),
    "i": _id,
    "I": _per("cores_per_socket"),
    "j": lambda row: row.job.name or "",
    "J": _per("threads_per_core"),
    "l": _limit,
    "L": _left,
    "m": _memory,
    "M": lambda row: row.used(),
    "n": _same,
    "O": _same,
    "p": lambda row: row.priority,
    "P": lambda row: row.partition or "",
    "Q": lambda row: row.priority,
    "t": lambda row: SHORT_NAMES.get(row.shown_state, "?"),
    "T": lambda row: row.shown_state,
    "u": lambda row: row.job.user or "",
    "U": _count("user_id"),
    "v": _text("resv_name"),
    "V": _count("submit_time"),
    "z": lambda row: (_KEYS["H"](row), _KEYS["I"](row), _KEYS["J"](row)),
}
"""What each letter of `--sort` compares."""
DEFAULT = "P,t,-p"


def order(program: str, entries: list[Row], letters: str = DEFAULT) -> list[Row]:
    """Sort rows, the last letter first, before that by start time, the latest first."""
    entries = _merge_sort(entries, _later)
    for place in range(len(letters) - 1, -1, -1):
        letter = letters[place]
        is_reverse = letters[place - 1 : place] == "-"
        if letter in ",+-":
            continue
        if letter == "S":
            entries = _merge_sort(entries, _later if is_reverse else _sooner)
        elif letter == "N":
            entries = _merge_sort(entries, _behind_by_nodes if is_reverse else _before_by_nodes)
        elif letter in _KEYS:
            entries = sorted(entries, key=_KEYS[letter], reverse=is_reverse)
        else:
            raise Failure(f"{program}: error: Invalid sort specification: {letter}")
    return entries


def _start(row: Row) -> float:
    start = count(row.raw, "start_time")
    return row.now if row.state == "PENDING" and not row.flags and start < row.now else start


# Of two rows that have no start, or no nodes, squeue says of either that it comes behind the other.


def _sooner(one: Row, other: Row) -> bool:
    if not count(one.raw, "start_time"):
        return False
    return not count(other.raw, "start_time") or _start(one) <= _start(other)


def _later(one: Row, other: Row) -> bool:
    if not count(one.raw, "start_time"):
        return False
    return not count(other.raw, "start_time") or _start(one) >= _start(other)


def _before_by_nodes(one: Row, other: Row) -> bool:
    if not one.job.nodes:
        return False
    return not other.job.nodes or _first_node(one) <= _first_node(other)


def _behind_by_nodes(one: Row, other: Row) -> bool:
    if not one.job.nodes:
        return True
    return bool(other.job.nodes) and _first_node(one) >= _first_node(other)


def _merge_sort(items: list[Row], comes_first: Callable[[Row, Row], bool]) -> list[Row]:
    """Sort as the C library's qsort does, which matters where a comparison contradicts itself."""
    if len(items) <= 1:
        return items
    middle = len(items) // 2
    left, right = _merge_sort(items[:middle], comes_first), _merge_sort(items[middle:], comes_first)
    merged: list[Row] = []
    one = other = 0
    while one < len(left) and other < len(right):
        if comes_first(left[one], right[other]):
            merged.append(left[one])
            one += 1
        else:
            merged.append(right[other])
            other += 1
    return merged + left[one:] + right[other:]
