from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiConfResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_conf_resp`.

    Attributes:
        slurm_conf: (Slurm does not say)
        slurm_conf_meta: (Slurm does not say)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    slurm_conf: SlurmConf | Unset = UNSET
    slurm_conf_meta: SlurmConfMeta | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
from .slurm_conf import SlurmConf  # noqa: E402
from .slurm_conf_meta import SlurmConfMeta  # noqa: E402
