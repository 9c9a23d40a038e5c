from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AccountsAddCond(Model, kw_only=True):
    """CSV list of accounts, association limits and options, CSV list of clusters.

    Attributes:
        accounts: CSV accounts list
        association: Association limits and options
        clusters: CSV clusters list
    """

    accounts: list[str]
    association: AssocRecSet | Unset = UNSET
    clusters: list[str] | Unset = UNSET


from .assoc_rec_set import AssocRecSet  # noqa: E402
