from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError
from .openapi_meta import OpenapiMeta


class Node(Model, kw_only=True):
    """Slurm's `node`.

    Attributes:
        architecture: computer architecture
        burstbuffer_network_address: BcastAddr
        boards: total number of boards per node
        boot_time: timestamp of node boot
        cores: number of cores per socket
        cpu_binding: Default task binding
        cpu_load: CPU load * 100
        free_memory: Free memory as the node last reported it (megabytes); -2 if it never did.
        cpus: configured count of cpus running on the node
        active_features: list of a node's available features
        gres: list of a node's generic resources
        gres_drained: list of drained GRES
        gres_used: list of GRES in current use
        mcs_label: mcs label if mcs plugin in use
        name: node name to slurm
        next_state_after_reboot: state after reboot
        next_state_after_reboot_flags: node state flags
        address: state after reboot
        hostname: node's hostname
        state: current node state
        state_flags: node state flags
        operating_system: operating system
        owner: User allowed to use this node
        partitions: assigned partitions
        port: TCP port number of the slurmd
        real_memory: configured MB of real memory on the node
        reason: reason for node being DOWN or DRAINING
        reason_changed_at: Time stamp when reason was set
        reason_set_by_user: User that set the reason
        slurmd_start_time: timestamp of slurmd startup
        sockets: total number of sockets per node
        threads: number of threads per core
        temporary_disk: configured MB of total disk in TMP_FS
        weight: arbitrary priority of node for scheduling
        tres: TRES on node
        tres_used: TRES used on node
        tres_weighted: TRES weight used on node
        slurmd_version: Slurmd version
        alloc_cpus: Allocated CPUs
        idle_cpus: Idle CPUs
        alloc_memory: Allocated memory (MB)
        comment: Comment of the administrators.
        extra: Anything else the administrators set.
        last_busy: When the node last had a job (UNIX seconds).
    """

    architecture: str | None | Unset = UNSET
    burstbuffer_network_address: str | None | Unset = UNSET
    boards: int | None | Unset = UNSET
    boot_time: int | None | Unset = UNSET
    cores: int | None | Unset = UNSET
    cpu_binding: int | None | Unset = UNSET
    cpu_load: int | None | Unset = UNSET
    free_memory: int | None | Unset = UNSET
    cpus: int | None | Unset = UNSET
    features: str | None | Unset = UNSET
    active_features: str | None | Unset = UNSET
    gres: str | None | Unset = UNSET
    gres_drained: str | None | Unset = UNSET
    gres_used: str | None | Unset = UNSET
    mcs_label: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    next_state_after_reboot: str | None | Unset = UNSET
    next_state_after_reboot_flags: list[str] | Unset = UNSET
    address: str | None | Unset = UNSET
    hostname: str | None | Unset = UNSET
    state: str | None | Unset = UNSET
    state_flags: list[str] | Unset = UNSET
    operating_system: str | None | Unset = UNSET
    owner: str | None | Unset = UNSET
    partitions: list[str] | Unset = UNSET
    port: int | None | Unset = UNSET
    real_memory: int | None | Unset = UNSET
    reason: str | None | Unset = UNSET
    reason_changed_at: int | None | Unset = UNSET
    reason_set_by_user: str | None | Unset = UNSET
    slurmd_start_time: int | None | Unset = UNSET
    sockets: int | None | Unset = UNSET
    threads: int | None | Unset = UNSET
    temporary_disk: int | None | Unset = UNSET
    weight: int | None | Unset = UNSET
    tres: str | None | Unset = UNSET
    tres_used: str | None | Unset = UNSET
    tres_weighted: float | None | Unset = UNSET
    slurmd_version: str | None | Unset = UNSET
    alloc_cpus: int | None | Unset = UNSET
    idle_cpus: int | None | Unset = UNSET
    alloc_memory: int | None | Unset = UNSET
    comment: str | None | Unset = UNSET
    extra: str | None | Unset = UNSET
    last_busy: int | Unset = UNSET


class OpenapiNodesResp(Model, kw_only=True):
    """Slurm's `openapi_nodes_resp`.

    Attributes:
        errors: slurm errors
        nodes: nodes info
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    nodes: list[Node] | Unset = UNSET
