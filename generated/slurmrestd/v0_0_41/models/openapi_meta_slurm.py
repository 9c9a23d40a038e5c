from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiMetaSlurm(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta_slurm`.

    Attributes:
        version: (Slurm does not say)
        release: Slurm release string
        cluster: Slurm cluster name
    """

    version: OpenapiMetaSlurmVersion | Unset = UNSET
    release: str | Unset = UNSET
    cluster: str | Unset = UNSET


from .openapi_meta_slurm_version import OpenapiMetaSlurmVersion  # noqa: E402
