"""States of nodes, as Slurm names them."""

from __future__ import annotations

from typing import ClassVar

from ..slurm.states import State, constants

NODE_BASE_STATES = frozenset({"ALLOCATED", "DOWN", "ERROR", "FUTURE", "IDLE", "MIXED", "UNKNOWN"})
"""The states of nodes that are no flags."""
# Flags of a node that say how it is managed or what is planned there, not that it is unfit for jobs.
_OF_NO_CONSEQUENCE = frozenset({"CLOUD", "DYNAMIC_NORM", "PERFCTRS"})
_WHILE_UP = _OF_NO_CONSEQUENCE | {"COMPLETING", "PLANNED", "RESERVED"}


class NodeState(State):
    """A node's state: the base state's name as a string (`node.state == "IDLE"`), with its flags.

    Every name is a constant (`node.state == NodeState.IDLE`); a flag is looked for with
    `NodeState.DRAIN in node.state.words`. What `sinfo` calls drained is IDLE, DOWN or UNKNOWN with DRAIN, and draining
    the others with DRAIN. Names that this package does not know are kept as they are.
    """

    __slots__ = ()
    _base = NODE_BASE_STATES

    ALLOCATED: ClassVar[NodeState]
    """All its CPUs are allocated."""
    DOWN: ClassVar[NodeState]
    """It is unfit for jobs."""
    ERROR: ClassVar[NodeState]
    """It is in error."""
    FUTURE: ClassVar[NodeState]
    """It is defined and not there yet."""
    IDLE: ClassVar[NodeState]
    """Nothing runs there."""
    MIXED: ClassVar[NodeState]
    """Some of its CPUs are allocated."""
    UNKNOWN: ClassVar[NodeState]
    """It has not answered since the controller started."""
    BLOCKED: ClassVar[NodeState]
    """Flag: a job that wants it for itself keeps others away."""
    CLOUD: ClassVar[NodeState]
    """Flag: it is in a cloud."""
    COMPLETING: ClassVar[NodeState]
    """Flag: a job is being cleaned up."""
    DRAIN: ClassVar[NodeState]
    """Flag: it takes no new jobs."""
    DYNAMIC_FUTURE: ClassVar[NodeState]
    """Flag: it is a dynamic node that was FUTURE."""
    DYNAMIC_NORM: ClassVar[NodeState]
    """Flag: it is a dynamic node."""
    EXTERNAL: ClassVar[NodeState]
    """Flag: something else than Slurm runs it."""
    FAIL: ClassVar[NodeState]
    """Flag: it is about to fail."""
    INVALID: ClassVar[NodeState]
    """Flag: its state is none."""
    INVALID_REG: ClassVar[NodeState]
    """Flag: it is not as it is configured."""
    MAINTENANCE: ClassVar[NodeState]
    """Flag: it is in a reservation for maintenance."""
    NOT_RESPONDING: ClassVar[NodeState]
    """Flag: it does not answer."""
    PERFCTRS: ClassVar[NodeState]
    """Flag: its performance counters are in use."""
    PLANNED: ClassVar[NodeState]
    """Flag: a job is planned there."""
    POWERED_DOWN: ClassVar[NodeState]
    """Flag: it has no power."""
    POWERING_DOWN: ClassVar[NodeState]
    """Flag: it is being powered down."""
    POWERING_UP: ClassVar[NodeState]
    """Flag: it is being powered up."""
    POWER_DOWN: ClassVar[NodeState]
    """Flag: it is to be powered down."""
    POWER_DRAIN: ClassVar[NodeState]
    """Flag: it is to be powered down when its jobs have ended."""
    POWER_UP: ClassVar[NodeState]
    """Flag: it is to be powered up."""
    REBOOT_CANCELED: ClassVar[NodeState]
    """Flag: its reboot was called off."""
    REBOOT_ISSUED: ClassVar[NodeState]
    """Flag: it reboots."""
    REBOOT_REQUESTED: ClassVar[NodeState]
    """Flag: it is to reboot."""
    RESERVED: ClassVar[NodeState]
    """Flag: it is in a reservation."""
    RESUME: ClassVar[NodeState]
    """Flag: it is to take jobs again."""
    UNDRAIN: ClassVar[NodeState]
    """Flag: it is to be drained no more."""

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs there and a job could start at once: no flag says otherwise."""
        return str(self) == "IDLE" and _OF_NO_CONSEQUENCE.issuperset(self.flags)

    @property
    def is_up(self) -> bool:
        """Whether it runs jobs and takes new ones as soon as others end or their turn comes.

        So it is neither down, drained, failing, silent, powered down, in maintenance nor about to restart. A flag
        that this package does not know counts against it.
        """
        return str(self) in ("IDLE", "MIXED", "ALLOCATED") and _WHILE_UP.issuperset(self.flags)


NODE_STATES = constants(NodeState)
"""Every state and flag of a node that Slurm has."""
