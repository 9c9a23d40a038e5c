from __future__ import annotations

from ...model import UNSET, Model, Unset


class AssocShort(Model, kw_only=True):
    """Slurm's `assoc_short`.

    Attributes:
        user: User name
        account: Account name
        cluster: Cluster name
        partition: Partition name
        id: Numeric association ID
    """

    user: str
    account: str | Unset = UNSET
    cluster: str | Unset = UNSET
    partition: str | Unset = UNSET
    id: int | Unset = UNSET
