from __future__ import annotations

from ...model import UNSET, Model, Unset


class MetaSlurmVersion(Model, kw_only=True):
    """Slurm's `meta_Slurm_version`."""

    major: int | None | Unset = UNSET
    micro: int | None | Unset = UNSET
    minor: int | None | Unset = UNSET


class MetaSlurm(Model, kw_only=True):
    """Slurm information.

    Attributes:
        release: version specifier
    """

    version: MetaSlurmVersion | Unset = UNSET
    release: str | None | Unset = UNSET


class OpenapiMetaPlugin(Model, kw_only=True):
    """Slurm's `openapi_meta_plugin`."""

    type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET


class OpenapiMeta(Model, kw_only=True):
    """Slurm's `openapi_meta`.

    Attributes:
        Slurm: Slurm information
    """

    plugin: OpenapiMetaPlugin | Unset = UNSET
    Slurm: MetaSlurm | Unset = UNSET
