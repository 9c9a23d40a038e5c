from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UpdateQos(Model, kw_only=True):
    """Slurm's `/components/schemas/update_qos`.

    Attributes:
        QOS: (Slurm does not say)
    """

    QOS: list[Qos] | Unset = UNSET


from .qos import Qos  # noqa: E402
