from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiReservationResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_reservation_resp`.

    Attributes:
        reservations: (Slurm does not say)
        last_update: (Slurm does not say)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    reservations: list[ReservationInfo] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
from .reservation_info import ReservationInfo  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
