from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AccountsAddCond(Model, kw_only=True):
    """Slurm's `/components/schemas/accounts_add_cond`.

    Attributes:
        accounts: (Slurm does not say)
        association: (Slurm does not say)
        clusters: (Slurm does not say)
    """

    accounts: list[str]
    association: AssocRecSet | Unset = UNSET
    clusters: list[str] | Unset = UNSET


from .assoc_rec_set import AssocRecSet  # noqa: E402
