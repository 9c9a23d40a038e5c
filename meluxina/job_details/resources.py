"""What a job asks for and has of each resource: nodes, CPUs, memory, GPUs. Of its components together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from ..notation import tres
from ..slurm import wire


def _requested(raw: object) -> Any:
    return wire.either(raw, "tres_req_str", "tres", "requested")


def _allocated(raw: object) -> Any:
    return wire.either(raw, "tres_alloc_str", "tres", "allocated")


def node_count(job: Any) -> int | None:
    """Count the nodes that a job has, or needs at least."""
    if job.components:
        return sum(part.node_count or 0 for part in job.components)
    return _count(job.raw, "node", "node_count", "allocation_nodes")


def cpus(job: Any) -> int | None:
    """Count the CPUs that a job has, or asks for."""
    if job.components:
        return sum(part.cpus or 0 for part in job.components)
    return _count(job.raw, "cpu", "cpus") or wire.number(wire.within(job.raw, "required", "CPUs"))


def memory(job: Any) -> int | None:
    """Return the memory that a job asks for, in megabytes."""
    if job.components:
        return sum(part.memory or 0 for part in job.components)
    return tres.amount(_requested(job.raw), "mem")


def gpus(job: Any) -> int:
    """Count the GPUs that a job has, or asks for."""
    if job.components:
        return sum(part.gpus for part in job.components)
    return tres.gpus(_allocated(job.raw) or _requested(job.raw))


def requested(job: Any) -> dict[str, int]:
    """Return what a job asks for of each trackable resource."""
    return _sum(job, _requested)


def allocated(job: Any) -> dict[str, int]:
    """Return what a job has or had of each trackable resource."""
    return _sum(job, _allocated)


def _count(raw: object, resource: str, *fields: str) -> int | None:
    amount = tres.amount(_allocated(raw), resource)
    # What a job asks for says one node where Slurm works out from its tasks that it needs several.
    needed = amount or wire.number(wire.read(raw, *fields))
    return needed or tres.amount(_requested(raw), resource)


def _sum(job: Any, resources: Callable[[object], Any]) -> dict[str, int]:
    if not job.components:
        return tres.amounts(resources(job.raw))
    total: Counter[str] = Counter()
    for part in job.components:
        total.update(tres.amounts(resources(part.raw)))
    return dict(total)
