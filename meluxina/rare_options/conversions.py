"""Conversions of the options of sbatch that few jobs have; the table of options names them."""
# ruff: noqa: D103 - each is called after the option whose value it takes, which is empty if it has none

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..errors import InvalidRequestError
from ..sbatch import values
from ..sbatch.shape import ENVIRONMENT, Properties, Shape
from ..sbatch.values import Refused
from . import dates, node_lists, signals
from .refusals import REASONS

_SIGNAL = re.compile(r"([RB]{0,2}):?(\w+)(?:@(\d+))?", re.IGNORECASE)


def _one_of(word: str, meanings: Mapping[str, Any], *more: str) -> Any:
    """Return what a word stands for. Raises Refused for any other; its message names the words in `more` too."""
    if word not in meanings:
        raise Refused(f"{word!r} is none of {', '.join((*more, *meanings))}")
    return meanings[word]


def refuse(_value: str, _shape: Shape, option: str) -> Properties:
    """Refuse an option that no version can express, or that means nothing here."""
    raise Refused(*REASONS[option])


def job_flag(_value: str, shape: Shape, name: str, older: str) -> Properties:
    """Convert an option without a value to one of the job's flags; to a property of its own for older servers."""
    return {older: True} if shape.takes(older, bool) else {shape.first("flags"): [name]}


def date_time(value: str, shape: Shape, name: str) -> Properties:
    """Convert a date and time. Local times are this client's, as they are the login node's for sbatch."""
    timestamp = dates.unix_time(value)
    return {name: f"uts{timestamp}" if shape.takes(shape.first(name), str) else timestamp}


def node_names(value: str, shape: Shape, *names: str) -> Properties:
    """Convert a list of nodes. sbatch also takes a file of names, which is not on the server."""
    if "/" in value:
        raise Refused("a file of node names can't be sent", "Give the names: mel[0001-0004].")
    try:
        node_lists.check(value, older=shape.parses_options)
    except ValueError as mistake:
        raise Refused(f"no list of nodes: {mistake}", "Write it like mel[0001-0003,0007],login1.") from None
    return {shape.first(*names): value}


def _same(*words: str) -> dict[str, str]:
    """Map words to themselves, for `_one_of`."""
    return dict(zip(words, words, strict=True))


def disk(value: str, shape: Shape) -> Properties:
    size = values.megabytes(value)
    name = shape.first("temporary_disk_per_node")
    return {name: str(size) if shape.takes(name, str) else size}


def exclusive(value: str, shape: Shape) -> Properties:
    word = (value or "exclusive").lower()
    if "shared" in shape:
        words = {"exclusive": "none", "allocation": "none"} | _same("oversubscribe", "user", "mcs", "topo")
        return {"shared": [_one_of(word, words)]}
    name = shape.first("exclusive")
    if shape.takes(name, list):
        return {name: [_one_of(word, {"exclusive": "true"} | _same("user", "mcs"))]}
    return {name: _one_of(word, _same("exclusive", "user", "mcs", "oversubscribe"))}


def oversubscribe(_value: str, shape: Shape) -> Properties:
    return {"shared": ["oversubscribe"]} if "shared" in shape else {shape.first("oversubscribe"): True}


def priority(value: str, shape: Shape) -> Properties:
    is_top = value.upper() == "TOP"
    number = 0xFFFFFFFD if is_top else values.count(value, 0)
    if not number:
        return {"hold": True}
    name = shape.first("priority")
    return {name: ("TOP" if is_top else str(number)) if shape.takes(name, str) else number}


def nice(value: str, shape: Shape) -> Properties:
    try:
        return {shape.first("nice"): int(value or "100")}
    except ValueError:
        raise Refused(f"{value!r} is not a whole number") from None


def no_kill(value: str, shape: Shape) -> Properties:
    survives = _one_of((value or "set").lower(), {"set": True, "yes": True, "off": False, "no": False})
    if "kill_on_node_fail" in shape:
        return {"kill_on_node_fail": False} if survives else {}
    return {shape.first("no_kill"): "set" if survives else "off"}


def kill_on_invalid_dependency(value: str, shape: Shape) -> Properties:
    kill = _one_of(value.lower(), {"yes": True, "no": False})
    if "kill_on_invalid_dependency" in shape:
        return {"kill_on_invalid_dependency": kill}
    return {shape.first("flags"): ["KILL_INVALID_DEPENDENCY" if kill else "NO_KILL_INVALID_DEPENDENCY"]}


_MAIL = {
    "TIME_LIMIT": "TIME=100%",
    "TIME_LIMIT_90": "TIME=90%",
    "TIME_LIMIT_80": "TIME=80%",
    "TIME_LIMIT_50": "TIME=50%",
    "INVALID_DEPEND": "INVALID_DEPENDENCY",
} | _same("BEGIN", "END", "FAIL", "REQUEUE", "STAGE_OUT", "ARRAY_TASKS")
_ALL_MAIL = ["BEGIN", "END", "FAIL", "REQUEUE", "STAGE_OUT", "INVALID_DEPEND"]


def mail_type(value: str, shape: Shape) -> Properties:
    name = shape.first("mail_type")
    kinds = [kind.strip().upper() for kind in value.split(",") if kind.strip()]
    if "NONE" in kinds:
        return {}
    events = [event for kind in kinds for event in (_ALL_MAIL if kind == "ALL" else [kind])]
    flags = list(dict.fromkeys(_one_of(event, _MAIL, "ALL", "NONE") for event in events))
    return {name: ",".join(kinds) if shape.takes(name, str) else flags}


def _warning_signal(text: str) -> tuple[str, int, str]:
    """Read (name or number, seconds before the end, who gets it: letters of R and B) from "B:USR1@60"."""
    match = _SIGNAL.fullmatch(text)
    if not match or (match[3] and int(match[3]) > 0xFFFF):
        raise Refused(f"{text!r} is not a signal", "Write USR1@60, or B:USR1@60 for the batch script alone.")
    try:
        name = signals.parse(match[2])
    except InvalidRequestError as error:
        # A server may take an unknown name for none at all.
        raise Refused(f"{match[2]!r} is not a signal", error.hint) from None
    return name, int(match[3] or 60), match[1].upper()


def signal(value: str, shape: Shape) -> Properties:
    name, delay, receivers = _warning_signal(value)
    if "signal" in shape:
        if receivers:
            raise Refused("this API version can't say who gets the signal (B: or R:)")
        return {"signal": value}
    result: Properties = {shape.first("kill_warning_signal"): name, "kill_warning_delay": delay}
    flags = [flag_ for letter, flag_ in (("B", "BATCH_JOB"), ("R", "RESERVATION_JOB")) if letter in receivers]
    return result | ({"kill_warning_flags": flags} if flags else {})


def open_mode(value: str, shape: Shape) -> Properties:
    mode = _one_of(value[:1].lower(), {"a": "append", "t": "truncate"}, "append", "truncate")
    name = shape.first("open_mode")
    return {name: [mode.upper()] if shape.takes(name, list) else mode}


def profile(value: str, shape: Shape) -> Properties:
    if shape.parses_options:
        # It writes a text without an end into the job's environment.
        raise Refused("this API version garbles it")
    every = ["ENERGY", "TASK", "LUSTRE", "NETWORK"]
    kinds = [kind.strip().upper() for kind in value.split(",")]
    words = _same(*every, "NONE")
    return {shape.first("profile"): every if "ALL" in kinds else [_one_of(kind, words, "ALL") for kind in kinds]}


def distribution(value: str, shape: Shape) -> Properties:
    if shape.parses_options:
        raise Refused("this API version takes it and then forgets it", "Give it to srun in the script.")
    return {shape.first("distribution"): value}


def delay_boot(value: str, shape: Shape) -> Properties:
    duration = values.seconds(value)
    if duration is None or (shape.parses_options and duration % 60):
        raise Refused("this API version takes whole minutes only")
    return {shape.first("delay_boot"): duration // 60 if shape.parses_options else duration}


def wait_all_nodes(value: str, shape: Shape) -> Properties:
    wait = _one_of(value, {"0": False, "1": True, "no": False, "yes": True})
    name = shape.first("wait_all_nodes")
    return {name: wait if shape.takes(name, bool) else int(wait)}


def switches(value: str, shape: Shape) -> Properties:
    most, _, wait = value.partition("@")
    result: Properties = {shape.first("required_switches"): values.count(most)}
    return result | ({"wait_for_switch": values.seconds(wait) or 0} if wait else {})


_HINTS = {
    "compute_bound": {"threads_per_core": 1},
    "memory_bound": {"threads_per_core": 1, "cores_per_socket": 1},
    "multithread": {"tasks_per_core": 0xFFFF},
    "nomultithread": {"threads_per_core": 1},
}


def hint(value: str, shape: Shape) -> Properties:
    """Read an application's hint: numbers of threads and cores, and a variable for srun."""
    words = value.lower()
    result: Properties = {}
    for word in words.split(","):
        result |= _one_of(word, _HINTS)
    return {shape.first(name): size for name, size in result.items()} | {ENVIRONMENT: {"SLURM_HINT": words}}


def extra_node_info(value: str, shape: Shape) -> Properties:
    sizes = value.split(":")
    names = ("sockets_per_node", "cores_per_socket", "threads_per_core")
    if len(sizes) > len(names):
        raise Refused(f"{value!r} is not sockets:cores:threads")
    return {shape.first(name): values.count(size) for name, size in zip(names, sizes, strict=False) if size != "*"}


def propagate(value: str, _shape: Shape) -> Properties:
    if (value or "ALL").upper() == "NONE":
        return {}
    raise Refused("the limits of the machine you submit from can't be sent", "Use ulimit in the script.")


_GRES_FLAGS = {"enforce-binding": "GRES_BINDING_ENFORCED", "disable-binding": "GRES_BINDING_DISABLED"}


def gres_flags(value: str, shape: Shape) -> Properties:
    if "gres_flags" in shape:
        return {"gres_flags": _one_of(value.lower(), _same(*_GRES_FLAGS))}
    return {shape.first("flags"): [_one_of(word, _GRES_FLAGS) for word in value.lower().split(",")]}


def oom_kill_step(value: str, shape: Shape) -> Properties:
    return {shape.first("oom_kill_step"): _one_of(value or "1", {"0": 0, "1": 1})}


def get_user_env(_value: str, _shape: Shape) -> Properties:
    return {ENVIRONMENT: {"SLURM_GET_USER_ENV": "1"}}
