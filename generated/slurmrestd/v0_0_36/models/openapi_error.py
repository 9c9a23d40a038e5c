from __future__ import annotations

from ...model import UNSET, Model, Unset


class MetaSlurmVersion(Model, kw_only=True):
    """Slurm's `meta_Slurm_version`."""

    major: int | Unset = UNSET
    micro: int | Unset = UNSET
    minor: int | Unset = UNSET


class MetaSlurm(Model, kw_only=True):
    """Slurm's `meta_Slurm`.

    Attributes:
        release: Release of Slurm.
    """

    version: MetaSlurmVersion | Unset = UNSET
    release: str | Unset = UNSET


class OpenapiError(Model, kw_only=True):
    """Slurm's `openapi_error`.

    Attributes:
        errno: Slurm's error number as nodes, partitions and reservations spell it.
        error: Error message
        error_number: Slurm's error number.
        error_code: Slurm's error number as job submission spells it.
        description: What went wrong.
        source: The function of slurmrestd that reports it.
    """

    errno: int | None | Unset = UNSET
    error: str | None | Unset = UNSET
    error_number: int | Unset = UNSET
    error_code: int | Unset = UNSET
    description: str | Unset = UNSET
    source: str | Unset = UNSET


class OpenapiMetaPlugin(Model, kw_only=True):
    """Slurm's `openapi_meta_plugin`.

    Attributes:
        type: Name of the plugin.
        name: Title of the plugin.
    """

    type: str | Unset = UNSET
    name: str | Unset = UNSET


class OpenapiMeta(Model, kw_only=True):
    """Slurm's `openapi_meta`."""

    plugin: OpenapiMetaPlugin | Unset = UNSET
    Slurm: MetaSlurm | Unset = UNSET
