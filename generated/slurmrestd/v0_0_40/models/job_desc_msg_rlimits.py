from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobDescMsgRlimits(Model, kw_only=True, rename={"as_": "as"}):
    """Slurm's `/components/schemas/job_desc_msg_rlimits`.

    Attributes:
        cpu: Integer number with flags
        fsize: Integer number with flags
        data: Integer number with flags
        stack: Integer number with flags
        core: Integer number with flags
        rss: Integer number with flags
        nproc: Integer number with flags
        nofile: Integer number with flags
        memlock: Integer number with flags
        as_: Integer number with flags
    """

    cpu: Uint64NoValStruct | Unset = UNSET
    fsize: Uint64NoValStruct | Unset = UNSET
    data: Uint64NoValStruct | Unset = UNSET
    stack: Uint64NoValStruct | Unset = UNSET
    core: Uint64NoValStruct | Unset = UNSET
    rss: Uint64NoValStruct | Unset = UNSET
    nproc: Uint64NoValStruct | Unset = UNSET
    nofile: Uint64NoValStruct | Unset = UNSET
    memlock: Uint64NoValStruct | Unset = UNSET
    as_: Uint64NoValStruct | Unset = UNSET


from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
