from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmConfMeta(Model, kw_only=True):
    """Slurm's `/components/schemas/slurm_conf_meta`.

    Attributes:
        LastUpdate: Last update time of the build parameters (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        BOOT_TIME: Time slurmctld last booted (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        ClusterId: (Slurm does not say)
        HashValue: Hash value of the slurm.conf file
        NEXT_JOB_ID: (Slurm does not say)
        SLURM_CONF: Pathname of slurm config file
        SLURM_VERSION: Version of slurmctld
    """

    LastUpdate: int | Unset = UNSET
    BOOT_TIME: int | Unset = UNSET
    ClusterId: Uint16NoValStruct | Unset = UNSET
    HashValue: int | Unset = UNSET
    NEXT_JOB_ID: Uint32NoValStruct | Unset = UNSET
    SLURM_CONF: str | Unset = UNSET
    SLURM_VERSION: str | Unset = UNSET


from .uint_16_no_val_struct import Uint16NoValStruct  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
