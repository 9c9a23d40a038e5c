from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiMetaPlugin(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta_plugin`.

    Attributes:
        type: Slurm plugin type (if applicable)
        name: Slurm plugin name (if applicable)
        data_parser: Slurm data_parser plugin
        accounting_storage: Slurm accounting plugin
    """

    type: str | Unset = UNSET
    name: str | Unset = UNSET
    data_parser: str | Unset = UNSET
    accounting_storage: str | Unset = UNSET
