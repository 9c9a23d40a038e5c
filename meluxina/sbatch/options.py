"""Every option of sbatch, and the properties of a job description that it stands for.

One table for directives of a script and for arguments of `submit`, for all API versions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from ..errors import InvalidRequestError
from . import conversions as to
from . import shape as plain
from . import values
from .derived import settled
from .directives import Argument, Directive, Syntax
from .shape import Convert, Properties, Shape
from .values import Refused


@attrs.frozen
class Option:
    """One option of sbatch."""

    name: str
    convert: Convert
    short: str = ""
    argument: Argument = "required"
    keywords: tuple[str, ...] = ()
    """Slurm's names for it as a property, of any version."""


_SBATCH_ONLY = "it asks something of the sbatch command itself, which is not there"
_NOWHERE = "REST has no way to say it"
_SITE = "REST jobs run as the user whose token it is"

_TABLE = [
    # Who pays, where and how long
    Option("account", plain.text("account"), "A"),
    Option("partition", plain.text("partition"), "p"),
    Option("qos", plain.text("qos"), "q"),
    Option("reservation", plain.text("reservation")),
    Option("wckey", plain.text("wckey")),
    Option("time", plain.time_limit("time_limit"), "t", keywords=("time_limit",)),
    Option("time-min", plain.time_limit("time_minimum"), keywords=("time_minimum",)),
    Option("begin", plain.moment("begin_time"), "b", keywords=("begin_time",)),
    Option("deadline", plain.moment("deadline")),
    Option("dependency", plain.text("dependency"), "d"),
    Option("kill-on-invalid-dep", to.kill_on_invalid_dependency, keywords=("kill_on_invalid_dependency",)),
    Option("array", plain.text("array"), "a"),
    Option("hold", plain.flag("hold"), "H", "none"),
    Option("priority", to.priority),
    Option("nice", to.nice, argument="optional"),
    Option("requeue", to.requeue, argument="optional"),
    Option("no-requeue", to.no_requeue, argument="none"),
    Option("no-kill", to.no_kill, "k", "optional"),
    Option("signal", to.signal),
    Option("delay-boot", to.delay_boot),
    Option("reboot", plain.flag("reboot"), argument="none"),
    Option("wait-all-nodes", to.wait_all_nodes),
    # What it is called, and its files
    Option("job-name", plain.text("name"), "J", keywords=("name",)),
    Option("comment", plain.text("comment")),
    Option("extra", plain.text("extra")),
    Option("chdir", to.directory, "D", keywords=("current_working_directory", "working_directory")),
    Option("output", plain.file("standard_output"), "o", keywords=("standard_output",)),
    Option("error", plain.file("standard_error"), "e", keywords=("standard_error",)),
    Option("input", plain.file("standard_input"), "i", keywords=("standard_input",)),
    Option("open-mode", to.open_mode),
    Option("mail-type", to.mail_type),
    Option("mail-user", plain.text("mail_user")),
    Option("container", plain.text("container")),
    Option("container-id", plain.text("container_id")),
    # Nodes
    Option("nodes", to.nodes, "N"),
    Option("nodelist", plain.node_names("required_nodes", "nodelist"), "w", keywords=("required_nodes",)),
    Option("exclude", plain.node_names("excluded_nodes", "exclude_nodes"), "x",
           keywords=("excluded_nodes", "exclude_nodes")),
    Option("constraint", plain.text("constraints"), "C", keywords=("constraints",)),
    Option("prefer", plain.text("prefer")),
    Option("cluster-constraint", plain.text("cluster_constraint")),
    Option("contiguous", plain.flag("contiguous"), argument="none"),
    Option("exclusive", to.exclusive, argument="optional"),
    Option("oversubscribe", to.oversubscribe, "s", "none"),
    Option("overcommit", plain.flag("overcommit"), "O", "none"),
    Option("spread-job", plain.job_flag("SPREAD_JOB", "spread_job"), argument="none"),
    Option("use-min-nodes", plain.job_flag("PREFER_MINIMUM_NODE_COUNT", "minimum_nodes"), argument="none"),
    Option("switches", to.switches),
    Option("segment", plain.number("segment_size"), keywords=("segment_size",)),
    Option("network", plain.text("network")),
    Option("tmp", to.disk, keywords=("temporary_disk_per_node",)),
    Option("batch", plain.text("batch_features"), keywords=("batch_features",)),
    # Tasks and CPUs
    Option("ntasks", plain.number("tasks"), "n", keywords=("tasks",)),
    # The same by another name; what comes later in this table has the keyword.
    Option("tasks-per-node", plain.number("tasks_per_node")),
    Option("ntasks-per-node", plain.number("tasks_per_node"), keywords=("tasks_per_node",)),
    Option("ntasks-per-socket", plain.number("tasks_per_socket"), keywords=("tasks_per_socket",)),
    Option("ntasks-per-core", plain.number("tasks_per_core"), keywords=("tasks_per_core",)),
    Option("ntasks-per-gpu", to.tasks_per_gpu),
    Option("ntasks-per-tres", plain.number("ntasks_per_tres")),
    Option("cpus-per-task", to.cpus_per_task, "c"),
    Option("mincpus", plain.number("minimum_cpus_per_node"), keywords=("minimum_cpus_per_node",)),
    Option("sockets-per-node", plain.number("sockets_per_node")),
    Option("cores-per-socket", plain.number("cores_per_socket")),
    Option("threads-per-core", plain.number("threads_per_core")),
    Option("extra-node-info", to.extra_node_info, "B"),
    Option("core-spec", plain.number("core_specification", 0), "S", keywords=("core_specification",)),
    Option("thread-spec", plain.number("thread_specification"), keywords=("thread_specification",)),
    Option("hint", to.hint, keywords=("cpu_binding_hint",)),
    Option("distribution", to.distribution, "m"),
    Option("cpu-freq", plain.text("cpu_frequency"), keywords=("cpu_frequency",)),
    # Memory, GPUs and other resources
    Option("mem", plain.memory("memory_per_node"), keywords=("memory_per_node",)),
    Option("mem-per-cpu", plain.memory("memory_per_cpu"), keywords=("memory_per_cpu",)),
    Option("mem-per-gpu", to.memory_per_gpu, keywords=("memory_per_gpu",)),
    Option("gpus", plain.tres("tres_per_job", "gpus"), "G"),
    Option("gpus-per-node", plain.tres("tres_per_node", "gpus_per_node")),
    Option("gpus-per-socket", plain.tres("tres_per_socket", "gpus_per_socket")),
    Option("gpus-per-task", to.gpus_per_task),
    Option("cpus-per-gpu", plain.tres("cpus_per_tres", "cpus_per_gpu")),
    Option("gpu-bind", plain.tres("tres_bind", "gpu_binding"), keywords=("gpu_binding",)),
    Option("gpu-freq", plain.tres("tres_freq", "gpu_frequency", "gpu:"), keywords=("gpu_frequency",)),
    Option("gres", to.gres),
    Option("gres-flags", to.gres_flags),
    Option("tres-bind", plain.text("tres_bind")),
    Option("tres-per-task", plain.text("tres_per_task")),
    Option("licenses", plain.text("licenses"), "L"),
    Option("bb", plain.text("burst_buffer"), keywords=("burst_buffer",)),
    Option("acctg-freq", plain.text("account_gather_frequency"), keywords=("account_gather_frequency",)),
    Option("profile", to.profile),
    Option("stepmgr", plain.job_flag("STEPMGR_ENABLED", "stepmgr"), argument="none"),
    Option("oom-kill-step", to.oom_kill_step, argument="optional"),
    Option("mcs-label", plain.text("mcs_label"), keywords=("mcs_label",)),
    Option("context", plain.text("selinux_context"), keywords=("selinux_context",)),
    # The environment: it is given with the job, so these are applied to it
    Option("export", to.export),
    Option("get-user-env", to.get_user_env, argument="optional", keywords=("get_user_environment",)),
    Option("propagate", to.propagate, argument="optional"),
    # What the sbatch command prints or waits for is no part of the job
    *(Option(name, plain.nothing, short, "none") for name, short in (
        ("parsable", ""), ("quiet", "Q"), ("verbose", "v"), ("wait", "W"), ("ignore-pbs", ""),
    )),
    # Nothing that REST could do
    *(Option(name, plain.refused(_SBATCH_ONLY), short, "none") for name, short in (
        ("help", "h"), ("usage", ""), ("version", "V"), ("test-only", ""),
    )),
    Option("autocomplete", plain.refused(_SBATCH_ONLY)),
    Option("wrap", plain.refused("the script is the job")),
    Option("bbf", plain.refused("it names a file for sbatch to read", "Put its lines into the script, or use --bb.")),
    Option("export-file", plain.refused("it names a file for sbatch to read", "Use the argument environment.")),
    Option("nodefile", plain.refused("it names a file for sbatch to read", "Use --nodelist."), "F"),
    Option("clusters", plain.refused("a request goes to the cluster of its URL"), "M"),
    Option("cluster", plain.refused("a request goes to the cluster of its URL")),
    Option("uid", plain.refused(_SITE)),
    Option("gid", plain.refused(_SITE)),
    Option("mem-bind", plain.refused("not understood alike by all API versions", "Give it to srun in the script.")),
    Option("resv-ports", plain.refused(_NOWHERE), argument="optional"),
    *(Option(name, plain.refused(_NOWHERE)) for name in ("resources", "mem-update", "power", "container-type")),
    *(Option(name, plain.refused(_NOWHERE), argument="none") for name in (
        "external", "spread-segments", "consolidate-segments",
    )),
]  # fmt: skip

OPTIONS: Mapping[str, Option] = {option.name: option for option in _TABLE}
SYNTAX: Mapping[str, Syntax] = {option.name: Syntax(option.short, option.argument) for option in _TABLE}
"""How the options are written, for `directives.read`."""

_ORDER = list(OPTIONS)

KEYWORDS: Mapping[str, Option] = {
    keyword: option for option in _TABLE for keyword in (option.name.replace("-", "_"), *option.keywords)
}
"""Options by what they are called as an argument of `submit`: by Slurm's properties and by sbatch's names."""


PER_COMPONENT = frozenset({
    "bb", "constraint", "contiguous", "core-spec", "cores-per-socket", "cpu-freq", "cpus-per-gpu",
    "cpus-per-task", "distribution", "exclusive", "extra-node-info", "gpu-bind", "gpu-freq", "gpus",
    "gpus-per-node", "gpus-per-socket", "gpus-per-task", "gres", "gres-flags", "hint", "licenses",
    "mail-type", "mail-user", "mem-per-cpu", "mem-per-gpu", "mincpus", "network", "nodelist", "nodes",
    "ntasks", "ntasks-per-core", "ntasks-per-gpu", "ntasks-per-node", "ntasks-per-socket", "ntasks-per-tres",
    "overcommit", "oversubscribe", "partition", "segment", "sockets-per-node", "spread-job", "switches",
    "thread-spec", "threads-per-core", "tmp", "tres-bind", "tres-per-task", "use-min-nodes",
})  # fmt: skip
"""What one component of a heterogeneous job has for itself. sbatch hands everything else on to the next ones."""


@attrs.frozen
class Wish:
    """One option with its value, and what to call it in an error."""

    option: Option
    value: str | None
    origin: str


def from_directives(found: Iterable[Directive], shape: Shape, before: Iterable[Wish] = ()) -> list[Wish]:
    """What a script wishes. Of repeated options the last counts, as for sbatch.

    For a further component of a heterogeneous job, `before` is what the one before it wished.
    """
    wishes = {wish.option.name: wish for wish in before if wish.option.name not in PER_COMPONENT}
    for directive in found:
        value = directive.value
        name = ALIASES.get(directive.option, directive.option)
        if name == "mail-type" and name in wishes and shape.parses_options:
            # The sbatch of these servers adds them up.
            value = f"{wishes[name].value},{value}"
        wishes.pop(OPPOSITES.get(name, ""), None)
        wishes[name] = Wish(OPTIONS[name], value, str(directive))
    return list(wishes.values())


def from_keyword(keyword: str, value: Any) -> Wish:
    """What an argument of `submit` wishes."""
    option = KEYWORDS[keyword]
    origin = f"job.{keyword}={value!r}"
    if isinstance(value, bool) and option.argument != "required":
        if not value and option.name in OPPOSITES:
            option = OPTIONS[OPPOSITES[option.name]]
        elif not value:
            # It takes back what the script says.
            option = attrs.evolve(option, convert=plain.nothing)
        return Wish(option, None, origin)
    try:
        text = _text(option, value)
    except Refused as reason:
        raise _error(origin, reason) from None
    except (ValueError, OverflowError):
        raise _error(origin, Refused(f"{type(value).__name__} out of Slurm's range")) from None
    return Wish(option, text, origin)


_TIMES = ("time", "time-min")
ALIASES = {"tasks-per-node": "ntasks-per-node"}
OPPOSITES = {"requeue": "no-requeue", "no-requeue": "requeue"}


def _text(option: Option, value: Any) -> str:
    if option.argument == "none":
        raise Refused("it is True or False")
    if option.name in _TIMES and isinstance(value, int) and value < 0:
        raise Refused("it is less than no time", hint="No limit is written UNLIMITED.")
    return _nodes(value) if option.name == "nodes" else values.as_text(value)


def _nodes(value: Any) -> str:
    # Documents of older versions declare a pair of numbers.
    return "-".join(str(number) for number in value) if isinstance(value, list | tuple) else values.as_text(value)


_ALTERNATIVES = (
    {"mem", "mem-per-cpu", "mem-per-gpu"},
    {"exclusive", "oversubscribe"},
    {"core-spec", "thread-spec"},
    {"cpus-per-task", "cpus-per-gpu"},
    {"ntasks-per-gpu", "gpus-per-task"},
)
_REPLACING = (*_ALTERNATIVES, {"requeue", "no-requeue"}, {"hold", "priority"})


def override(base: Iterable[Wish], explicit: Iterable[Wish]) -> list[Wish]:
    """Explicit wishes win over the base, over alternatives to them too."""
    named = {wish.option.name for wish in explicit}
    gone = named.union(*(group for group in _REPLACING if group & named))
    return [*(wish for wish in base if wish.option.name not in gone), *explicit]


def describe(wishes: Iterable[Wish], shape: Shape) -> Properties:
    """The properties that all wishes together stand for.

    Raises:
        InvalidRequestError: This version can't express one of them, or it is no value that sbatch takes.

    """
    chosen = list(wishes)
    given = {wish.option.name: wish.value for wish in chosen if wish.value is not None}
    return settled(convert(chosen, shape), given, shape)


def convert(wishes: Iterable[Wish], shape: Shape) -> Properties:
    """The same without what sbatch adds to it. Raises InvalidRequestError likewise."""
    chosen = {wish.option.name: wish for wish in wishes}
    for group in _ALTERNATIVES:
        both = sorted(group & chosen.keys())
        if len(both) > 1:
            raise _error(chosen[both[1]].origin, Refused(f"--{both[0]} and --{both[1]} exclude each other"))
    if "hold" in chosen:
        chosen.pop("priority", None)
    parts = []
    # In the order of the table: sbatch lists resources in an order of its own, too.
    for wish in sorted(chosen.values(), key=lambda wish: _ORDER.index(wish.option.name)):
        try:
            parts.append(wish.option.convert(wish.value, shape))
        except Refused as reason:
            raise _error(wish.origin, reason) from None
        except (ValueError, OverflowError):
            raise _error(wish.origin, Refused(f"{str(wish.value)[:40]!r} is out of Slurm's range")) from None
    return plain.merge(parts)


def _error(origin: str, reason: Refused) -> InvalidRequestError:
    return InvalidRequestError(f"{origin}: {reason}. Nothing was sent.", hint=reason.hint)
