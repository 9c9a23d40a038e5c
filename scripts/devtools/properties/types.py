"""Which Python values an option, or another property of a job description, is taken as.

What is no more than a number is typed as one, though its text is taken too: `tasks="x"` is found while it is typed.
"""

from __future__ import annotations

import re
import typing
from typing import Any

from meluxina.sbatch.options import OPTIONS, Option
from slurmrestd.decoding import is_model

_TEXT = "str"
_FLAG = "bool"
_COUNT = "int"
_AMOUNT = "int | str"
_GPUS = "int | Words"
_DURATION = "int | timedelta | str"
_PATH = "str | os.PathLike[str]"

_BY_CONVERSION = {
    "cpus_per_task": _COUNT,
    "date_time": "datetime | str",
    "delay_boot": _DURATION,
    "directory": _PATH,
    "disk": _AMOUNT,
    "distribution": _TEXT,
    "exclusive": 'bool | Literal["user", "mcs", "topo", "oversubscribe"]',
    "export": "Words",
    "extra_node_info": _AMOUNT,
    "file": _PATH,
    "flag": _FLAG,
    "get_user_env": _FLAG,
    "gpus_per_task": _GPUS,
    "gres": "Words",
    "gres_flags": "Words",
    "hint": "Words",
    "job_flag": _FLAG,
    "kill_on_invalid_dependency": _FLAG,
    "mail_type": "Words",
    "memory": _AMOUNT,
    "memory_per_gpu": _AMOUNT,
    "nice": _COUNT,
    "no_kill": _FLAG,
    "no_requeue": _FLAG,
    "node_names": "Words",
    "nodes": "int | str | tuple[int, int] | list[int]",
    "number": _COUNT,
    "oom_kill_step": _FLAG,
    "open_mode": 'Literal["append", "truncate"]',
    "oversubscribe": _FLAG,
    "priority": 'int | Literal["TOP"]',
    "profile": "Words",
    "propagate": 'Literal["NONE"]',
    "requeue": _FLAG,
    "signal": _AMOUNT,
    "string": _TEXT,
    "switches": _AMOUNT,
    "tasks_per_gpu": _COUNT,
    "time_limit": _DURATION,
    "tres": _GPUS,
    "wait_all_nodes": _FLAG,
}
"""By the names of the functions that convert options."""
_BY_OPTION = {
    "acctg-freq": _AMOUNT,
    "array": "int | str | range | list[int] | tuple[int, ...] | set[int] | frozenset[int]",
    "container": _PATH,
    "cpu-freq": _AMOUNT,
    "dependency": "JobRef | Iterable[JobRef]",
    "gpu-bind": _TEXT,
    "gpu-freq": _AMOUNT,
    "licenses": "Words",
    "partition": "Words",
    "reservation": "Words",
}
"""Those of which more, or less, makes sense than their conversion tells."""
OF_NO_USE = frozenset({"refuse", "ignore"})
"""What no version can express, and what only concerns what sbatch prints: nobody means it in a program."""
_OF_THE_ENVIRONMENT = frozenset({"export", "get_user_env", "hint", "propagate"})


def conversion(option: Option) -> str:
    """Return the name of the function that converts an option, or that made what converts it."""
    return str(getattr(option.convert, "__qualname__", "")).partition(".")[0]


def of_option(option: Option) -> str:
    """Return the type of an option's values. Raises KeyError for a conversion of which this module knows nothing."""
    return _BY_OPTION.get(option.name) or _BY_CONVERSION[conversion(option)]


def can_change(name: str) -> bool:
    """Return whether an update can change what an option of this name says."""
    return conversion(OPTIONS[name]) not in _OF_THE_ENVIRONMENT


def of_hints(hints: typing.Iterable[Any]) -> str:
    """Return the type of a property that is no option, from what the versions' models declare."""
    kinds: dict[str, None] = {}
    for hint in hints:
        kinds |= dict.fromkeys(filter(None, map(_kind, typing.get_args(hint) or (hint,))))
    return " | ".join(kinds)


def _kind(branch: Any) -> str:
    if branch in (str, int, bool, float):
        return str(branch.__name__)
    if typing.get_origin(branch) is list:
        return "Words" if typing.get_args(branch) == (str,) else "list[Any]"
    if is_model(branch):
        is_number = re.fullmatch(r"U?[Ii]nt\d+NoVal\w*", branch.__name__)
        return _COUNT if is_number else "Mapping[str, Any]"
    return ""
