from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepNodes(Model, kw_only=True, rename={"list_": "list"}):
    """Slurm's `/components/schemas/step_nodes`.

    Attributes:
        count: Number of nodes in the job step
        range: Node(s) allocated to the job step
        list_: (Slurm does not say)
    """

    count: int | Unset = UNSET
    range: str | Unset = UNSET
    list_: list[str] | Unset = UNSET
