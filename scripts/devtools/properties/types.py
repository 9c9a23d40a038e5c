"""Which Python values an option, or another property of a job description, is taken as.

What is no more than a number is typed as one, though its text is taken too: `tasks="x"` is found while it is typed.
"""

from __future__ import annotations

import re
import typing
from typing import Any

from meluxina.rare_options.refusals import REASONS
from meluxina.sbatch.conversions import ignore
from meluxina.sbatch.options import Option
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
    "directory": _PATH,
    "export": "Words",
    "file": _PATH,
    "flag": _FLAG,
    "gpus_per_task": _GPUS,
    "gres": "Words",
    "memory": _AMOUNT,
    "no_requeue": _FLAG,
    "nodes": "int | str | tuple[int, int] | list[int]",
    "number": _COUNT,
    "requeue": _FLAG,
    "string": _TEXT,
    "time_limit": _DURATION,
    "tres": _GPUS,
}
"""By the names of the functions that convert options."""
_BY_OPTION = {
    "acctg-freq": _AMOUNT,
    "array": "int | str | range | list[int] | tuple[int, ...] | set[int] | frozenset[int]",
    "begin": "datetime | str",
    "container": _PATH,
    "cpu-freq": _AMOUNT,
    "deadline": "datetime | str",
    "delay-boot": _DURATION,
    "dependency": "JobRef | Iterable[JobRef]",
    "distribution": _TEXT,
    "exclude": "Words",
    "exclusive": 'bool | Literal["user", "mcs", "topo", "oversubscribe"]',
    "extra-node-info": _AMOUNT,
    "get-user-env": _FLAG,
    "gpu-bind": _TEXT,
    "gpu-freq": _AMOUNT,
    "gres-flags": "Words",
    "hint": "Words",
    "kill-on-invalid-dep": _FLAG,
    "licenses": "Words",
    "mail-type": "Words",
    "mem-per-gpu": _AMOUNT,
    "nice": _COUNT,
    "no-kill": _FLAG,
    "nodelist": "Words",
    "oom-kill-step": _FLAG,
    "open-mode": 'Literal["append", "truncate"]',
    "oversubscribe": _FLAG,
    "partition": "Words",
    "priority": 'int | Literal["TOP"]',
    "profile": "Words",
    "propagate": 'Literal["NONE"]',
    "reservation": "Words",
    "signal": _AMOUNT,
    "spread-job": _FLAG,
    "stepmgr": _FLAG,
    "switches": _AMOUNT,
    "tmp": _AMOUNT,
    "use-min-nodes": _FLAG,
    "wait-all-nodes": _FLAG,
}
"""Those that few jobs have, and those of which more, or less, makes sense than their conversion tells."""
_OF_THE_ENVIRONMENT = frozenset({"export", "get-user-env", "hint", "propagate"})


def is_of_use(option: Option) -> bool:
    """Return whether an option can be given, and concerns more than what sbatch prints."""
    return option.name not in REASONS and option.convert is not ignore


def _conversion(option: Option) -> str:
    """Return the name of the function that converts an option, or that made what converts it."""
    return str(getattr(option.convert, "__qualname__", "")).partition(".")[0]


def of_option(option: Option) -> str:
    """Return the type of an option's values. Raises KeyError for a conversion of which this module knows nothing."""
    return _BY_OPTION.get(option.name) or _BY_CONVERSION[_conversion(option)]


def can_change(name: str) -> bool:
    """Return whether an update can change what an option of this name says."""
    return name not in _OF_THE_ENVIRONMENT


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
