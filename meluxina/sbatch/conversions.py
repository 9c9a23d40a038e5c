"""Conversions of the options of sbatch that are more than another name for a property."""
# ruff: noqa: D103 - each is called after the option whose value it takes

from __future__ import annotations

from . import values
from .shape import ENVIRONMENT, Properties, Shape, one_of, require
from .values import Refused


def _same(*words: str) -> dict[str, str]:
    """Map words to themselves, for `one_of`."""
    return dict(zip(words, words, strict=True))


def nodes(value: str | None, shape: Shape) -> Properties:
    """Read N, or N-M; lists and steps (1,3 and 1-15:4) where the server has the fields for them."""
    text = require(value).strip()
    if shape.takes(shape.first("nodes"), list) and not shape.takes("nodes", str):
        raise Refused("the server of this API version takes a list of numbers and then forgets it")
    if set(text) & set(",:") and not shape.parses_options:
        return {shape.first("nodes"): text}
    least, most = values.node_range(text)
    return {shape.first("nodes"): str(least) if least == most else f"{least}-{most}"}


def cpus_per_task(value: str | None, shape: Shape) -> Properties:
    count = values.count(require(value))
    result: Properties = {shape.first("cpus_per_task"): count}
    if "tres_per_task" in shape:
        result["tres_per_task"] = f"cpu={count}"
    return result


def gpus_per_task(value: str | None, shape: Shape) -> Properties:
    gpus = values.resources(require(value))
    if "gpus_per_task" in shape:
        return {"gpus_per_task": gpus}
    counts = [entry.rpartition(":") for entry in gpus.split(",")]
    tres = [f"gres/gpu{':' + kind if kind else ''}={values.count(number)}" for kind, _, number in counts]
    return {shape.first("tres_per_task"): ",".join(tres)}


def gres(value: str | None, shape: Shape) -> Properties:
    text = values.resources(require(value))
    if text.lower() in ("help", "list"):
        raise Refused("it asks sbatch for help")
    if "gres" in shape:
        return {"gres": text}
    if text.lower() == "none":
        return {}
    entries = [entry if entry.startswith("gres/") else f"gres/{entry}" for entry in text.split(",")]
    return {shape.first("tres_per_node"): ",".join(entries)}


def memory_per_gpu(value: str | None, shape: Shape) -> Properties:
    size = values.megabytes(require(value))
    if "memory_per_gpu" in shape:
        return {"memory_per_gpu": size}
    return {shape.first("memory_per_tres"): f"gres/gpu:{size}"}


def disk(value: str | None, shape: Shape) -> Properties:
    size = values.megabytes(require(value))
    name = shape.first("temporary_disk_per_node")
    return {name: str(size) if shape.takes(name, str) else size}


def directory(value: str | None, shape: Shape) -> Properties:
    path = require(value)
    if not path.startswith("/"):
        raise Refused(f"{path!r} is relative, and there is no directory here to start from", "Give the path from / on.")
    return {shape.first("current_working_directory"): path}


def exclusive(value: str | None, shape: Shape) -> Properties:
    word = (value or "exclusive").lower()
    if "shared" in shape:
        words = {"exclusive": "none", "allocation": "none"} | _same("oversubscribe", "user", "mcs", "topo")
        return {"shared": [one_of(word, words)]}
    name = shape.first("exclusive")
    if shape.takes(name, list):
        return {name: [one_of(word, {"exclusive": "true"} | _same("user", "mcs"))]}
    return {name: one_of(word, _same("exclusive", "user", "mcs", "oversubscribe"))}


def oversubscribe(_value: str | None, shape: Shape) -> Properties:
    return {"shared": ["oversubscribe"]} if "shared" in shape else {shape.first("oversubscribe"): True}


def priority(value: str | None, shape: Shape) -> Properties:
    text = require(value)
    is_top = text.upper() == "TOP"
    number = 0xFFFFFFFD if is_top else values.count(text, 0)
    if not number:
        return {"hold": True}
    name = shape.first("priority")
    return {name: ("TOP" if is_top else str(number)) if shape.takes(name, str) else number}


def nice(value: str | None, shape: Shape) -> Properties:
    try:
        return {shape.first("nice"): 100 if value is None else int(value)}
    except ValueError:
        raise Refused(f"{value!r} is not a whole number") from None


def requeue(value: str | None, shape: Shape) -> Properties:
    if value:
        raise Refused(f"{value!r} can't be sent, only a plain --requeue")
    return {shape.first("requeue"): True}


def no_requeue(_value: str | None, shape: Shape) -> Properties:
    # Older servers do not look at the value of `requeue`.
    if "no_requeue" in shape:
        return {"no_requeue": True}
    if shape.parses_options:
        raise Refused("this API version has no way to say it")
    return {shape.first("requeue"): False}


def no_kill(value: str | None, shape: Shape) -> Properties:
    survives = one_of((value or "set").lower(), {"set": True, "yes": True, "off": False, "no": False})
    if "kill_on_node_fail" in shape:
        return {"kill_on_node_fail": False} if survives else {}
    return {shape.first("no_kill"): "set" if survives else "off"}


def kill_on_invalid_dependency(value: str | None, shape: Shape) -> Properties:
    kill = one_of(require(value).lower(), {"yes": True, "no": False})
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


def mail_type(value: str | None, shape: Shape) -> Properties:
    name = shape.first("mail_type")
    kinds = [kind.strip().upper() for kind in require(value).split(",") if kind.strip()]
    if "NONE" in kinds:
        return {}
    events = [event for kind in kinds for event in (_ALL_MAIL if kind == "ALL" else [kind])]
    flags = list(dict.fromkeys(one_of(event, _MAIL, "ALL", "NONE") for event in events))
    return {name: ",".join(kinds) if shape.takes(name, str) else flags}


def signal(value: str | None, shape: Shape) -> Properties:
    name, delay, receivers = values.warning_signal(require(value))
    if "signal" in shape:
        if receivers:
            raise Refused("this API version can't say who gets the signal (B: or R:)")
        return {"signal": value}
    result: Properties = {shape.first("kill_warning_signal"): name, "kill_warning_delay": delay}
    flags = [flag_ for letter, flag_ in (("B", "BATCH_JOB"), ("R", "RESERVATION_JOB")) if letter in receivers]
    return result | ({"kill_warning_flags": flags} if flags else {})


def open_mode(value: str | None, shape: Shape) -> Properties:
    mode = one_of(require(value)[:1].lower(), {"a": "append", "t": "truncate"}, "append", "truncate")
    name = shape.first("open_mode")
    return {name: [mode.upper()] if shape.takes(name, list) else mode}


def profile(value: str | None, shape: Shape) -> Properties:
    if shape.parses_options:
        # It writes a text without an end into the job's environment.
        raise Refused("this API version garbles it")
    every = ["ENERGY", "TASK", "LUSTRE", "NETWORK"]
    kinds = [kind.strip().upper() for kind in require(value).split(",")]
    words = _same(*every, "NONE")
    return {shape.first("profile"): every if "ALL" in kinds else [one_of(kind, words, "ALL") for kind in kinds]}


def distribution(value: str | None, shape: Shape) -> Properties:
    if shape.parses_options:
        raise Refused("this API version takes it and then forgets it", "Give it to srun in the script.")
    return {shape.first("distribution"): require(value)}


def delay_boot(value: str | None, shape: Shape) -> Properties:
    duration = values.seconds(require(value))
    if duration is None or (shape.parses_options and duration % 60):
        raise Refused("this API version takes whole minutes only")
    return {shape.first("delay_boot"): duration // 60 if shape.parses_options else duration}


def wait_all_nodes(value: str | None, shape: Shape) -> Properties:
    wait = one_of(require(value), {"0": False, "1": True, "no": False, "yes": True})
    name = shape.first("wait_all_nodes")
    return {name: wait if shape.takes(name, bool) else int(wait)}


def switches(value: str | None, shape: Shape) -> Properties:
    most, _, wait = require(value).partition("@")
    result: Properties = {shape.first("required_switches"): values.count(most)}
    return result | ({"wait_for_switch": values.seconds(wait) or 0} if wait else {})


_HINTS = {
    "compute_bound": {"threads_per_core": 1},
    "memory_bound": {"threads_per_core": 1, "cores_per_socket": 1},
    "multithread": {"tasks_per_core": 0xFFFF},
    "nomultithread": {"threads_per_core": 1},
}


def hint(value: str | None, shape: Shape) -> Properties:
    """Read an application's hint: numbers of threads and cores, and a variable for srun."""
    words = require(value).lower()
    result: Properties = {}
    for word in words.split(","):
        result |= one_of(word, _HINTS)
    return {shape.first(name): size for name, size in result.items()} | {ENVIRONMENT: {"SLURM_HINT": words}}


def extra_node_info(value: str | None, shape: Shape) -> Properties:
    sizes = require(value).split(":")
    names = ("sockets_per_node", "cores_per_socket", "threads_per_core")
    if len(sizes) > len(names):
        raise Refused(f"{value!r} is not sockets:cores:threads")
    return {shape.first(name): values.count(size) for name, size in zip(names, sizes, strict=False) if size != "*"}


def propagate(value: str | None, _shape: Shape) -> Properties:
    if (value or "ALL").upper() == "NONE":
        return {}
    raise Refused("the limits of the machine you submit from can't be sent", "Use ulimit in the script.")


def tasks_per_gpu(value: str | None, shape: Shape) -> Properties:
    return {shape.first("ntasks_per_gpu", "ntasks_per_tres"): values.count(require(value))}


_GRES_FLAGS = {"enforce-binding": "GRES_BINDING_ENFORCED", "disable-binding": "GRES_BINDING_DISABLED"}


def gres_flags(value: str | None, shape: Shape) -> Properties:
    if "gres_flags" in shape:
        return {"gres_flags": one_of(require(value).lower(), _same(*_GRES_FLAGS))}
    return {shape.first("flags"): [one_of(word, _GRES_FLAGS) for word in require(value).lower().split(",")]}


def oom_kill_step(value: str | None, shape: Shape) -> Properties:
    return {shape.first("oom_kill_step"): one_of(value or "1", {"0": 0, "1": 1})}


EXPORT = "--export"
"""The key under which --export is kept until there is an environment to apply it to."""


def export(value: str | None, _shape: Shape) -> Properties:
    return {EXPORT: require(value)}


def get_user_env(_value: str | None, _shape: Shape) -> Properties:
    return {ENVIRONMENT: {"SLURM_GET_USER_ENV": "1"}}
