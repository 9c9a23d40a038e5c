from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocShort(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_short`.

    Attributes:
        account: Account name
        cluster: Cluster name
        partition: Partition name (optional)
        user: User name
        id: Number of an association that is no more; all else is null then.
    """

    account: str | None | Unset = UNSET
    cluster: str | None | Unset = UNSET
    partition: str | None | Unset = UNSET
    user: str | None | Unset = UNSET
    id: int | Unset = UNSET
