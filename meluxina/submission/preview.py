"""A job that the server has taken and not shown yet: as it was sent."""

from __future__ import annotations

from typing import Any

from ..slurm import wire

# What the server will show as it was sent, under the same name and in the same shape.
_KEPT = (
    "account",
    "comment",
    "current_working_directory",
    "dependency",
    "name",
    "partition",
    "qos",
    "standard_error",
    "standard_input",
    "standard_output",
    "time_limit",
)


def first(body: Any) -> Any:
    """The description of the job in the body of a submit; of a heterogeneous job that of the first component."""
    return wire.read(body, "job") or wire.read(body, "jobs")[0]


def is_heterogeneous(body: Any) -> bool:
    """Whether the body of a submit makes a job of several components, whose numbers only the server knows."""
    return bool(wire.read(body, "jobs"))


def as_sent(model: Any, number: int, body: Any, user: str) -> Any:
    """A job as its controller would show it, as far as the body of its submit tells.

    Args:
        model: The version's model of a job.
        number: What the server calls it.
        body: What was sent.
        user: Whose job it is.

    """
    description = first(body)
    # A time limit of 0 minutes is v0.0.38's way to ask for none.
    fields = {name: value for name in _KEPT if (value := wire.read(description, name))}
    fields |= {"job_id": number, "job_state": "PENDING", "user_name": user, "batch_flag": True}
    if array := wire.read(description, "array"):
        fields |= {"array_job_id": number, "array_task_string": array}
    return wire.record(model, fields)
