from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class MetaSlurmVersion(Model, kw_only=True):
    """Slurm's `/components/schemas/meta_Slurm_version`.

    Attributes:
        major: (Slurm does not say)
        micro: (Slurm does not say)
        minor: (Slurm does not say)
    """

    major: int | Unset = UNSET
    micro: int | Unset = UNSET
    minor: int | Unset = UNSET
