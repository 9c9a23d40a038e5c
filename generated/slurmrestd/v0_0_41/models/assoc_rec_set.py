from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocRecSet(Model, kw_only=True):
    """Association limits and options.

    Attributes:
        comment: Arbitrary comment
        defaultqos: Default QOS
        grpjobs: Request specific job priority
        grpjobsaccrue: Request specific job priority
        grpsubmitjobs: Request specific job priority
        grptres: Maximum number of TRES able to be allocated by running jobs in this association and its children
        grptresmins: Total number of TRES minutes that can possibly be used by past, present and future jobs in this association and its children
        grptresrunmins: Maximum number of TRES minutes able to be allocated by running jobs in this association and its children
        grpwall: Request specific job priority
        maxjobs: Request specific job priority
        maxjobsaccrue: Request specific job priority
        maxsubmitjobs: Request specific job priority
        maxtresminsperjob: Maximum number of TRES minutes each job is able to use in this association
        maxtresrunmins: Maximum number of TRES minutes able to be allocated by running jobs in this association
        maxtresperjob: Maximum number of TRES each job is able to use in this association
        maxtrespernode: Maximum number of TRES each node is able to use
        maxwalldurationperjob: Request specific job priority
        minpriothresh: Request specific job priority
        parent: Name of parent account
        priority: Request specific job priority
        qoslevel: List of available QOS names
        fairshare: Allocated shares used for fairshare calculation
    """

    comment: str | Unset = UNSET
    defaultqos: str | Unset = UNSET
    grpjobs: Uint32NoValStruct2 | Unset = UNSET
    grpjobsaccrue: Uint32NoValStruct2 | Unset = UNSET
    grpsubmitjobs: Uint32NoValStruct2 | Unset = UNSET
    grptres: list[Tres] | Unset = UNSET
    grptresmins: list[Tres] | Unset = UNSET
    grptresrunmins: list[Tres] | Unset = UNSET
    grpwall: Uint32NoValStruct2 | Unset = UNSET
    maxjobs: Uint32NoValStruct2 | Unset = UNSET
    maxjobsaccrue: Uint32NoValStruct2 | Unset = UNSET
    maxsubmitjobs: Uint32NoValStruct2 | Unset = UNSET
    maxtresminsperjob: list[Tres] | Unset = UNSET
    maxtresrunmins: list[Tres] | Unset = UNSET
    maxtresperjob: list[Tres] | Unset = UNSET
    maxtrespernode: list[Tres] | Unset = UNSET
    maxwalldurationperjob: Uint32NoValStruct2 | Unset = UNSET
    minpriothresh: Uint32NoValStruct2 | Unset = UNSET
    parent: str | Unset = UNSET
    priority: Uint32NoValStruct2 | Unset = UNSET
    qoslevel: list[str] | Unset = UNSET
    fairshare: int | Unset = UNSET


from .tres import Tres  # noqa: E402
from .uint_32_no_val_struct_2 import Uint32NoValStruct2  # noqa: E402
