from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class OpenapiMetaClient(Model):
    """Slurm's `/components/schemas/openapi_meta_client`.

    Attributes:
        source: Client source description
        user: Client user (if known)
        group: Client group (if known)
    """

    source: str | Unset = UNSET
    user: str | Unset = UNSET
    group: str | Unset = UNSET
