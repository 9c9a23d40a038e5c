from __future__ import annotations

from ...model import UNSET, Model, Unset


class MetaSlurmVersion(Model, kw_only=True):
    """Slurm's `/components/schemas/meta_Slurm_version`.

    Attributes:
        major: …
        micro: …
        minor: …
    """

    major: int | None | Unset = UNSET
    micro: int | None | Unset = UNSET
    minor: int | None | Unset = UNSET


class MetaSlurm(Model, kw_only=True):
    """Slurm information.

    Attributes:
        version: …
        release: version specifier
    """

    version: MetaSlurmVersion | Unset = UNSET
    release: str | None | Unset = UNSET


class OpenapiMetaPlugin(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta_plugin`.

    Attributes:
        type: …
        name: …
    """

    type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET


class OpenapiMeta(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_meta`.

    Attributes:
        plugin: …
        Slurm: Slurm information
    """

    plugin: OpenapiMetaPlugin | Unset = UNSET
    Slurm: MetaSlurm | Unset = UNSET
