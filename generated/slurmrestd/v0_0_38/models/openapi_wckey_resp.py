from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiWckeyResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_wckey_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        wckeys: List of wckeys
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET


from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
from .wckey import Wckey  # noqa: E402
