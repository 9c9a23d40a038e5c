from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta


class ControllerPing(Model, kw_only=True):
    """Slurm's `controller_ping`.

    Attributes:
        hostname: slurm controller hostname
        ping: slurm controller host up Known values: UP, DOWN.
        mode: slurm controller mode
        status: slurm controller status
    """

    hostname: str | None | Unset = UNSET
    ping: str | None | Unset = UNSET
    mode: str | None | Unset = UNSET
    status: int | None | Unset = UNSET


class OpenapiPingArrayResp(Model, kw_only=True):
    """Slurm's `openapi_ping_array_resp`.

    Attributes:
        errors: slurm errors
        pings: slurm controller pings
    """

    errors: list[OpenapiError] | Unset = UNSET
    pings: list[ControllerPing] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
