from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class MetaSlurm(Model, kw_only=True):
    """Slurm information.

    Attributes:
        version: (Slurm does not say)
        release: version specifier
    """

    version: MetaSlurmVersion | Unset = UNSET
    release: str | None | Unset = UNSET


from .meta_slurm_version import MetaSlurmVersion  # noqa: E402
