"""Job ids as users write them: of a job, a task of an array, a component of a heterogeneous job."""

from __future__ import annotations

import itertools
import re

import msgspec
from msgspec.structs import replace

from ..errors import InvalidRequestError
from ..printable import quoted
from .identity import Identity, JobOrigin

_FORM = r"([0-9]{1,10})(?:_([0-9]{1,10})|_\[([0-9,:%.-]+)\]|\+([0-9]{1,10}))?"
_LARGEST = 2**32 - 3
_RANGE = r"([0-9]{1,10})(?:-([0-9]{1,10})(?::([0-9]{1,10}))?)?"
_LARGEST_INDEX = 4_000_000
MOST_TASKS = 1_000_000
"""More indices than this are not made of one text: a few letters can stand for millions."""
_TOO_MANY = f"it stands for more than {MOST_TASKS:,} tasks"
_CUT = "..."


class JobId(msgspec.Struct, frozen=True, eq=False):
    """A job, or some of the tasks of an array, or one component of a heterogeneous job."""

    number: int
    """The job's own number; that of the whole array or heterogeneous job if this is a part of one."""
    tasks: tuple[int, ...] | None = None
    """Indices of array tasks; None if it is not about single tasks."""
    component: int | None = None
    """The place in a heterogeneous job, from 0; None if it is not about one component."""
    text: str = ""
    """The id as the user wrote it; two that mean the same are equal."""
    identity: Identity | None = None
    """Which of the jobs with this number it is; None if it is whatever job has the number."""

    @classmethod
    def parse(cls, job: object) -> JobId:
        """Read 17, "17", "17_3", "17_[4-9]" or "17+1". Raises InvalidRequestError for anything else."""
        text = str(job) if isinstance(job, int) and not isinstance(job, bool) and job <= _LARGEST else job
        match = re.fullmatch(_FORM, text) if isinstance(text, str) else None
        if match is None or not 0 < int(match[1]) <= _LARGEST:
            raise InvalidRequestError.unsent(
                f"{quoted(job)} is not a job.",
                hint='Give its number, "17_3" for a task of an array, "17+1" for a part of a heterogeneous job, or a '
                "Job. `meluxina jobs --name` finds the numbers of a name.",
            )
        one, several, component = match[2], match[3], match[4]
        if several and is_cut(several):
            raise InvalidRequestError.unsent(
                f"The server does not show all indices of {match[0]:.80}.",
                hint=f'Name the whole array, {match[1]}, or single tasks, "{match[1]}_{several.partition(",")[0]}".',
            )
        try:
            tasks = indices(one or several) if one or several else None
        except ValueError as error:
            raise InvalidRequestError.unsent(f"{quoted(job)} is not a job: {error}.") from None
        return cls(int(match[1]), tasks, int(component) if component else None, text=match[0])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, JobId) and self._key == other._key

    __ne__ = object.__ne__
    # That of the base class does not ask __eq__.

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[int, tuple[int, ...] | None, int | None, Identity | None]:
        return self.number, self.tasks, self.component, self.identity

    def __str__(self) -> str:
        return self.text

    def contradicts(self, job: JobOrigin) -> bool:
        """Whether a job that a server shows under this number is another."""
        return self.identity is not None and self.identity.contradicts(job)

    def reused(self, other: JobOrigin) -> JobId:
        """The same, now that another job is known to have the number."""
        return replace(self, identity=replace(self.identity or Identity(), reused=other.submit_time))

    @property
    def is_whole(self) -> bool:
        """Whether it stands for the whole job: not for tasks, nor for a component."""
        return self.tasks is None and self.component is None


def indices(text: str) -> tuple[int, ...]:
    """Read the indices of tasks in "0-8:2%4", "1,3,5-7" or accounting's mask "0x2a"; those before "..." if it is cut.

    Raises ValueError for what is no such list, or one of more tasks than `MOST_TASKS`.
    """
    if text.lower().startswith("0x"):
        return _places(int(text, 16))
    ranges_text = text.partition("%")[0]
    if is_cut(text):
        # What stands right before may have lost its last digits.
        ranges_text = ranges_text.rpartition(",")[0]
    fullmatch = re.compile(_RANGE).fullmatch
    ranges = [_range(fullmatch(part)) for part in ranges_text.split(",") if part]
    if sum(map(len, ranges)) > MOST_TASKS:
        raise ValueError(_TOO_MANY)
    return tuple(itertools.chain.from_iterable(ranges))


def _range(match: re.Match[str] | None) -> range:
    if match is None:
        raise ValueError("it is not a list of array tasks")
    first, last, step = match.groups()
    if int(last or first) > _LARGEST_INDEX:
        raise ValueError(f"no array has a task above {_LARGEST_INDEX:,}")
    return range(int(first), int(last or first) + 1, int(step or 1) or 1)


def _places(mask: int) -> tuple[int, ...]:
    """List the places of the bits of a mask, from the lowest on; in one pass, since masks can have a million."""
    if mask < 0 or mask.bit_length() > _LARGEST_INDEX + 1 or mask.bit_count() > MOST_TASKS:
        raise ValueError(_TOO_MANY)
    bits = f"{mask:b}"[::-1].encode().translate(bytes.maketrans(b"01", b"\0\1"))
    return tuple(itertools.compress(itertools.count(), bits))


def is_cut(text: str) -> bool:
    """Return whether a list of tasks is cut: Slurm shows 64 letters of it."""
    return text.partition("%")[0].endswith(_CUT)
