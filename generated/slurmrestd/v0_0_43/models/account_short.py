from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AccountShort(Model):
    """Slurm's `/components/schemas/account_short`.

    Attributes:
        description: Arbitrary string describing the account
        organization: Organization to which the account belongs
    """

    description: str | Unset = UNSET
    organization: str | Unset = UNSET
