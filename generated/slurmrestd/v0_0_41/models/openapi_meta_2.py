from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_meta_client import OpenapiMetaClient, OpenapiMetaPlugin, OpenapiMetaSlurm


class OpenapiMeta2(Model, kw_only=True):
    """Slurm meta values.

    Attributes:
        command: CLI command (if applicable)
    """

    plugin: OpenapiMetaPlugin | Unset = UNSET
    client: OpenapiMetaClient | Unset = UNSET
    command: list[str] | Unset = UNSET
    slurm: OpenapiMetaSlurm | Unset = UNSET
