from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTresNct(Model, kw_only=True):
    """Slurm's `/components/schemas/step_tres_nct`.

    Attributes:
        type: TRES type ("cpu", "gres").
        name: TRES name where the type has several.
        id: Number of the TRES.
        count: How much.
        task: Number of the task.
        node: Name of the node.
    """

    type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    id: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    task: int | None | Unset = UNSET
    node: str | None | Unset = UNSET
