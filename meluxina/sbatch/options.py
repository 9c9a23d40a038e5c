"""The table of all options of sbatch, with the properties of a job description that each stands for.

One table for directives of a script and for arguments of `submit`, for all API versions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import attrs

from .. import lazy
from ..errors import InvalidRequestError
from ..printable import quoted
from . import conversions as to
from . import values
from .conversions import Convert
from .derived import add_derived
from .directives import Directive, Syntax
from .shape import ENVIRONMENT, Properties, Shape, merge
from .values import Refused


@attrs.frozen
class Option(Syntax):
    """One option of sbatch: how it is written, and what it stands for."""

    name: str
    convert: Convert
    keywords: tuple[str, ...] = ()
    """Slurm's names for it as a property, of any version."""


_TABLE = [
    # Who pays, where and how long
    Option("account", to.string("account"), short="A"),
    Option("partition", to.string("partition"), short="p"),
    Option("qos", to.string("qos"), short="q"),
    Option("reservation", to.string("reservation")),
    Option("wckey", to.string("wckey")),
    Option("time", to.time_limit("time_limit"), short="t", keywords=("time_limit",)),
    Option("time-min", to.time_limit("time_minimum"), keywords=("time_minimum",)),
    Option("begin", to.rare("date_time", "begin_time"), short="b", keywords=("begin_time",)),
    Option("deadline", to.rare("date_time", "deadline")),
    Option("dependency", to.string("dependency"), short="d"),
    Option("kill-on-invalid-dep", to.rare("kill_on_invalid_dependency"), keywords=("kill_on_invalid_dependency",)),
    Option("array", to.string("array"), short="a"),
    Option("hold", to.flag("hold"), short="H", argument="none"),
    Option("priority", to.rare("priority")),
    Option("nice", to.rare("nice"), argument="optional"),
    Option("requeue", to.requeue, argument="optional"),
    Option("no-requeue", to.no_requeue, argument="none"),
    Option("no-kill", to.rare("no_kill"), short="k", argument="optional"),
    Option("signal", to.rare("signal")),
    Option("delay-boot", to.rare("delay_boot")),
    Option("reboot", to.flag("reboot"), argument="none"),
    Option("wait-all-nodes", to.rare("wait_all_nodes")),
    # What it is called, and its files
    Option("job-name", to.string("name"), short="J", keywords=("name",)),
    Option("comment", to.string("comment")),
    Option("extra", to.string("extra")),
    Option("chdir", to.directory, short="D", keywords=("current_working_directory", "working_directory")),
    Option("output", to.file("standard_output"), short="o", keywords=("standard_output",)),
    Option("error", to.file("standard_error"), short="e", keywords=("standard_error",)),
    Option("input", to.file("standard_input"), short="i", keywords=("standard_input",)),
    Option("open-mode", to.rare("open_mode")),
    Option("mail-type", to.rare("mail_type")),
    Option("mail-user", to.string("mail_user")),
    Option("container", to.string("container")),
    Option("container-id", to.string("container_id")),
    # Nodes
    Option("nodes", to.nodes, short="N"),
    Option("nodelist", to.rare("node_names", "required_nodes", "nodelist"), short="w", keywords=("required_nodes",)),
    Option("exclude", to.rare("node_names", "excluded_nodes", "exclude_nodes"), short="x",
           keywords=("excluded_nodes", "exclude_nodes")),
    Option("constraint", to.string("constraints"), short="C", keywords=("constraints",)),
    Option("prefer", to.string("prefer")),
    Option("cluster-constraint", to.string("cluster_constraint")),
    Option("contiguous", to.flag("contiguous"), argument="none"),
    Option("exclusive", to.rare("exclusive"), argument="optional"),
    Option("oversubscribe", to.rare("oversubscribe"), short="s", argument="none"),
    Option("overcommit", to.flag("overcommit"), short="O", argument="none"),
    Option("spread-job", to.rare("job_flag", "SPREAD_JOB", "spread_job"), argument="none"),
    Option("use-min-nodes", to.rare("job_flag", "PREFER_MINIMUM_NODE_COUNT", "minimum_nodes"), argument="none"),
    Option("switches", to.rare("switches")),
    Option("segment", to.number("segment_size"), keywords=("segment_size",)),
    Option("network", to.string("network")),
    Option("tmp", to.rare("disk"), keywords=("temporary_disk_per_node",)),
    Option("batch", to.string("batch_features"), keywords=("batch_features",)),
    # Tasks and CPUs
    Option("ntasks", to.number("tasks"), short="n", keywords=("tasks",)),
    # The same by another name; what comes later in this table has the keyword.
    Option("tasks-per-node", to.number("tasks_per_node")),
    Option("ntasks-per-node", to.number("tasks_per_node"), keywords=("tasks_per_node",)),
    Option("ntasks-per-socket", to.number("tasks_per_socket"), keywords=("tasks_per_socket",)),
    Option("ntasks-per-core", to.number("tasks_per_core"), keywords=("tasks_per_core",)),
    Option("ntasks-per-gpu", to.number("ntasks_per_gpu", "ntasks_per_tres")),
    Option("ntasks-per-tres", to.number("ntasks_per_tres")),
    Option("cpus-per-task", to.cpus_per_task, short="c"),
    Option("mincpus", to.number("minimum_cpus_per_node"), keywords=("minimum_cpus_per_node",)),
    Option("sockets-per-node", to.number("sockets_per_node")),
    Option("cores-per-socket", to.number("cores_per_socket")),
    Option("threads-per-core", to.number("threads_per_core")),
    Option("extra-node-info", to.rare("extra_node_info"), short="B"),
    Option("core-spec", to.number("core_specification", least=0), short="S", keywords=("core_specification",)),
    Option("thread-spec", to.number("thread_specification"), keywords=("thread_specification",)),
    Option("hint", to.rare("hint"), keywords=("cpu_binding_hint",)),
    Option("distribution", to.rare("distribution"), short="m"),
    Option("cpu-freq", to.string("cpu_frequency"), keywords=("cpu_frequency",)),
    # Memory, GPUs and other resources
    Option("mem", to.memory("memory_per_node"), keywords=("memory_per_node",)),
    Option("mem-per-cpu", to.memory("memory_per_cpu"), keywords=("memory_per_cpu",)),
    Option("mem-per-gpu", to.tres("memory_per_tres", "memory_per_gpu", read=values.megabytes),
           keywords=("memory_per_gpu",)),
    Option("gpus", to.tres("tres_per_job", "gpus"), short="G"),
    Option("gpus-per-node", to.tres("tres_per_node", "gpus_per_node")),
    Option("gpus-per-socket", to.tres("tres_per_socket", "gpus_per_socket")),
    Option("gpus-per-task", to.gpus_per_task),
    Option("cpus-per-gpu", to.tres("cpus_per_tres", "cpus_per_gpu")),
    Option("gpu-bind", to.tres("tres_bind", "gpu_binding"), keywords=("gpu_binding",)),
    Option("gpu-freq", to.tres("tres_freq", "gpu_frequency", "gpu:"), keywords=("gpu_frequency",)),
    Option("gres", to.gres),
    Option("gres-flags", to.rare("gres_flags")),
    Option("tres-bind", to.string("tres_bind")),
    Option("tres-per-task", to.string("tres_per_task")),
    Option("licenses", to.string("licenses"), short="L"),
    Option("bb", to.string("burst_buffer"), keywords=("burst_buffer",)),
    Option("acctg-freq", to.string("account_gather_frequency"), keywords=("account_gather_frequency",)),
    Option("profile", to.rare("profile")),
    Option("stepmgr", to.rare("job_flag", "STEPMGR_ENABLED", "stepmgr"), argument="none"),
    Option("oom-kill-step", to.rare("oom_kill_step"), argument="optional"),
    Option("mcs-label", to.string("mcs_label"), keywords=("mcs_label",)),
    Option("context", to.string("selinux_context"), keywords=("selinux_context",)),
    # The environment: it is given with the job, so these are applied to it
    Option("export", to.export),
    Option("get-user-env", to.rare("get_user_env"), argument="optional", keywords=("get_user_environment",)),
    Option("propagate", to.rare("propagate"), argument="optional"),
    # What the sbatch command prints or waits for is no part of the job
    *(Option(name, to.ignore, short=short, argument="none") for name, short in (
        ("parsable", ""), ("quiet", "Q"), ("verbose", "v"), ("wait", "W"), ("ignore-pbs", ""),
    )),
    # Nothing that REST could do; why not stands around the core
    *(Option(name, to.rare("refuse", name), short=short) for name, short in (
        ("autocomplete", ""), ("wrap", ""), ("bbf", ""), ("export-file", ""), ("nodefile", "F"), ("clusters", "M"),
        ("cluster", ""), ("uid", ""), ("gid", ""), ("mem-bind", ""), ("resources", ""), ("mem-update", ""),
        ("power", ""), ("container-type", ""),
    )),
    *(Option(name, to.rare("refuse", name), short=short, argument="none") for name, short in (
        ("help", "h"), ("usage", ""), ("version", "V"), ("test-only", ""), ("external", ""), ("spread-segments", ""),
        ("consolidate-segments", ""),
    )),
    Option("resv-ports", to.rare("refuse", "resv-ports"), argument="optional"),
]  # fmt: skip

OPTIONS: Mapping[str, Option] = {option.name: option for option in _TABLE}
KEYWORDS: Mapping[str, Option] = {
    keyword: option for option in _TABLE for keyword in (option.name.replace("-", "_"), *option.keywords)
}
"""Options by their names as arguments of `submit`: those of Slurm's properties and of sbatch's options."""


ALIASES = {"tasks-per-node": "ntasks-per-node"}
OPPOSITES = {"requeue": "no-requeue", "no-requeue": "requeue"}
_ALTERNATIVES = (
    {"mem", "mem-per-cpu", "mem-per-gpu"},
    {"exclusive", "oversubscribe"},
    {"core-spec", "thread-spec"},
    {"cpus-per-task", "cpus-per-gpu"},
    {"ntasks-per-gpu", "gpus-per-task"},
)
_REPLACING = (*_ALTERNATIVES, {"requeue", "no-requeue"}, {"hold", "priority"})


def from_directives(directives: Iterable[Directive], shape: Shape, before: Sequence[Directive] = ()) -> list[Directive]:
    """Take the last of repeated options of a script, as sbatch does.

    For a further component of a heterogeneous job, `before` holds those of the one before it.
    """
    inherited = lazy.around("rare_options").components.handed_on(before) if before else ()
    options: dict[str, Directive] = {directive.option: directive for directive in inherited}
    for directive in directives:
        name, value = ALIASES.get(directive.option, directive.option), directive.value
        if name == "mail-type" and name in options and shape.parses_options:
            # The sbatch of these servers adds them up.
            value = f"{options[name].value},{value}"
        options.pop(OPPOSITES.get(name, ""), None)
        options[name] = attrs.evolve(directive, option=name, value=value)
    return list(options.values())


def override(base: Iterable[Directive], explicit: Iterable[Directive]) -> list[Directive]:
    """Merge options, of which explicit ones win over those of the base and over alternatives to them there."""
    names = {directive.option for directive in explicit}
    names = names.union(*(group for group in _REPLACING if group & names))
    return [*(directive for directive in base if directive.option not in names), *explicit]


def describe(options: Collection[Directive], shape: Shape) -> Properties:
    """Convert options to properties, with those that sbatch adds.

    Raises:
        InvalidRequestError: This version can't express one of them, or it is no value that sbatch takes.

    """
    texts = {directive.option: directive.value for directive in options if isinstance(directive.value, str)}
    return add_derived(convert(options, shape), texts, shape)


def convert(options: Iterable[Directive], shape: Shape) -> Properties:
    """Convert options to properties, without those that sbatch adds. Raises InvalidRequestError as `describe` does."""
    by_name = {directive.option: directive for directive in options if directive.value is not False}
    for group in _ALTERNATIVES:
        both = sorted(group & by_name.keys())
        if len(both) > 1:
            raise InvalidRequestError.unsent(f"{by_name[both[1]]}: --{both[0]} and --{both[1]} exclude each other.")
    if "hold" in by_name:
        by_name.pop("priority", None)
    parts = []
    # In the order of the table: sbatch lists resources in an order of its own, too.
    for name in (name for name in OPTIONS if name in by_name):
        value = by_name[name].value or ""
        with _refusing(by_name[name], f"{value[:40]!r} is"):
            parts.append(OPTIONS[name].convert(value, shape))
    return merge(parts)


def sort(arguments: Mapping[str, Any], shape: Shape) -> tuple[list[Directive], dict[str, Any]]:
    """Part arguments into options of sbatch and plain properties of this version."""
    options, raw = [], {}
    for name, value in arguments.items():
        if name in KEYWORDS and not isinstance(value, Mapping):
            options.append(_from_keyword(name, value))
        elif name in shape and name != ENVIRONMENT:
            raw[name] = value
        elif name in KEYWORDS:
            raise InvalidRequestError.unsent(f"job.{name} can't be a mapping.")
        else:
            close = lazy.around("advice").closest(name, {**shape.hints, **KEYWORDS})
            hint = f"Did you mean {close}?" if close else "The names are those of Slurm's job description."
            raise InvalidRequestError.unsent(f"There is no job property {name!r} in this API version.", hint=hint)
    return options, raw


def _from_keyword(keyword: str, value: Any) -> Directive:
    """Read an option from an argument of `submit`. Raises InvalidRequestError for what sbatch does not take."""
    option, spelling = KEYWORDS[keyword], f"job.{keyword}={quoted(value)}"
    if isinstance(value, bool) and option.argument != "required":
        if not value and option.name in OPPOSITES:
            return Directive(OPPOSITES[option.name], None, 0, spelling)
        return Directive(option.name, None if value else False, 0, spelling)
    with _refusing(spelling, type(value).__name__):
        text = _text(option, value)
    return Directive(option.name, text, 0, spelling)


def _text(option: Option, value: Any) -> str:
    if option.argument == "none":
        raise Refused("it is True or False")
    if option.name in ("time", "time-min") and isinstance(value, int) and value < 0:
        raise Refused("it is less than no time", hint="No limit is written UNLIMITED.")
    if option.name == "nodes" and isinstance(value, list | tuple):
        # Documents of older versions declare a pair of numbers.
        return "-".join(map(str, value))
    return values.as_text(value)


@contextmanager
def _refusing(option: Directive | str, value: str) -> Iterator[None]:
    """Raise InvalidRequestError, with the option's name, for a value that is refused, or too large for a number."""
    try:
        yield
    except Refused as reason:
        raise InvalidRequestError.unsent(f"{option}: {reason}.", hint=reason.hint) from None
    except (ValueError, OverflowError):
        raise InvalidRequestError.unsent(f"{option}: {value} out of Slurm's range.") from None
