from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiPingArrayResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_ping_array_resp`.

    Attributes:
        errors: slurm errors
        pings: slurm controller pings
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    pings: list[ControllerPing] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .controller_ping import ControllerPing  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
