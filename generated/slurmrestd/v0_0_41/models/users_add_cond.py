from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UsersAddCond(Model, kw_only=True):
    """Filters to select associations for users.

    Attributes:
        users: CSV users list
        accounts: CSV accounts list
        association: Association limits and options
        clusters: CSV clusters list
        partitions: CSV partitions list
        wckeys: CSV WCKeys list
    """

    users: list[str]
    accounts: list[str] | Unset = UNSET
    association: AssocRecSet | Unset = UNSET
    clusters: list[str] | Unset = UNSET
    partitions: list[str] | Unset = UNSET
    wckeys: list[str] | Unset = UNSET


from .assoc_rec_set import AssocRecSet  # noqa: E402
