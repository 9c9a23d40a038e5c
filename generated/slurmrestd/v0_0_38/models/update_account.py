from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class UpdateAccount(Model):
    """Slurm's `/components/schemas/update_account`.

    Attributes:
        accounts: (Slurm does not say)
    """

    accounts: list[Account] | Unset = UNSET


from .account import Account  # noqa: E402
