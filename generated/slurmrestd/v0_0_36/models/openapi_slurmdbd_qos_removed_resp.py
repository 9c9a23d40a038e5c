from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdQosRemovedResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_qos_removed_resp`.

    Attributes:
        errors: Slurm errors
        meta: (Slurm does not say)
        removed_qos: Names of the QOS that were removed.
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    removed_qos: list[str] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
