from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Wckey(Model, kw_only=True):
    """Slurm's `/components/schemas/wckey`.

    Attributes:
        cluster: Cluster name
        name: wckey name
        user: wckey user
        id: wckey database unique id
        flags: List of properties of wckey
        accounts: Always empty in answers. CRASHES slurmrestd: in a request with any account in it ends slurmrestd.
    """

    cluster: str | None
    name: str | None
    user: str | None
    id: int | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET

    CRASHES_SERVER = {"accounts": "in a request with any account in it ends slurmrestd."}
    """Properties that must not be sent, and why."""


from .account import Account  # noqa: E402
