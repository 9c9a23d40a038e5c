"""What the components of a heterogeneous job have of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..sbatch.directives import Directive

PER_COMPONENT = frozenset({
    "bb", "constraint", "contiguous", "core-spec", "cores-per-socket", "cpu-freq", "cpus-per-gpu",
    "cpus-per-task", "distribution", "exclusive", "extra-node-info", "gpu-bind", "gpu-freq", "gpus",
    "gpus-per-node", "gpus-per-socket", "gpus-per-task", "gres", "gres-flags", "hint", "licenses",
    "mail-type", "mail-user", "mem-per-cpu", "mem-per-gpu", "mincpus", "network", "nodelist", "nodes",
    "ntasks", "ntasks-per-core", "ntasks-per-gpu", "ntasks-per-node", "ntasks-per-socket", "ntasks-per-tres",
    "overcommit", "oversubscribe", "partition", "segment", "sockets-per-node", "spread-job", "switches",
    "thread-spec", "threads-per-core", "tmp", "tres-bind", "tres-per-task", "use-min-nodes",
})  # fmt: skip
"""The options that one component of a heterogeneous job has for itself. sbatch hands all others on to the next ones."""


def handed_on(options: Iterable[Directive]) -> Iterator[Directive]:
    """Yield the options of one component that the next one has, too, unless it says something else."""
    return (option for option in options if option.option not in PER_COMPONENT)
