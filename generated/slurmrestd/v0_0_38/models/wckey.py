from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class Wckey(Model):
    """Slurm's `/components/schemas/wckey`.

    Attributes:
        cluster: Cluster name
        id: wckey database unique id
        name: wckey name
        user: wckey user
        flags: List of properties of wckey
        accounts: Always empty in answers.
    """

    cluster: str | None | Unset = UNSET
    id: int | None | Unset = UNSET
    name: str | None | Unset = UNSET
    user: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET


from .account import Account  # noqa: E402
