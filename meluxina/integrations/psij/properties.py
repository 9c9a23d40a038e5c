"""What a job specification means to Slurm: options of sbatch, by their names with underscores."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from psij import InvalidJobException, JobAttributes, JobSpec, ResourceSpecV1

_VARIABLES = {
    "account": "SBATCH_ACCOUNT",
    "partition": "SBATCH_PARTITION",
    "qos": "SBATCH_QOS",
    "reservation": "SBATCH_RESERVATION",
    "time": "SBATCH_TIMELIMIT",
}
"""Options that may come from the environment, as for sbatch."""

_PREFIXES = ("slurm.", "slurm-rest.")
"""Of custom attributes: the name of PSI/J's own executor for Slurm, so that programs can change over, and of this."""

_SYNONYMS = {
    "current_working_directory": "chdir",
    "memory_per_node": "mem",
    "name": "job_name",
    "standard_error": "error",
    "standard_output": "output",
    "tasks": "ntasks",
    "tasks_per_node": "ntasks_per_node",
    "time_limit": "time",
}
"""Slurm's names, as properties, of options that are set here: a custom attribute takes the place of what is said."""

_OBLIGATORY = {
    "account": "an account to be charged to (attributes.account, or the variable ACCOUNT)",
    "qos": 'a quality of service (custom attribute "slurm.qos", or the variable SBATCH_QOS)',
    "time": "a time limit (attributes.duration, or the variable SBATCH_TIMELIMIT)",
}
"""What MeluXina wants of every job, even where Slurm calls it optional."""


def properties(spec: JobSpec, options: Mapping[str, Any], account: str | None) -> dict[str, Any]:
    """Translate a job specification.

    Args:
        spec: The specification. What its custom attributes say counts most.
        options: Options for all jobs of an executor; they count more than the environment, less than the specification.
        account: What is charged if nobody says another account.

    Raises:
        InvalidJobException: It lacks what MeluXina wants of every job.

    """
    attributes = spec.attributes or JobAttributes()
    result: dict[str, Any] = {
        # What a launcher does not redirect is its own, and files of that would be litter. What Slurm has to say of a
        # job's end belongs with the job's errors.
        "output": "/dev/null",
        "error": "/dev/null" if spec.stderr_path is None or "%" in str(spec.stderr_path) else spec.stderr_path,
        "account": account,
        **{name: value for name, variable in _VARIABLES.items() if (value := os.environ.get(variable))},
        **_by_option(options),
        **_said(
            {
                "job_name": spec.name,
                "chdir": spec.directory,
                "account": attributes.account,
                "partition": attributes.queue_name,
                "reservation": attributes.reservation_id,
                "time": attributes.duration,
            }
        ),
        **_resources(spec.resources),
        **_by_option(_custom(attributes.custom_attributes or {})),
    }
    if missing := [text for name, text in _OBLIGATORY.items() if not result.get(name)]:
        raise InvalidJobException(f"A job needs {', '.join(missing)}. Nothing was sent.")
    return {**result, "time_limit": result.pop("time")}


def _resources(resources: Any) -> dict[str, Any]:
    if not isinstance(resources, ResourceSpecV1):
        raise InvalidJobException(f"Resources must be a ResourceSpecV1, not {resources!r}. Nothing was sent.")
    nodes = resources.computed_node_count
    memory = resources.memory and f"{-(-resources.memory // nodes // 1024)}K"  # PSI/J's is for all nodes together
    return _said(
        {
            "nodes": nodes,
            "ntasks": resources.computed_process_count,
            "ntasks_per_node": resources.computed_processes_per_node,
            "cpus_per_task": resources.cpu_cores_per_process,
            "gpus_per_task": resources.gpu_cores_per_process,
            "exclusive": resources.exclusive_node_use or None,
            "mem": memory,
        }
    )


def _custom(attributes: Mapping[str, object]) -> dict[str, object]:
    """Choose the custom attributes that are for Slurm; those of PSI/J's other executors are none of its business."""
    return {
        name.removeprefix(prefix): value
        for prefix in _PREFIXES
        for name, value in attributes.items()
        if name.startswith(prefix)
    }


def _by_option(options: Mapping[str, Any]) -> dict[str, Any]:
    names = {name: name.replace("-", "_") for name in options}
    return {_SYNONYMS.get(names[name], names[name]): value for name, value in options.items()}


def _said(options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}
