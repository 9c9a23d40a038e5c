from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiReservationResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_reservation_resp`.

    Attributes:
        errors: slurm errors
        reservations: reservation info
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    reservations: list[ReservationInfo] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .reservation_info import ReservationInfo  # noqa: E402
