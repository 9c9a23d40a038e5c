"""The files of a job: the patterns in their names are replaced as Slurm does."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from ..slurm import wire

_PATTERN = r"%([0-9]*)([^0-9])"
_WIDEST = 10
_LONGEST_CACHED = 1024
_MOST_IN_FORM = 4
_MOST_LETTERS = 1 << 20
"""A name that patterns could make longer stays as it is: Linux takes paths of 4,096 bytes."""
_FIELDS = {
    "output": ("standard_output", "stdout"),
    "error": ("standard_error", "stderr"),
    "input": ("standard_input", "stdin"),
}
"""What the controller and accounting call each file."""


def of_job(job: Any, file: str) -> str | None:
    """Return the path of a file of a job's script, "output", "error" or "input"; None if there is none, or no word."""
    names = _FIELDS[file]
    # What servers replace themselves is of no use: "(null)" for what is not known yet, and 24.11 forgets a slash.
    path = wire.text_of(job.raw, *names)
    if path is None and file == "output" and wire.read(job.raw, "batch_flag"):
        path = "slurm-%j.out" if job.array_id is None else "slurm-%A_%a.out"
    # The script of a heterogeneous job runs in its first component only, whatever the server says of others.
    if path is None or job.het_offset or (_NO_TASK_TEXT in path and job.array_id is not None):
        return None
    tasks = job.tasks
    if path[0] == "/" and not tasks and "%" not in path and "\\" not in path:
        return path
    values = {letter: value(job) for letter, value in _template(path).values}
    if "b" in values and not hasattr(job.raw, "stdout_expanded"):
        # Servers that know this pattern also replace patterns themselves.
        del values["b"]
    # A server that replaces patterns itself says of each task another file, and none of the whole.
    directory = job.working_directory
    if not tasks:
        return _common(path, values, directory or "") or expand(path, values, directory)
    texts = {path, *(wire.text_of(task.raw, *names) or path for task in tasks)}
    paths = {expand(text, values, directory) for text in texts}
    return None if len(paths) > 1 else paths.pop()


def _index(job: Any) -> int | None:
    task: int | None = _NO_TASK if job.array_id is None else job.array_task
    return task


def _digit(job: Any) -> int | None:
    return None if (index := _index(job)) is None else index % 10


def _number(job: Any) -> int | None:
    # Tasks of an array that wait have a number in common, and those that ran one each.
    return job.id if job.array_id is None or (job.node_list and not job.tasks) else None


def _host(job: Any) -> str | None:
    host = None if job.tasks else job.batch_host or next(iter(job.nodes), None)
    return host and host.partition(".")[0]


_VALUES: Mapping[str, Callable[[Any], str | int | None]] = {
    "A": lambda job: job.array_id or job.id,
    "a": _index,
    "b": _digit,
    "J": _number,
    "j": _number,
    "N": _host,
    "n": lambda _: 0,
    "s": lambda _: "batch",
    "t": lambda _: 0,
    "u": attrgetter("user"),
    "x": attrgetter("name"),
}
"""What each letter of a pattern in a file's name stands for."""
_NO_TASK = 0xFFFFFFFE
_NO_TASK_TEXT = str(_NO_TASK)


def expand(path: str, values: Mapping[str, str | int | None], directory: str | None) -> str:
    """Replace the patterns in a file's name, and put it below the job's working directory unless it is absolute.

    Args:
        path: As it was given to sbatch.
        values: What each letter stands for; None for what is not known yet, which stays as it is. A number is
            filled up with zeros to the width asked for (`%5j`), a text never.
        directory: The job's working directory.

    """
    patterns, rest, _, count = _template(path)
    longest = max([len(value) for value in values.values() if isinstance(value, str)], default=0) if count > 1 else 0
    if count * max(longest, _WIDEST) > _MOST_LETTERS:
        name = path
    else:
        name = "".join([_replacement(text, width, letter, values) for text, width, letter in patterns]) + rest
    return posixpath.join(directory or "", name)


def _common(path: str, values: Mapping[str, str | int | None], directory: str) -> str | None:
    """Do the same by a format that many jobs share, in half the time; None if there is none for these values."""
    form = _form(path, directory) if len(path) + len(directory) < _LONGEST_CACHED else None
    if form is None or None in values.values():
        return None
    name = form % values
    return name if len(name) < _LONGEST_CACHED else None


# Most jobs of a long list name their files by the same patterns.
@functools.lru_cache(maxsize=256)
def _form(path: str, directory: str) -> str | None:
    """Make the format of names with few patterns; None if one has a width, or tells where the file is."""
    patterns, _, values, count = _template(path)
    marks = {letter: f"\0{letter}\0" for letter, _ in values}
    is_plain = count <= _MOST_IN_FORM and path[0] != "%" and not any(width for _, width, _ in patterns)
    # Not every server knows %b.
    if not is_plain or "b" in marks or "\0" in path + directory:
        return None
    return re.sub("\0(.)\0", r"%(\1)s", expand(path, marks, directory).replace("%", "%%"))


class _Template(NamedTuple):
    """A name with patterns, split."""

    patterns: Iterable[tuple[str, str, str]]
    """What stands before each, its width, and its letter. Of a long name they can be read only once."""
    rest: str
    """What stands behind the last pattern."""
    values: Sequence[tuple[str, Callable[[Any], str | int | None]]]
    """What each letter stands for that stands for something."""
    most: int
    """How many patterns there are at most."""


def _template(path: str) -> _Template:
    return _short_template(path) if len(path) < _LONGEST_CACHED else _split(path)


def _split(path: str) -> _Template:
    most = path.count("%") + path.count("\\")
    if "\\" in path:
        # A backslash switches all patterns off.
        return _Template((), re.sub(r"\\(.?)", r"\1", path, flags=re.DOTALL), (), most)
    *pieces, rest = re.split(_PATTERN, path)
    values = tuple((letter, _VALUES[letter]) for letter in _VALUES.keys() & set(pieces[2::3]))
    return _Template(zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True), rest, values, most)


@functools.lru_cache(maxsize=256)
def _short_template(path: str) -> _Template:
    template = _split(path)
    return template._replace(patterns=tuple(template.patterns))


def _replacement(text: str, width: str, letter: str, values: Mapping[str, str | int | None]) -> str:
    value = values.get(letter)
    if value is not None:
        is_wide = width and isinstance(value, int)
        return f"{text}{value:0{min(int(width[:9]), _WIDEST)}}" if is_wide else f"{text}{value}"
    if letter == "%":
        return f"{text}%"
    # Slurm, too, drops the percent sign of an unknown pattern only if it has a width.
    is_bare = width and letter not in values
    return f"{text}{width}{letter}" if is_bare else f"{text}%{width}{letter}"
