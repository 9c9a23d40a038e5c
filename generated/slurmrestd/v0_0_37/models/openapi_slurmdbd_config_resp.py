from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdConfigResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_config_resp`.

    Attributes:
        errors: Slurm errors
        accounts: Array of accounts
        associations: Array of associations
        users: Array of users
        wckeys: Array of wckeys
        meta: (Slurm does not say)
        QOS: (Slurm does not say)
        TRES: TRES list of attributes
        clusters: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET
    users: list[User] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    QOS: list[Qos] | Unset = UNSET
    TRES: list[Tres] | Unset = UNSET
    clusters: list[ClusterRec] | Unset = UNSET


from .account import Account  # noqa: E402
from .assoc import Assoc  # noqa: E402
from .cluster_rec import ClusterRec  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .qos import Qos  # noqa: E402
from .tres import Tres  # noqa: E402
from .user import User  # noqa: E402
from .wckey import Wckey  # noqa: E402
