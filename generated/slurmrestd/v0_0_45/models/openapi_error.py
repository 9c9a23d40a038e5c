from __future__ import annotations

from ...model import UNSET, Model, Unset


class OpenapiError(Model, kw_only=True):
    """Slurm's `openapi_error`.

    Attributes:
        description: Long form error description
        error_number: Slurm numeric error identifier
        error: Short form error description
        source: Source of error or where error was first detected
    """

    description: str | Unset = UNSET
    error_number: int | Unset = UNSET
    error: str | Unset = UNSET
    source: str | Unset = UNSET


class OpenapiMetaClient(Model, kw_only=True):
    """Slurm's `openapi_meta_client`.

    Attributes:
        source: Client source description
        user: Client user (if known)
        group: Client group (if known)
    """

    source: str | Unset = UNSET
    user: str | Unset = UNSET
    group: str | Unset = UNSET


class OpenapiMetaPlugin(Model, kw_only=True):
    """Slurm's `openapi_meta_plugin`.

    Attributes:
        type: Slurm plugin type (if applicable)
        name: Slurm plugin name (if applicable)
        data_parser: Slurm data_parser plugin
        accounting_storage: Slurm accounting plugin
    """

    type: str | Unset = UNSET
    name: str | Unset = UNSET
    data_parser: str | Unset = UNSET
    accounting_storage: str | Unset = UNSET


class OpenapiMetaSlurmVersion(Model, kw_only=True):
    """Slurm's `openapi_meta_slurm_version`.

    Attributes:
        major: Slurm release major version
        micro: Slurm release micro version
        minor: Slurm release minor version
    """

    major: str | Unset = UNSET
    micro: str | Unset = UNSET
    minor: str | Unset = UNSET


class OpenapiMetaSlurm(Model, kw_only=True):
    """Slurm's `openapi_meta_slurm`.

    Attributes:
        release: Slurm release string
        cluster: Slurm cluster name
    """

    version: OpenapiMetaSlurmVersion | Unset = UNSET
    release: str | Unset = UNSET
    cluster: str | Unset = UNSET


class OpenapiMeta(Model, kw_only=True):
    """Slurm's `openapi_meta`."""

    plugin: OpenapiMetaPlugin | Unset = UNSET
    client: OpenapiMetaClient | Unset = UNSET
    command: list[str] | Unset = UNSET
    slurm: OpenapiMetaSlurm | Unset = UNSET


class OpenapiWarning(Model, kw_only=True):
    """Slurm's `openapi_warning`.

    Attributes:
        description: Long form warning description
        source: Source of warning or where warning was first detected
    """

    description: str | Unset = UNSET
    source: str | Unset = UNSET
