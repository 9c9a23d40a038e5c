"""What sbatch works out of all options together before it sends a job."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from . import values
from .shape import ENVIRONMENT, Properties, Shape

_PER_TASK = re.compile(r"gres/(\w+)(?::\w+)?[:=](\d+)")
_VARIABLES = {
    "cpus-per-task": "SLURM_CPUS_PER_TASK",
    "cpus-per-gpu": "SLURM_CPUS_PER_GPU",
    "gpus": "SLURM_GPUS",
    "gpus-per-node": "SLURM_GPUS_PER_NODE",
    "gpus-per-socket": "SLURM_GPUS_PER_SOCKET",
    "gpu-freq": "SLURM_GPU_FREQ",
    "ntasks-per-gpu": "SLURM_NTASKS_PER_GPU",
    "ntasks-per-core": "SLURM_NTASKS_PER_CORE",
    "ntasks-per-node": "SLURM_NTASKS_PER_NODE",
    "ntasks-per-socket": "SLURM_NTASKS_PER_SOCKET",
}
_OLDER_VARIABLES = {
    "gpus-per-task": "SLURM_GPUS_PER_TASK",
    "gpu-bind": "SLURM_GPU_BIND",
}


def settled(wanted: Properties, given: Mapping[str, str], shape: Shape) -> Properties:
    """The properties of a job with what sbatch adds to them.

    Args:
        wanted: What the options stand for, one by one.
        given: The options that have a value, with that, by their long names.
        shape: What the version declares.

    """
    result = wanted | _numbers(wanted, given, shape) | _tasks(wanted, given) | _binding(wanted, shape)
    environment = _variables(result, given, shape) | result.get(ENVIRONMENT, {})
    return result | ({ENVIRONMENT: environment} if environment else {})


def _tasks(wanted: Properties, given: Mapping[str, str]) -> Properties:
    """How many tasks follow from those per node and from GPUs."""
    if "tasks" in wanted:
        return {}
    least, most = _nodes(wanted)
    if "tasks_per_node" in wanted:
        # Of a range the server takes some.
        return {"tasks": least * wanted["tasks_per_node"]} if 0 < least == most else {}
    gres = ",".join(entry for entry in given.get("gres", "").split(",") if re.match(r"(?:gres/)?gpu:", entry))
    gpus = _gpus(given.get("gpus")) or least * (_gpus(given.get("gpus-per-node")) or _gpus(gres))
    if gpus and "ntasks-per-gpu" in given:
        return {"tasks": gpus * values.count(given["ntasks-per-gpu"])}
    per_task = _gpus(given.get("gpus-per-task"))
    return {"tasks": gpus // per_task} if gpus and per_task and gpus % per_task == 0 else {}


def _nodes(wanted: Properties) -> tuple[int, int]:
    """The least and the largest number of nodes; 0 if the server has to read a list."""
    nodes = wanted.get("nodes", "1")
    return (0, 0) if set(nodes) & set(",:") else values.node_range(nodes)


def _gpus(given: str | None) -> int:
    """The number in "2", "a100:2" or "a100:2,v100:1"."""
    numbers = [entry.rpartition(":")[2] for entry in (given or "").split(",")]
    return sum(map(int, numbers)) if all(number.isdecimal() for number in numbers) else 0


def _numbers(wanted: Properties, given: Mapping[str, str], shape: Shape) -> Properties:
    """Numbers of nodes, tasks and CPUs that follow from each other."""
    nodes, tasks, per_node = wanted.get("nodes"), wanted.get("tasks"), wanted.get("tasks_per_node")
    least, most = _nodes(wanted)
    if not least:
        return {}
    if nodes is None and tasks is not None:
        # Older servers do this themselves.
        return {"minimum_nodes": -(-tasks // per_node)} if per_node and shape.takes("minimum_nodes", int) else {}
    if nodes is None and "extra-node-info" not in given:
        return {}
    if tasks is not None:
        return {"nodes": str(tasks) if tasks <= least else f"{least}-{tasks}"} if tasks < most else {}
    if least != most:
        least = least if "overcommit" in wanted else wanted.get("cpus_per_task", 1)
        return {"minimum_cpus": least} if "minimum_cpus" in shape else {}
    parts = [wanted[name] for name in ("sockets_per_node", "cores_per_socket", "threads_per_core") if name in wanted]
    return {"tasks": math.prod([least, *parts])} if parts and not per_node else {}


def _binding(wanted: Properties, shape: Shape) -> Properties:
    """The binding to tasks that sbatch adds for resources per task: GPUs last, of all types together."""
    explicit = wanted.get("tres_bind", "")
    counts: dict[str, int] = {}
    for name, count in _PER_TASK.findall(wanted.get("tres_per_task", "")):
        if name not in explicit:
            counts[name] = counts.get(name, 0) + int(count)
    if not counts or "tres_bind" not in shape:
        return {}
    names = sorted(counts, key=lambda name: name == "gpu")
    return {
        "tres_bind": "+".join([explicit] * bool(explicit) + [f"gres/{name}:per_task:{counts[name]}" for name in names])
    }


def _variables(wanted: Properties, given: Mapping[str, str], shape: Shape) -> dict[str, str]:
    """What the job's script, and srun in it, are told of the options: nobody else tells them."""
    names = _VARIABLES | (_OLDER_VARIABLES if shape.parses_options else {})
    found = {variable: given[option] for option, variable in names.items() if option in given}
    if "mem-per-gpu" in given:
        found["SLURM_MEM_PER_GPU"] = str(values.megabytes(given["mem-per-gpu"]))
    if "threads_per_core" in wanted:
        found["SLURM_THREADS_PER_CORE"] = str(wanted["threads_per_core"])
    if "tres_bind" in wanted:
        found["SLURM_TRES_BIND"] = wanted["tres_bind"]
    return found
