from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class ControllerPing(Model, kw_only=True):
    """Slurm's `controller_ping`.

    Attributes:
        responding: If ping RPC responded with pong from controller
        primary: Is responding slurmctld the primary controller
        hostname: Target for ping
        pinged: Ping result
        latency: Number of microseconds it took to successfully ping or timeout
        mode: The operating mode of the responding slurmctld
    """

    responding: bool
    primary: bool
    hostname: str | Unset = UNSET
    pinged: str | Unset = UNSET
    latency: int | Unset = UNSET
    mode: str | Unset = UNSET


class OpenapiPingArrayResp(Model, kw_only=True):
    """Slurm's `openapi_ping_array_resp`."""

    pings: list[ControllerPing] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
