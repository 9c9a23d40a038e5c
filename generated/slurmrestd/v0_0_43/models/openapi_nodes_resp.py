from __future__ import annotations

from typing import Any

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint32NoValStruct, Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class AcctGatherEnergy(Model, kw_only=True):
    """Slurm's `acct_gather_energy`.

    Attributes:
        average_watts: Average power consumption, in watts
        base_consumed_energy: The energy consumed between when the node was powered on and the last time it was registered by slurmd, in joules
        consumed_energy: The energy consumed between the last time the node was registered by the slurmd daemon and the last node energy accounting sample, in joules
        previous_consumed_energy: Previous value of consumed_energy
        last_collected: Time when energy data was last retrieved (UNIX timestamp) (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
    """

    average_watts: int | Unset = UNSET
    base_consumed_energy: int | Unset = UNSET
    consumed_energy: int | Unset = UNSET
    current_watts: Uint32NoValStruct | Unset = UNSET
    previous_consumed_energy: int | Unset = UNSET
    last_collected: int | Unset = UNSET


NodeExternalSensors = dict[str, Any]
"""Names and values."""


NodePower = dict[str, Any]
"""Names and values."""


class Node(Model, kw_only=True):
    """Slurm's `node`.

    Attributes:
        architecture: Computer architecture
        burstbuffer_network_address: Alternate network path to be used for sbcast network traffic
        boards: Number of Baseboards in nodes with a baseboard controller
        cert_flags: Certmgr status flags
        cluster_name: Cluster name (only set in federated environments)
        cores: Number of cores in a single physical processor socket
        specialized_cores: Number of cores reserved for system use
        cpu_binding: Default method for binding tasks to allocated CPUs
        cpu_load: CPU load as reported by the OS
        cpus: Total CPUs, including cores and threads
        effective_cpus: Number of effective CPUs (excluding specialized CPUs)
        specialized_cpus: Abstract CPU IDs on this node reserved for exclusive use by slurmd and slurmstepd
        energy: Energy usage data
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        gpu_spec: CPU cores reserved for jobs that also use a GPU
        gres: Generic resources
        gres_drained: Drained generic resources
        gres_used: Generic resources currently in use
        instance_id: Cloud instance ID
        instance_type: Cloud instance type
        mcs_label: Multi-Category Security label
        specialized_memory: Combined memory limit, in MB, for Slurm compute node daemons
        name: NodeName
        next_state_after_reboot: The state the node will be assigned after rebooting
        address: NodeAddr, used to establish a communication path
        hostname: NodeHostname
        state: Node state(s) applicable to this node
        operating_system: Operating system reported by the node
        owner: User allowed to run jobs on this node (unset if no restriction)
        port: TCP port number of the slurmd
        real_memory: Total memory in MB on the node
        res_cores_per_gpu: Number of CPU cores per GPU restricted to GPU jobs
        comment: Arbitrary comment
        reason: Describes why the node is in a "DOWN", "DRAINED", "DRAINING", "FAILING" or "FAIL" state
        reason_set_by_user: User who set the reason
        reservation: Name of reservation containing this node
        alloc_memory: Total memory in MB currently allocated for jobs
        alloc_cpus: Total number of CPUs currently allocated for jobs
        alloc_idle_cpus: Total number of idle CPUs
        tres_used: Trackable resources currently allocated for jobs
        tres_weighted: Ignored. Was weighted number of billable trackable resources allocated
        sockets: Number of physical processor sockets/chips on the node
        threads: Number of logical threads in a single physical core
        temporary_disk: Total size in MB of temporary disk storage in TmpFS
        weight: Weight of the node for scheduling purposes
        topology: Topology
        tres: Configured trackable resources
        version: Slurmd version
    """

    architecture: str | Unset = UNSET
    burstbuffer_network_address: str | Unset = UNSET
    boards: int | Unset = UNSET
    boot_time: Uint64NoValStruct | Unset = UNSET
    tls_cert_last_renewal: Uint64NoValStruct | Unset = UNSET
    cert_flags: list[str] | Unset = UNSET
    cluster_name: str | Unset = UNSET
    cores: int | Unset = UNSET
    specialized_cores: int | Unset = UNSET
    cpu_binding: int | Unset = UNSET
    cpu_load: int | Unset = UNSET
    free_mem: Uint64NoValStruct | Unset = UNSET
    cpus: int | Unset = UNSET
    effective_cpus: int | Unset = UNSET
    specialized_cpus: str | Unset = UNSET
    energy: AcctGatherEnergy | None | Unset = UNSET
    external_sensors: NodeExternalSensors | Unset = UNSET
    extra: str | Unset = UNSET
    power: NodePower | Unset = UNSET
    features: list[str] | Unset = UNSET
    active_features: list[str] | Unset = UNSET
    gpu_spec: str | Unset = UNSET
    gres: str | Unset = UNSET
    gres_drained: str | Unset = UNSET
    gres_used: str | Unset = UNSET
    instance_id: str | Unset = UNSET
    instance_type: str | Unset = UNSET
    last_busy: Uint64NoValStruct | Unset = UNSET
    mcs_label: str | Unset = UNSET
    specialized_memory: int | Unset = UNSET
    name: str | Unset = UNSET
    next_state_after_reboot: list[str] | Unset = UNSET
    address: str | Unset = UNSET
    hostname: str | Unset = UNSET
    state: list[str] | Unset = UNSET
    operating_system: str | Unset = UNSET
    owner: str | Unset = UNSET
    partitions: list[str] | Unset = UNSET
    port: int | Unset = UNSET
    real_memory: int | Unset = UNSET
    res_cores_per_gpu: int | Unset = UNSET
    comment: str | Unset = UNSET
    reason: str | Unset = UNSET
    reason_changed_at: Uint64NoValStruct | Unset = UNSET
    reason_set_by_user: str | Unset = UNSET
    resume_after: Uint64NoValStruct | Unset = UNSET
    reservation: str | Unset = UNSET
    alloc_memory: int | Unset = UNSET
    alloc_cpus: int | Unset = UNSET
    alloc_idle_cpus: int | Unset = UNSET
    tres_used: str | Unset = UNSET
    tres_weighted: float | Unset = UNSET
    slurmd_start_time: Uint64NoValStruct | Unset = UNSET
    sockets: int | Unset = UNSET
    threads: int | Unset = UNSET
    temporary_disk: int | Unset = UNSET
    weight: int | Unset = UNSET
    topology: str | Unset = UNSET
    tres: str | Unset = UNSET
    version: str | Unset = UNSET


class OpenapiNodesResp(Model, kw_only=True):
    """Slurm's `openapi_nodes_resp`."""

    nodes: list[Node] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
