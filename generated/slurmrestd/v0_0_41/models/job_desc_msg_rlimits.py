from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobDescMsgRlimits(Model, kw_only=True, rename={"as_": "as"}):
    """Slurm's `/components/schemas/job_desc_msg_rlimits`.

    Attributes:
        cpu: When the request was made (UNIX timestamp)
        fsize: When the request was made (UNIX timestamp)
        data: When the request was made (UNIX timestamp)
        stack: When the request was made (UNIX timestamp)
        core: When the request was made (UNIX timestamp)
        rss: When the request was made (UNIX timestamp)
        nproc: When the request was made (UNIX timestamp)
        nofile: When the request was made (UNIX timestamp)
        memlock: When the request was made (UNIX timestamp)
        as_: When the request was made (UNIX timestamp)
    """

    cpu: Uint64NoValStruct2 | Unset = UNSET
    fsize: Uint64NoValStruct2 | Unset = UNSET
    data: Uint64NoValStruct2 | Unset = UNSET
    stack: Uint64NoValStruct2 | Unset = UNSET
    core: Uint64NoValStruct2 | Unset = UNSET
    rss: Uint64NoValStruct2 | Unset = UNSET
    nproc: Uint64NoValStruct2 | Unset = UNSET
    nofile: Uint64NoValStruct2 | Unset = UNSET
    memlock: Uint64NoValStruct2 | Unset = UNSET
    as_: Uint64NoValStruct2 | Unset = UNSET


from .uint_64_no_val_struct_2 import Uint64NoValStruct2  # noqa: E402
