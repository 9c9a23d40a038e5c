"""What the nodes of one partition mean for a job: Slurm refuses what none of them could ever give.

How tasks are spread is Slurm's to choose. So nothing is compared here but what one node, or all of them together, must
have however it chooses; and nothing at all unless every node of the partition is in sight.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..explain.explanation import amount
from ..notation import hostlist
from ..views.node import Node
from .partitions import Place
from .request import Request
from .result import CheckFinding, error, refusal

_ADVICE = "Ask for less, or for another partition: `meluxina nodes` shows what nodes have."
_SIZING = frozenset(
    {
        *(
            "ntasks",
            "ntasks-per-node",
            "cpus-per-task",
            "mincpus",
            "mem",
            "mem-per-cpu",
            "gpus",
            "gpus-per-node",
            "gres",
        ),
        *("gpus-per-task", "gpus-per-socket", "constraint", "nodelist", "exclude"),
    }
)
"""Options about which nodes say something."""


def are_concerned(request: Request) -> bool:
    """Whether nodes say anything of what a job asks for."""
    return not _SIZING.isdisjoint(request.options)


def obstacles(place: Place) -> Iterator[CheckFinding]:
    """Yield what no node of a partition could give to a job."""
    nodes = members(place)
    if not nodes:
        return
    yield from _each(place, nodes)
    yield from _together(place, nodes)
    yield from _gres(place)
    yield from _features(place, nodes)
    yield from _names(place, nodes)


def members(place: Place) -> Sequence[Node]:
    """Return all nodes of a partition; none if some are not in sight."""
    nodes = {node.name: node for node in place.evidence.all("nodes")}
    names = place.partition.nodes
    if len(names) != place.partition.node_count or not nodes.keys() >= set(names):
        return ()
    return [nodes[name] for name in names]


def _cpus(node: Node) -> int:
    """Count what a node could have of CPUs, however its site counts them."""
    return max(node.cpus, (node.sockets or 1) * (node.cores or 1) * (node.threads or 1))


def _refusal(message: str, name: str, number: int = 2014) -> CheckFinding:
    return refusal(message, name, number, _ADVICE)


def _gpus(place: Place, nodes: Sequence[Node], message: str) -> CheckFinding:
    """Make the finding for GPUs that no allowed choice of nodes has."""
    if "gpus" in place.request.options and place.request.gpus <= sum(node.gpus for node in nodes):
        # More nodes than the job may have would do: that these are too few Slurm may see only when it looks for them.
        return CheckFinding("never starts", message, "gpus", error(2014), None, _ADVICE)
    return _refusal(message, "gpus")


def _each(place: Place, nodes: Sequence[Node]) -> Iterator[CheckFinding]:
    """Compare what one node must have with the node that has most."""
    request = place.request
    memory_option = "memory_per_node" if "mem" in request.options else "memory_per_cpu"
    measures: tuple[tuple[str, str, int | None, Callable[[Node], int]], ...] = (
        ("cpu", "cpus_per_task", request.cpus_per_node, _cpus),
        ("mem", memory_option, request.memory_per_node, lambda node: node.memory),
        ("gres/gpu", "gpus", request.gpus_per_node, lambda node: node.gpus),
    )
    for resource, name, asked, capacity in measures:
        most = max(map(capacity, nodes))
        if asked is not None and asked > most:
            message = (
                f"No node of partition {place.partition.name} has more than {amount(resource, most)}; this job needs"
                f" at least {amount(resource, asked)} on one node."
            )
            yield _gpus(place, nodes, message) if name == "gpus" else _refusal(message, name)
    limit = place.partition.max_cpus_per_node
    if limit is not None and request.cpus_per_task > limit and "overcommit" not in request.options:
        yield _refusal(
            f"Partition {place.partition.name} gives a job at most {amount('cpu', limit)} of a node; this one asks for"
            f" {request.cpus_per_task} for one task.",
            "cpus_per_task",
        )


def _together(place: Place, nodes: Sequence[Node]) -> Iterator[CheckFinding]:
    """Compare what all its nodes must have together with those that have most."""
    asked, most_nodes = place.request.gpus, place.request.nodes[1] if place.request.nodes else len(nodes)
    capacity = sum(sorted((node.gpus for node in nodes), reverse=True)[:most_nodes])
    if asked > capacity and place.request.gpus_per_node <= max(node.gpus for node in nodes):
        message = (
            f"With {amount('node', min(most_nodes, len(nodes)))} of partition {place.partition.name} there are"
            f" {amount('gres/gpu', capacity)}; this job asks for {asked}."
        )
        yield _gpus(place, nodes, message)
    capacity = sum(map(_cpus, nodes))
    if place.request.cpus > capacity:
        yield place.finding(
            f"All nodes of partition {place.partition.name} together have {amount('cpu', capacity)}; this job asks for"
            f" {place.request.cpus}.",
            "ntasks",
            2005,
            "PartitionConfig",
        )


def _gres(place: Place) -> Iterator[CheckFinding]:
    """Look for nodes, of any partition, with generic resources of these names."""
    present = {name for node in place.evidence.all("nodes") for name in re.findall(r"(?:^|,)(\w+)", node.gres or "")}
    for name, count in place.request.gres.items():
        if count and name not in present and re.fullmatch(r"\w+", name) and name != "none":
            # Which number that has depends on who refuses it: older releases of slurmrestd do it themselves.
            yield CheckFinding("refused", f"No node has the generic resource {name}.", "gres", None, None, _ADVICE)


def _features(place: Place, nodes: Sequence[Node]) -> Iterator[CheckFinding]:
    """Look for nodes with all features of a constraint that only lists them."""
    text = place.request.options.get("constraint") or ""
    if not re.fullmatch(r"[\w.-]+([&,|][\w.-]+)*", text):
        return
    features = re.split("[&,|]", text)
    present = {feature for node in place.evidence.all("nodes") for feature in node.features}
    unknown = [feature for feature in features if feature not in present]
    if unknown:
        listed = ", ".join(sorted(present)) or "none"
        yield _refusal(f"No node has the feature {unknown[0]}; there are {listed}.", "constraint", 2029)
    elif "|" not in text and not any(set(features) <= set(node.features) for node in nodes):
        yield _refusal(f"No node of partition {place.partition.name} has {' and '.join(features)}.", "constraint")


def _names(place: Place, nodes: Sequence[Node]) -> Iterator[CheckFinding]:
    """Look for the nodes that a job asks for by their names, or does not want."""
    request = place.request
    every = {node.name for node in place.evidence.all("nodes")}
    names = {node.name for node in nodes}
    required, excluded = (_expand(request.options.get(option)) for option in ("nodelist", "exclude"))
    for option, listed in (("nodelist", required), ("exclude", excluded)):
        if absent := sorted(name for name in listed - every if "[" not in name):
            yield _refusal(f"There is no node {absent[0]}.", option, 2018)
            return
    if len(required) <= request.least_nodes and (both := sorted(required & excluded)):
        yield _refusal(f"Node {both[0]} is both required and excluded.", "exclude", 2018)
    # If it names more nodes than it gets, Slurm chooses among them.
    if required and required.isdisjoint(names):
        yield _refusal(f"None of the nodes {request.options['nodelist']} is in {place.partition.name}.", "nodelist")
    if not names - excluded:
        yield _refusal(f"All nodes of partition {place.partition.name} are excluded.", "exclude")


def _expand(text: str | None) -> set[str]:
    return set(hostlist.expand(text)) if text else set()
