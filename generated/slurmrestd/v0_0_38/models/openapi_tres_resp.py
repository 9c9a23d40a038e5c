from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiTresResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_tres_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        TRES: TRES list of attributes
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    TRES: list[Tres] | Unset = UNSET


from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
from .tres import Tres  # noqa: E402
