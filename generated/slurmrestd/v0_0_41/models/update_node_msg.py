from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UpdateNodeMsg(Model, kw_only=True):
    """Slurm's `/components/schemas/update_node_msg`.

    Attributes:
        comment: Arbitrary comment
        cpu_bind: Default method for binding tasks to allocated CPUs
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        features: Available features; all active ones must be among them.
        features_act: Currently active features
        gres: Generic resources
        address: One for every node that is updated. CRASHES slurmrestd: a list that Slurm can't read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.
        hostname: One for every node that is updated. CRASHES slurmrestd: a list that Slurm can't read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.
        name: NodeName CRASHES slurmrestd: a list that Slurm can't read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.
        state: New state to assign to the node; RESUME and UNDRAIN take one away. FUTURE removes it from answers.
        reason: Reason for node being DOWN or DRAINING
        reason_uid: User ID to associate with the reason (needed if user root is sending message) Ignored by the server: whoever sends the request is shown as having set the reason.
        resume_after: Number of shares allocated
        weight: Number of shares allocated
    """

    comment: str | Unset = UNSET
    cpu_bind: int | Unset = UNSET
    extra: str | Unset = UNSET
    features: list[str] | Unset = UNSET
    features_act: list[str] | Unset = UNSET
    gres: str | Unset = UNSET
    address: list[str] | Unset = UNSET
    hostname: list[str] | Unset = UNSET
    name: list[str] | Unset = UNSET
    state: list[str] | Unset = UNSET
    reason: str | Unset = UNSET
    reason_uid: str | Unset = UNSET
    resume_after: Uint32NoValStruct | Unset = UNSET
    weight: Uint32NoValStruct | Unset = UNSET

    CRASHES_SERVER = {
        "address": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.',
        "hostname": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.',
        "name": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.',
    }
    """Properties that must not be sent, and why."""

    HARMLESS = {"address": {"format": "hostlist"}, "hostname": {"format": "hostlist"}, "name": {"format": "hostlist"}}
    """What those of them look like that may be sent all the same."""


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
