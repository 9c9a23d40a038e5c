from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStep(Model, kw_only=True):
    """Slurm's `/components/schemas/step_step`.

    Attributes:
        id: Step ID (Slurm job step ID)
        name: Step name
        stderr: Path to stderr file
        stdin: Path to stdin file
        stdout: Path to stdout file
        stderr_expanded: Step stderr with expanded fields
        stdin_expanded: Step stdin with expanded fields
        stdout_expanded: Step stdout with expanded fields
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    stderr: str | Unset = UNSET
    stdin: str | Unset = UNSET
    stdout: str | Unset = UNSET
    stderr_expanded: str | Unset = UNSET
    stdin_expanded: str | Unset = UNSET
    stdout_expanded: str | Unset = UNSET
