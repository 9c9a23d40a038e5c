from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Assoc(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc`.

    Attributes:
        user: User name
        accounting: (Slurm does not say)
        account: Account
        cluster: Cluster name
        comment: Arbitrary comment
        default: (Slurm does not say)
        flags: (Slurm does not say)
        max: (Slurm does not say)
        id: (Slurm does not say)
        is_default: Is default association for user
        lineage: Complete path up the hierarchy to the root association
        min: (Slurm does not say)
        parent_account: Name of parent account Not shown in answers: for the association of a user; only accounts have one.
        partition: Partition name
        priority: Integer number with flags
        qos: List of QOS names
        shares_raw: Allocated shares used for fairshare calculation
    """

    user: str
    accounting: list[Accounting] | Unset = UNSET
    account: str | Unset = UNSET
    cluster: str | Unset = UNSET
    comment: str | Unset = UNSET
    default: AssocDefault | Unset = UNSET
    flags: list[str] | Unset = UNSET
    max: AssocMax | Unset = UNSET
    id: AssocShort | Unset = UNSET
    is_default: bool | Unset = UNSET
    lineage: str | Unset = UNSET
    min: AssocMin | Unset = UNSET
    parent_account: str | Unset = UNSET
    partition: str | Unset = UNSET
    priority: Uint32NoValStruct | Unset = UNSET
    qos: list[str] | Unset = UNSET
    shares_raw: int | Unset = UNSET


from .accounting import Accounting  # noqa: E402
from .assoc_default import AssocDefault  # noqa: E402
from .assoc_max import AssocMax  # noqa: E402
from .assoc_min import AssocMin  # noqa: E402
from .assoc_short import AssocShort  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
