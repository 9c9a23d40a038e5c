from __future__ import annotations

from ...model import Model


class JobModifyExitCode(Model, kw_only=True):
    """Slurm's `/components/schemas/job_modify_exit_code`.

    Attributes:
        return_code: (Slurm does not say)
    """

    return_code: Uint32NoValStruct


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
