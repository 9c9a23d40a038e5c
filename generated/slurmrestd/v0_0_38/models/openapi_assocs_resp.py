from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiAssocsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_assocs_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        associations: Array of associations
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET


from .assoc import Assoc  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
