from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiMetaClient(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta_client`.

    Attributes:
        source: Client source description
        user: Client user (if known)
        group: Client group (if known)
    """

    source: str | Unset = UNSET
    user: str | Unset = UNSET
    group: str | Unset = UNSET
