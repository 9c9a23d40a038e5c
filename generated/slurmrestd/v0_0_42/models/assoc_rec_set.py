from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocRecSet(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_rec_set`.

    Attributes:
        comment: Arbitrary comment
        defaultqos: Default QOS
        grpjobs: (Slurm does not say)
        grpjobsaccrue: (Slurm does not say)
        grpsubmitjobs: (Slurm does not say)
        grptres: (Slurm does not say)
        grptresmins: (Slurm does not say)
        grptresrunmins: (Slurm does not say)
        grpwall: (Slurm does not say)
        maxjobs: (Slurm does not say)
        maxjobsaccrue: (Slurm does not say)
        maxsubmitjobs: (Slurm does not say)
        maxtresminsperjob: (Slurm does not say)
        maxtresrunmins: (Slurm does not say)
        maxtresperjob: (Slurm does not say)
        maxtrespernode: (Slurm does not say)
        maxwalldurationperjob: (Slurm does not say)
        minpriothresh: (Slurm does not say)
        parent: Name of parent account
        priority: (Slurm does not say)
        qoslevel: List of QOS names
        fairshare: Allocated shares used for fairshare calculation
    """

    comment: str | Unset = UNSET
    defaultqos: str | Unset = UNSET
    grpjobs: Uint32NoValStruct | Unset = UNSET
    grpjobsaccrue: Uint32NoValStruct | Unset = UNSET
    grpsubmitjobs: Uint32NoValStruct | Unset = UNSET
    grptres: list[Tres] | Unset = UNSET
    grptresmins: list[Tres] | Unset = UNSET
    grptresrunmins: list[Tres] | Unset = UNSET
    grpwall: Uint32NoValStruct | Unset = UNSET
    maxjobs: Uint32NoValStruct | Unset = UNSET
    maxjobsaccrue: Uint32NoValStruct | Unset = UNSET
    maxsubmitjobs: Uint32NoValStruct | Unset = UNSET
    maxtresminsperjob: list[Tres] | Unset = UNSET
    maxtresrunmins: list[Tres] | Unset = UNSET
    maxtresperjob: list[Tres] | Unset = UNSET
    maxtrespernode: list[Tres] | Unset = UNSET
    maxwalldurationperjob: Uint32NoValStruct | Unset = UNSET
    minpriothresh: Uint32NoValStruct | Unset = UNSET
    parent: str | Unset = UNSET
    priority: Uint32NoValStruct | Unset = UNSET
    qoslevel: list[str] | Unset = UNSET
    fairshare: int | Unset = UNSET


from .tres import Tres  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
