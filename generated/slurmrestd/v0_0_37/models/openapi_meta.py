from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiMeta(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta`.

    Attributes:
        plugin: (Slurm does not say)
        Slurm: (Slurm does not say)
    """

    plugin: OpenapiMetaPlugin | Unset = UNSET
    Slurm: MetaSlurm | Unset = UNSET


from .meta_slurm import MetaSlurm  # noqa: E402
from .openapi_meta_plugin import OpenapiMetaPlugin  # noqa: E402
