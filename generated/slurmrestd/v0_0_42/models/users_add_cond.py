from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UsersAddCond(Model, kw_only=True):
    """Slurm's `/components/schemas/users_add_cond`.

    Attributes:
        users: (Slurm does not say)
        accounts: (Slurm does not say)
        association: (Slurm does not say)
        clusters: (Slurm does not say)
        partitions: (Slurm does not say)
        wckeys: (Slurm does not say)
    """

    users: list[str]
    accounts: list[str] | Unset = UNSET
    association: AssocRecSet | Unset = UNSET
    clusters: list[str] | Unset = UNSET
    partitions: list[str] | Unset = UNSET
    wckeys: list[str] | Unset = UNSET


from .assoc_rec_set import AssocRecSet  # noqa: E402
