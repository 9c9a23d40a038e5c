from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class MetaSlurm(Model):
    """Slurm information.

    Attributes:
        version: (Slurm does not say)
        release: version specifier
    """

    version: MetaSlurmVersion | Unset = UNSET
    release: str | None | Unset = UNSET


from .meta_slurm_version import MetaSlurmVersion  # noqa: E402
