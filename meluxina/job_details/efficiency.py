"""Work out how much of what a job had it used, as `seff` does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec


class Efficiency(msgspec.Struct, frozen=True):
    """How much of what a job had it used. What nobody measured is None.

    The arithmetic is that of Slurm's `seff`. Of a job that ran for less than the time between two measurements
    (JobAcctGatherFrequency, 30 seconds if not set), memory is not known.
    """

    cpu: float | None
    """The part of the time of its CPUs in which they were busy: 1.0 if all of them always were."""
    memory: float | None
    """The part of its memory that it used: the peaks of all tasks of one step, that of the largest step."""
    gpu: float | None
    """The part of its GPUs that was busy at most; only where Slurm measures `gres/gpuutil`, which it asks the GPUs'
    own driver for. The sandbox has no such GPUs: there it is None."""
    cpu_time: timedelta
    """How long its steps kept CPUs busy."""
    used_memory: float | None
    """The memory that it used, in megabytes."""


def measure(job: Any) -> Efficiency | None:
    """Work out the efficiency of a job as accounting has it; None for one without steps or that has not ended."""
    parts = [part for part in job.parts or (job,) if part.steps]
    if not parts or not job.state.is_finished:
        return None
    cpu_time = sum((step.cpu_time or timedelta() for part in parts for step in part.steps), timedelta())
    cpu_seconds = sum((part.cpus or 1) * part.elapsed.total_seconds() for part in parts if part.elapsed)
    # Each part has its own memory and its own GPUs.
    memory = _sum(max(_measured(part.steps, "total_rss"), default=None) for part in parts)
    gpu = _sum(max(_measured(part.steps, "gpu_utilization"), default=None) for part in parts)
    allocated_memory = sum(part.allocated_tres.get("mem", 0) for part in parts)
    gpus = sum(part.gpus for part in parts)
    return Efficiency(
        cpu=cpu_time.total_seconds() / cpu_seconds if cpu_seconds else None,
        memory=memory / allocated_memory if memory is not None and allocated_memory else None,
        gpu=gpu / 100 / gpus if gpu is not None and gpus else None,
        cpu_time=cpu_time,
        used_memory=memory,
    )


def _measured(steps: Any, name: str) -> list[float]:
    return [amount for step in steps if (amount := getattr(step, name)) is not None]


def _sum(amounts: Any) -> float | None:
    """Add what is known; None if nothing is."""
    present = [amount for amount in amounts if amount is not None]
    return sum(present) if present else None
