from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UpdateAccount(Model, kw_only=True):
    """Slurm's `/components/schemas/update_account`.

    Attributes:
        accounts: (Slurm does not say)
    """

    accounts: list[Account] | Unset = UNSET


from .account import Account  # noqa: E402
