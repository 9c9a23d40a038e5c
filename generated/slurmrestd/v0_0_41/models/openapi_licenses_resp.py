from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiLicensesResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_licenses_resp`.

    Attributes:
        licenses: List of licenses
        last_update: When the request was made (UNIX timestamp)
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    licenses: list[License] | Unset = UNSET
    last_update: Uint64NoValStruct2 | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


from .license_ import License  # noqa: E402
from .openapi_error_2 import OpenapiError2  # noqa: E402
from .openapi_meta_2 import OpenapiMeta2  # noqa: E402
from .openapi_warning_2 import OpenapiWarning2  # noqa: E402
from .uint_64_no_val_struct_2 import Uint64NoValStruct2  # noqa: E402
