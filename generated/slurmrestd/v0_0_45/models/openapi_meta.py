from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiMeta(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta`.

    Attributes:
        plugin: (Slurm does not say)
        client: (Slurm does not say)
        command: (Slurm does not say)
        slurm: (Slurm does not say)
    """

    plugin: OpenapiMetaPlugin | Unset = UNSET
    client: OpenapiMetaClient | Unset = UNSET
    command: list[str] | Unset = UNSET
    slurm: OpenapiMetaSlurm | Unset = UNSET


from .openapi_meta_client import OpenapiMetaClient  # noqa: E402
from .openapi_meta_plugin import OpenapiMetaPlugin  # noqa: E402
from .openapi_meta_slurm import OpenapiMetaSlurm  # noqa: E402
