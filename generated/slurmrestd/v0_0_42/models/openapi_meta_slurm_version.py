from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiMetaSlurmVersion(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta_slurm_version`.

    Attributes:
        major: Slurm release major version
        micro: Slurm release micro version
        minor: Slurm release minor version
    """

    major: str | Unset = UNSET
    micro: str | Unset = UNSET
    minor: str | Unset = UNSET
