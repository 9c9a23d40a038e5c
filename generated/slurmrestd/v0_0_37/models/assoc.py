from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Assoc(Model, kw_only=True):
    """Association description.

    Attributes:
        account: Assigned account
        user: Assigned user
        is_default: 1 for the association that the user's jobs have if they name none.
        cluster: Assigned cluster
        default: Default settings
        flags: List of properties of association
        max: Max settings
        min: Min settings
        parent_account: Parent account name Not shown in answers: for the association of a user; only accounts have one.
        partition: Assigned partition
        priority: Assigned priority
        qos: Names of the QOS that may be used; in answers their numbers, as texts ("1"). Not shown in answers: answers have the numbers of the QOS in place of their names.
        shares_raw: Raw fairshare shares
        usage: Association usage CRASHES slurmrestd: in a request ends slurmrestd or spoils its memory.
    """

    account: str | None
    user: str | None
    is_default: int | None | Unset = UNSET
    cluster: str | None | Unset = UNSET
    default: AssocDefault | Unset = UNSET
    flags: list[str] | Unset = UNSET
    max: AssocMax | Unset = UNSET
    min: AssocMin | Unset = UNSET
    parent_account: str | None | Unset = UNSET
    partition: str | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    qos: list[str] | None | Unset = UNSET
    shares_raw: int | None | Unset = UNSET
    usage: AssociationUsage | None | Unset = UNSET

    CRASHES_SERVER = {"usage": "in a request ends slurmrestd or spoils its memory."}
    """Properties that must not be sent, and why."""


from .assoc_default import AssocDefault  # noqa: E402
from .assoc_max import AssocMax  # noqa: E402
from .assoc_min import AssocMin  # noqa: E402
from .association_usage import AssociationUsage  # noqa: E402
