from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ClusterRecAssociations(Model, kw_only=True):
    """Slurm's `/components/schemas/cluster_rec_associations`.

    Attributes:
        root: Root association information
    """

    root: AssocShort | None | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
