from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiMetaPlugin(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta_plugin`.

    Attributes:
        type: (Slurm does not say)
        name: (Slurm does not say)
    """

    type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
