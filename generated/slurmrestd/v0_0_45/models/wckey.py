from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Wckey(Model, kw_only=True):
    """Slurm's `/components/schemas/wckey`.

    Attributes:
        cluster: Cluster name
        name: WCKey name
        user: User name
        accounting: (Slurm does not say)
        id: Unique ID for this user-cluster-wckey combination
        flags: Flags associated with this WCKey
    """

    cluster: str
    name: str
    user: str
    accounting: list[Accounting] | Unset = UNSET
    id: int | Unset = UNSET
    flags: list[str] | Unset = UNSET

    CRASHES_SERVER = {"accounting": "in a request with anything in it ends slurmrestd."}
    """Properties that must not be sent, and why."""


from .accounting import Accounting  # noqa: E402
