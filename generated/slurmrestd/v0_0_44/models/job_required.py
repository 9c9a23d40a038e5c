from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobRequired(Model, kw_only=True):
    """Slurm's `/components/schemas/job_required`.

    Attributes:
        CPUs: Minimum number of CPUs required
        memory_per_cpu: (Slurm does not say)
        memory_per_node: (Slurm does not say)
    """

    CPUs: int | Unset = UNSET
    memory_per_cpu: Uint64NoValStruct | Unset = UNSET
    memory_per_node: Uint64NoValStruct | Unset = UNSET


from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
