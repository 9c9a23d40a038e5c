from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobDescMsgRlimits(Model, kw_only=True, rename={"as_": "as"}):
    """Slurm's `/components/schemas/job_desc_msg_rlimits`.

    Attributes:
        cpu: (Slurm does not say)
        fsize: (Slurm does not say)
        data: (Slurm does not say)
        stack: (Slurm does not say)
        core: (Slurm does not say)
        rss: (Slurm does not say)
        nproc: (Slurm does not say)
        nofile: (Slurm does not say)
        memlock: (Slurm does not say)
        as_: (Slurm does not say)
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
