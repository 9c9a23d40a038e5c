"""Properties that sbatch derives from other options before it sends a job."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from . import values
from .shape import ENVIRONMENT, Properties, Shape

_PER_TASK = re.compile(r"gres/(\w+)(?::\w+)?[:=](\d+)")
# Each is handed on as a variable of its own name: SLURM_CPUS_PER_TASK.
_VARIABLES = frozenset(
    ("cpus-per-task", "cpus-per-gpu", "gpus", "gpus-per-node", "gpus-per-socket", "gpu-freq")
    + ("ntasks-per-gpu", "ntasks-per-core", "ntasks-per-node", "ntasks-per-socket")
)
_OLDER_VARIABLES = frozenset(("gpus-per-task", "gpu-bind"))


def add_derived(properties: Properties, options: Mapping[str, str], shape: Shape) -> Properties:
    """Return the properties of a job with those that sbatch adds to them.

    Args:
        properties: What the options stand for, one by one.
        options: The options that have a value, with that, by their long names.
        shape: What the version declares.

    """
    result = properties | _numbers(properties, options, shape) | _tasks(properties, options)
    result |= _binding(properties, shape)
    environment = _variables(result, options, shape) | result.get(ENVIRONMENT, {})
    return result | ({ENVIRONMENT: environment} if environment else {})


def _tasks(properties: Properties, options: Mapping[str, str]) -> Properties:
    """Derive the number of tasks from those per node and from GPUs."""
    if "tasks" in properties:
        return {}
    least, most = _nodes(properties)
    if "tasks_per_node" in properties:
        # Of a range the server takes some.
        return {"tasks": least * properties["tasks_per_node"]} if 0 < least == most else {}
    gres = ",".join(entry for entry in options.get("gres", "").split(",") if re.match(r"(?:gres/)?gpu:", entry))
    names = ("gpus", "gpus-per-node", "gpus-per-task")
    per_job, per_node, per_task = (values.total(options.get(name)) for name in names)
    gpus = per_job or least * (per_node or values.total(gres))
    if gpus and "ntasks-per-gpu" in options:
        return {"tasks": gpus * values.count(options["ntasks-per-gpu"])}
    return {"tasks": gpus // per_task} if gpus and per_task and gpus % per_task == 0 else {}


def _nodes(properties: Properties) -> tuple[int, int]:
    """Read the least and the largest number of nodes; 0 if the server has to read a list."""
    nodes = properties.get("nodes", "1")
    return (0, 0) if set(nodes) & set(",:") else values.node_range(nodes)


def _numbers(properties: Properties, options: Mapping[str, str], shape: Shape) -> Properties:
    """Derive numbers of nodes, tasks and CPUs from each other."""
    nodes, tasks, per_node = (properties.get(name) for name in ("nodes", "tasks", "tasks_per_node"))
    least, most = _nodes(properties)
    if not least:
        return {}
    if nodes is None and tasks is not None:
        # Older servers do this themselves.
        return {"minimum_nodes": -(-tasks // per_node)} if per_node and shape.takes("minimum_nodes", int) else {}
    if nodes is None and "extra-node-info" not in options:
        return {}
    if tasks is not None:
        return {"nodes": str(tasks) if tasks <= least else f"{least}-{tasks}"} if tasks < most else {}
    if least != most:
        cpus = least if "overcommit" in properties else properties.get("cpus_per_task", 1)
        return {"minimum_cpus": cpus} if "minimum_cpus" in shape else {}
    names = ("sockets_per_node", "cores_per_socket", "threads_per_core")
    parts = [properties[name] for name in names if name in properties]
    return {"tasks": math.prod([least, *parts])} if parts and not per_node else {}


def _binding(properties: Properties, shape: Shape) -> Properties:
    """Derive the binding to tasks that sbatch adds for resources per task: GPUs last, of all types together."""
    explicit = properties.get("tres_bind", "")
    counts: Counter[str] = Counter()
    for name, count in _PER_TASK.findall(properties.get("tres_per_task", "")):
        if name not in explicit:
            counts[name] += int(count)
    if not counts or "tres_bind" not in shape:
        return {}
    names = sorted(counts, key=lambda name: name == "gpu")
    entries = [explicit] * bool(explicit) + [f"gres/{name}:per_task:{counts[name]}" for name in names]
    return {"tres_bind": "+".join(entries)}


def _variables(properties: Properties, options: Mapping[str, str], shape: Shape) -> dict[str, str]:
    """Write options as environment variables, by which the job's script and srun in it learn of them."""
    names = options.keys() & (_VARIABLES | _OLDER_VARIABLES if shape.parses_options else _VARIABLES)
    variables = {f"SLURM_{name.upper().replace('-', '_')}": options[name] for name in sorted(names)}
    if "mem-per-gpu" in options:
        variables["SLURM_MEM_PER_GPU"] = str(values.megabytes(options["mem-per-gpu"]))
    if "threads_per_core" in properties:
        variables["SLURM_THREADS_PER_CORE"] = str(properties["threads_per_core"])
    if "tres_bind" in properties:
        variables["SLURM_TRES_BIND"] = properties["tres_bind"]
    return variables
