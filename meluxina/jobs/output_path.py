"""Where a batch script's output goes: the patterns in the names of its files, as Slurm replaces them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..slurm import wire

if TYPE_CHECKING:
    from .view import JobView

_PATTERN = r"%([0-9]*)([^0-9])"
_WIDEST = 10
_NO_TASK = 0xFFFFFFFE


def batch_file(job: JobView, controller: str, accounting: str, default: str | None = None) -> str | None:
    """The file that a batch script reads or writes; None if the server does not tell or there is no script.

    Args:
        job: The job.
        controller: The controller's name for the file.
        accounting: Accounting's.
        default: What Slurm takes if none was given.

    """
    if job.het_offset:
        # The script of a heterogeneous job runs in its first component only, whatever the server says of others.
        return None
    values = _values(job)
    # Where something is not known yet, servers that replace patterns themselves fill in "(null)" and 4294967294.
    if None not in values.values() and (known := wire.text(wire.read(job.raw, f"{accounting}_expanded"))):
        return known
    given = wire.text(wire.read(job.raw, controller, accounting))
    if given is None and wire.read(job.raw, "batch_flag"):
        given = default
    return None if given is None else expand(given, values, job.working_directory)


def _values(job: JobView) -> Mapping[str, str | int | None]:
    task = _NO_TASK if job.array_id is None else job.array_task
    # Tasks of an array that wait have a number in common.
    number = job.id if job.array_id is None or job.node_list else None
    host = wire.text(wire.read(job.raw, "batch_host")) or next(iter(job.nodes), None)
    values: dict[str, str | int | None] = {
        "A": job.array_id or job.id,
        "a": task,
        "J": number,
        "j": number,
        "N": host and host.partition(".")[0],
        "n": 0,
        "s": "batch",
        "t": 0,
        "u": job.user,
        "x": job.name,
    }
    # Servers that know this pattern also replace patterns themselves.
    if hasattr(job.raw, "stdout_expanded"):
        values["b"] = None if task is None else task % 10
    return values


def expand(path: str, values: Mapping[str, str | int | None], directory: str | None) -> str:
    """A file's name with its patterns replaced, and below the job's working directory unless it is absolute.

    Args:
        path: As it was given to sbatch.
        values: What each letter stands for; None for what is not known yet, which stays as it is. A number is
            filled up with zeros to the width asked for (`%5j`), a text never.
        directory: The job's working directory.

    """
    if "\\" in path:
        # A backslash switches all patterns off.
        name = re.sub(r"\\(.?)", r"\1", path, flags=re.DOTALL)
    else:
        name = re.sub(_PATTERN, lambda found: _replaced(found, values), path)
    return posixpath.join(directory or "", name)


def _replaced(found: re.Match[str], values: Mapping[str, str | int | None]) -> str:
    width, letter = found[1], found[2]
    if letter == "%":
        return "%"
    if letter not in values:
        # Slurm, too, drops the percent sign of an unknown pattern only if it has a width.
        return found[0][1:] if width else found[0]
    value = values[letter]
    if value is None:
        return found[0]
    return f"{value:0{min(int(width[:9] or 0), _WIDEST)}}" if isinstance(value, int) else value
