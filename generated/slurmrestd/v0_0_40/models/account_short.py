from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AccountShort(Model, kw_only=True):
    """Slurm's `/components/schemas/account_short`.

    Attributes:
        description: Arbitrary string describing the account
        organization: Organization to which the account belongs
    """

    description: str | Unset = UNSET
    organization: str | Unset = UNSET
