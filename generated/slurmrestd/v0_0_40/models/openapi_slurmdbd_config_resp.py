from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdConfigResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_config_resp`.

    Attributes:
        clusters: (Slurm does not say)
        tres: (Slurm does not say)
        accounts: (Slurm does not say)
        users: (Slurm does not say)
        qos: (Slurm does not say)
        wckeys: (Slurm does not say)
        associations: (Slurm does not say)
        instances: (Slurm does not say)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    clusters: list[ClusterRec] | Unset = UNSET
    tres: list[Tres] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET
    users: list[User] | Unset = UNSET
    qos: list[Qos] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET
    instances: list[Instance] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .account import Account  # noqa: E402
from .assoc import Assoc  # noqa: E402
from .cluster_rec import ClusterRec  # noqa: E402
from .instance import Instance  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
from .qos import Qos  # noqa: E402
from .tres import Tres  # noqa: E402
from .user import User  # noqa: E402
from .wckey import Wckey  # noqa: E402
