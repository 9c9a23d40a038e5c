from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import OpenapiError2, OpenapiWarning2
from .openapi_meta_2 import OpenapiMeta2


class ControllerPing(Model, kw_only=True):
    """Slurm's `controller_ping`.

    Attributes:
        hostname: Target for ping
        pinged: Ping result
        latency: Number of microseconds it took to successfully ping or timeout
        mode: The operating mode of the responding slurmctld
    """

    hostname: str | Unset = UNSET
    pinged: str | Unset = UNSET
    latency: int | Unset = UNSET
    mode: str | Unset = UNSET


class OpenapiPingArrayResp(Model, kw_only=True):
    """Slurm's `openapi_ping_array_resp`.

    Attributes:
        pings: pings
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    pings: list[ControllerPing] | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET
