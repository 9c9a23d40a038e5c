from __future__ import annotations

from ...model import UNSET, Model, Unset


class AssocShort(Model, kw_only=True):
    """Slurm's `assoc_short`.

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


class Tres(Model, kw_only=True):
    """Slurm's `tres`.

    Attributes:
        type: TRES type
        name: TRES name (optional)
        id: database id
        count: count of TRES
    """

    type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    id: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
