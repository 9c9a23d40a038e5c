from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SetConfig(Model, kw_only=True):
    """Slurm's `/components/schemas/set_config`.

    Attributes:
        clusters: (Slurm does not say)
        users: (Slurm does not say)
        wckeys: (Slurm does not say)
        associations: (Slurm does not say)
        QOS: (Slurm does not say)
        TRES: TRES list of attributes
        accounts: (Slurm does not say)
    """

    clusters: list[ClusterRec] | Unset = UNSET
    users: list[User] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET
    QOS: list[Qos] | Unset = UNSET
    TRES: list[Tres] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET


from .account import Account  # noqa: E402
from .assoc import Assoc  # noqa: E402
from .cluster_rec import ClusterRec  # noqa: E402
from .qos import Qos  # noqa: E402
from .tres import Tres  # noqa: E402
from .user import User  # noqa: E402
from .wckey import Wckey  # noqa: E402
