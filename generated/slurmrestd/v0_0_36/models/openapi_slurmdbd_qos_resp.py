from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdQosResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_qos_resp`.

    Attributes:
        errors: Slurm errors
        meta: (Slurm does not say)
        QOS: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    QOS: list[Qos] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .qos import Qos  # noqa: E402
