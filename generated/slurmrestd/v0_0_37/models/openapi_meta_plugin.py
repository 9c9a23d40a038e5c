from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiMetaPlugin(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta_plugin`.

    Attributes:
        type: Name of the plugin.
        name: Title of the plugin.
    """

    type: str | Unset = UNSET
    name: str | Unset = UNSET
