from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class SetConfig(Model):
    """Slurm's `/components/schemas/set_config`.

    Attributes:
        clusters: (Slurm does not say)
        TRES: (Slurm does not say)
        accounts: (Slurm does not say)
        users: (Slurm does not say)
        qos: (Slurm does not say)
        wckeys: (Slurm does not say)
        associations: (Slurm does not say)
    """

    clusters: list[ClusterRec] | Unset = UNSET
    TRES: list[list[Tres]] | Unset = UNSET
    accounts: list[UpdateAccount] | Unset = UNSET
    users: list[User] | Unset = UNSET
    qos: list[Qos] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET


from .assoc import Assoc  # noqa: E402
from .cluster_rec import ClusterRec  # noqa: E402
from .qos import Qos  # noqa: E402
from .tres import Tres  # noqa: E402
from .update_account import UpdateAccount  # noqa: E402
from .user import User  # noqa: E402
from .wckey import Wckey  # noqa: E402
