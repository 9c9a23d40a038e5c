from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class SlurmdbdPing(Model, kw_only=True):
    """Slurm's `slurmdbd_ping`.

    Attributes:
        hostname: Target for ping
        responding: If ping RPC responded with pong from slurmdbd
        latency: Number of microseconds it took to successfully ping or timeout
        primary: Is responding slurmdbd the primary controller (Is responding slurmctld the primary controller)
    """

    hostname: str
    responding: bool
    latency: int
    primary: bool


class OpenapiSlurmdbdPingResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_ping_resp`."""

    pings: list[SlurmdbdPing] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
