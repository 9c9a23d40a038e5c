from __future__ import annotations

from ...model import UNSET, Model, Unset


class AssocShort(Model, kw_only=True):
    """Unique identifier for the association.

    Attributes:
        user: User name
        account: Account
        cluster: Cluster
        partition: Partition
        id: Numeric association ID
    """

    user: str
    account: str | Unset = UNSET
    cluster: str | Unset = UNSET
    partition: str | Unset = UNSET
    id: int | Unset = UNSET


class Tres(Model, kw_only=True):
    """Slurm's `tres`.

    Attributes:
        type: TRES type (CPU, MEM, etc)
        name: TRES name (if applicable)
        id: ID used in database
        count: TRES count (0 if listed generically)
    """

    type: str
    name: str | Unset = UNSET
    id: int | Unset = UNSET
    count: int | Unset = UNSET
