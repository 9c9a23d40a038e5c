from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class MetaSlurm(Model, kw_only=True):
    """Slurm's `/components/schemas/meta_Slurm`.

    Attributes:
        version: (Slurm does not say)
        release: Release of Slurm.
    """

    version: MetaSlurmVersion | Unset = UNSET
    release: str | Unset = UNSET


from .meta_slurm_version import MetaSlurmVersion  # noqa: E402
