from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdQosResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_qos_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        QOS: (Slurm does not say)
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    QOS: list[Qos] | Unset = UNSET


from .openapi_meta import OpenapiMeta  # noqa: E402
from .qos import Qos  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
