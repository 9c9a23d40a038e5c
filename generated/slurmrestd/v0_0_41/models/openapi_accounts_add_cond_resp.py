from __future__ import annotations

from ...model import UNSET, Model, Unset
from .assoc_short import AssocShort, Tres
from .float_64_no_val_struct import (
    Float64NoValStruct,
    OpenapiError,
    OpenapiError2,
    OpenapiWarning,
    OpenapiWarning2,
    Uint32NoValStruct,
)
from .openapi_meta import OpenapiMeta
from .openapi_meta_2 import OpenapiMeta2
from .uint_32_no_val_struct_2 import Uint32NoValStruct2


class Coord(Model, kw_only=True):
    """Slurm's `coord`.

    Attributes:
        name: User name
        direct: Indicates whether the coordinator was directly assigned to this account
    """

    name: str
    direct: bool | Unset = UNSET


class Account(Model, kw_only=True):
    """Slurm's `account`.

    Attributes:
        description: Arbitrary string describing the account
        name: Account name
        organization: Organization to which the account belongs
        associations: Associations involving this account (only populated if requested)
        coordinators: List of users that are a coordinator of this account (only populated if requested) Ignored by the server: in requests that add an account or a user.
        flags: Flags associated with the account
    """

    description: str
    name: str
    organization: str
    associations: list[AssocShort] | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    flags: list[str] | Unset = UNSET


class AccountShort(Model, kw_only=True):
    """Account organization and description.

    Attributes:
        description: Arbitrary string describing the account
        organization: Organization to which the account belongs
    """

    description: str | Unset = UNSET
    organization: str | Unset = UNSET


class AccountingAllocated(Model, kw_only=True):
    """Slurm's `accounting_allocated`.

    Attributes:
        seconds: Number of cpu seconds allocated
    """

    seconds: int | Unset = UNSET


class Accounting(Model, kw_only=True):
    """Slurm's `accounting`.

    Attributes:
        id: Association ID or Workload characterization key ID
        start: When the record was started
    """

    allocated: AccountingAllocated | Unset = UNSET
    id: int | Unset = UNSET
    start: int | Unset = UNSET
    TRES: Tres | Unset = UNSET


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


class AccountsAddCond(Model, kw_only=True):
    """CSV list of accounts, association limits and options, CSV list of clusters.

    Attributes:
        accounts: CSV accounts list
        association: Association limits and options
        clusters: CSV clusters list
    """

    accounts: list[str]
    association: AssocRecSet | Unset = UNSET
    clusters: list[str] | Unset = UNSET


class AssocDefault(Model, kw_only=True):
    """Slurm's `assoc_default`.

    Attributes:
        qos: Default QOS
    """

    qos: str | Unset = UNSET


class AssocMaxJobsPer(Model, kw_only=True):
    """Slurm's `assoc_max_jobs_per`.

    Attributes:
        count: Number of shares allocated
        accruing: Number of shares allocated
        submitted: Number of shares allocated
        wall_clock: Number of shares allocated
    """

    count: Uint32NoValStruct | Unset = UNSET
    accruing: Uint32NoValStruct | Unset = UNSET
    submitted: Uint32NoValStruct | Unset = UNSET
    wall_clock: Uint32NoValStruct | Unset = UNSET


class AssocMaxJobs(Model, kw_only=True):
    """Slurm's `assoc_max_jobs`.

    Attributes:
        active: Number of shares allocated
        accruing: Number of shares allocated
        total: Number of shares allocated
    """

    per: AssocMaxJobsPer | Unset = UNSET
    active: Uint32NoValStruct | Unset = UNSET
    accruing: Uint32NoValStruct | Unset = UNSET
    total: Uint32NoValStruct | Unset = UNSET


class AssocMaxPerAccount(Model, kw_only=True):
    """Slurm's `assoc_max_per_account`.

    Attributes:
        wall_clock: Number of shares allocated
    """

    wall_clock: Uint32NoValStruct | Unset = UNSET


class AssocMaxPer(Model, kw_only=True):
    """Slurm's `assoc_max_per`."""

    account: AssocMaxPerAccount | Unset = UNSET


class AssocMaxTresGroup(Model, kw_only=True):
    """Slurm's `assoc_max_tres_group`.

    Attributes:
        minutes: GrpTRESMins
        active: GrpTRESRunMins
    """

    minutes: list[Tres] | Unset = UNSET
    active: list[Tres] | Unset = UNSET


class AssocMaxTresMinutesPer(Model, kw_only=True):
    """Slurm's `assoc_max_tres_minutes_per`.

    Attributes:
        job: MaxTRESMinsPerJob
    """

    job: list[Tres] | Unset = UNSET


class AssocMaxTresMinutes(Model, kw_only=True):
    """Slurm's `assoc_max_tres_minutes`.

    Attributes:
        total: MaxTRESMinsPerJob
    """

    total: list[Tres] | Unset = UNSET
    per: AssocMaxTresMinutesPer | Unset = UNSET


class AssocMaxTresPer(Model, kw_only=True):
    """Slurm's `assoc_max_tres_per`.

    Attributes:
        job: MaxTRESPerJob
        node: MaxTRESPerNode
    """

    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET


class AssocMaxTres(Model, kw_only=True):
    """Slurm's `assoc_max_tres`.

    Attributes:
        total: GrpTRES
    """

    total: list[Tres] | Unset = UNSET
    group: AssocMaxTresGroup | Unset = UNSET
    minutes: AssocMaxTresMinutes | Unset = UNSET
    per: AssocMaxTresPer | Unset = UNSET


class AssocMax(Model, kw_only=True):
    """Slurm's `assoc_max`."""

    jobs: AssocMaxJobs | Unset = UNSET
    tres: AssocMaxTres | Unset = UNSET
    per: AssocMaxPer | Unset = UNSET


class AssocMin(Model, kw_only=True):
    """Slurm's `assoc_min`.

    Attributes:
        priority_threshold: Number of shares allocated
    """

    priority_threshold: Uint32NoValStruct | Unset = UNSET


class Assoc(Model, kw_only=True):
    """Slurm's `assoc`.

    Attributes:
        user: User name
        accounting: Accounting records containing related resource usage Ignored by the server: in requests.
        account: Account
        cluster: Cluster name
        comment: Arbitrary comment
        flags: Flags on the association
        id: Unique ID Ignored by the server: in requests.
        is_default: Is default association for user
        lineage: Complete path up the hierarchy to the root association
        parent_account: Name of parent account Not shown in answers: for the association of a user; only accounts have one.
        partition: Partition name
        priority: Number of shares allocated
        qos: List of available QOS names
        shares_raw: Allocated shares used for fairshare calculation
    """

    user: str
    accounting: list[Accounting] | Unset = UNSET
    account: str | Unset = UNSET
    cluster: str | Unset = UNSET
    comment: str | Unset = UNSET
    default: AssocDefault | Unset = UNSET
    flags: list[str] | Unset = UNSET
    max: AssocMax | Unset = UNSET
    id: int | Unset = UNSET
    is_default: bool | Unset = UNSET
    lineage: str | Unset = UNSET
    min: AssocMin | Unset = UNSET
    parent_account: str | Unset = UNSET
    partition: str | Unset = UNSET
    priority: Uint32NoValStruct | Unset = UNSET
    qos: list[str] | Unset = UNSET
    shares_raw: int | Unset = UNSET


class ClusterRecAssociations(Model, kw_only=True):
    """Slurm's `cluster_rec_associations`.

    Attributes:
        root: Root association information
    """

    root: AssocShort | None | Unset = UNSET


class ClusterRecController(Model, kw_only=True):
    """Slurm's `cluster_rec_controller`.

    Attributes:
        host: ControlHost
        port: ControlPort
    """

    host: str | Unset = UNSET
    port: int | Unset = UNSET


class ClusterRec(Model, kw_only=True):
    """Slurm's `cluster_rec`.

    Attributes:
        flags: Flags
        name: ClusterName
        nodes: Node names Ignored by the server: in requests; a cluster fills it in when its controller registers.
        select_plugin: Ignored by the server: in requests; a cluster fills it in when its controller registers.
        rpc_version: RPC version used in the cluster Ignored by the server: in requests; a cluster fills it in when its controller registers.
        tres: Trackable resources Ignored by the server: in requests; a cluster fills it in when its controller registers.
    """

    controller: ClusterRecController | Unset = UNSET
    flags: list[str] | Unset = UNSET
    name: str | Unset = UNSET
    nodes: str | Unset = UNSET
    select_plugin: str | Unset = UNSET
    associations: ClusterRecAssociations | Unset = UNSET
    rpc_version: int | Unset = UNSET
    tres: list[Tres] | Unset = UNSET


class InstanceTime(Model, kw_only=True):
    """Slurm's `instance_time`.

    Attributes:
        time_end: When the instance will end (UNIX timestamp)
        time_start: When the instance will start (UNIX timestamp)
    """

    time_end: int | Unset = UNSET
    time_start: int | Unset = UNSET


class Instance(Model, kw_only=True):
    """Slurm's `instance`.

    Attributes:
        cluster: Cluster name
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        instance_id: Cloud instance ID
        instance_type: Cloud instance type
        node_name: NodeName
    """

    cluster: str | Unset = UNSET
    extra: str | Unset = UNSET
    instance_id: str | Unset = UNSET
    instance_type: str | Unset = UNSET
    node_name: str | Unset = UNSET
    time: InstanceTime | Unset = UNSET


class OpenapiAccountsAddCondResp(Model, kw_only=True):
    """Slurm's `openapi_accounts_add_cond_resp`.

    Attributes:
        association_condition: CSV list of accounts, association limits and options, CSV list of clusters
        account: Account organization and description
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    association_condition: AccountsAddCond | Unset = UNSET
    account: AccountShort | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiAccountsAddCondRespStr(Model, kw_only=True):
    """Slurm's `openapi_accounts_add_cond_resp_str`.

    Attributes:
        added_accounts: added_accounts
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    added_accounts: str | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiAccountsRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_accounts_removed_resp`.

    Attributes:
        removed_accounts: removed_accounts
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    removed_accounts: list[str] | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiAccountsResp(Model, kw_only=True):
    """Slurm's `openapi_accounts_resp`.

    Attributes:
        accounts: accounts
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    accounts: list[Account] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiAssocsRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_assocs_removed_resp`.

    Attributes:
        removed_associations: removed_associations
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    removed_associations: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiAssocsResp(Model, kw_only=True):
    """Slurm's `openapi_assocs_resp`.

    Attributes:
        associations: associations
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    associations: list[Assoc] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiClustersRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_clusters_removed_resp`.

    Attributes:
        deleted_clusters: deleted_clusters
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    deleted_clusters: list[str] | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiClustersResp(Model, kw_only=True):
    """Slurm's `openapi_clusters_resp`.

    Attributes:
        clusters: clusters
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    clusters: list[ClusterRec] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiInstancesResp(Model, kw_only=True):
    """Slurm's `openapi_instances_resp`.

    Attributes:
        instances: instances
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    instances: list[Instance] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class QosLimitsMaxAccruingPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_accruing_per`.

    Attributes:
        account: Number of shares allocated
        user: Number of shares allocated
    """

    account: Uint32NoValStruct | Unset = UNSET
    user: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxAccruing(Model, kw_only=True):
    """Slurm's `qos_limits_max_accruing`."""

    per: QosLimitsMaxAccruingPer | Unset = UNSET


class QosLimitsMaxActiveJobs(Model, kw_only=True):
    """Slurm's `qos_limits_max_active_jobs`.

    Attributes:
        accruing: Number of shares allocated
        count: Number of shares allocated
    """

    accruing: Uint32NoValStruct | Unset = UNSET
    count: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxJobsActiveJobsPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_jobs_active_jobs_per`.

    Attributes:
        account: Number of shares allocated
        user: Number of shares allocated
    """

    account: Uint32NoValStruct | Unset = UNSET
    user: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxJobsActiveJobs(Model, kw_only=True):
    """Slurm's `qos_limits_max_jobs_active_jobs`."""

    per: QosLimitsMaxJobsActiveJobsPer | Unset = UNSET


class QosLimitsMaxJobsPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_jobs_per`.

    Attributes:
        account: Number of shares allocated
        user: Number of shares allocated
    """

    account: Uint32NoValStruct | Unset = UNSET
    user: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxJobs(Model, kw_only=True):
    """Slurm's `qos_limits_max_jobs`."""

    active_jobs: QosLimitsMaxJobsActiveJobs | Unset = UNSET
    per: QosLimitsMaxJobsPer | Unset = UNSET


class QosLimitsMaxTresMinutesPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_tres_minutes_per`.

    Attributes:
        qos: GrpTRESRunMins
        job: MaxTRESMinsPerJob
        account: MaxTRESRunMinsPerAccount
        user: MaxTRESRunMinsPerUser
    """

    qos: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    account: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


class QosLimitsMaxTresMinutes(Model, kw_only=True):
    """Slurm's `qos_limits_max_tres_minutes`."""

    per: QosLimitsMaxTresMinutesPer | Unset = UNSET


class QosLimitsMaxTresPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_tres_per`.

    Attributes:
        account: MaxTRESPerAccount
        job: MaxTRESPerJob
        node: MaxTRESPerNode
        user: MaxTRESPerUser
    """

    account: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


class QosLimitsMaxTres(Model, kw_only=True):
    """Slurm's `qos_limits_max_tres`.

    Attributes:
        total: GrpTRES
    """

    total: list[Tres] | Unset = UNSET
    minutes: QosLimitsMaxTresMinutes | Unset = UNSET
    per: QosLimitsMaxTresPer | Unset = UNSET


class QosLimitsMaxWallClockPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_wall_clock_per`.

    Attributes:
        qos: Number of shares allocated
        job: Number of shares allocated
    """

    qos: Uint32NoValStruct | Unset = UNSET
    job: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxWallClock(Model, kw_only=True):
    """Slurm's `qos_limits_max_wall_clock`."""

    per: QosLimitsMaxWallClockPer | Unset = UNSET


class QosLimitsMax(Model, kw_only=True):
    """Slurm's `qos_limits_max`."""

    active_jobs: QosLimitsMaxActiveJobs | Unset = UNSET
    tres: QosLimitsMaxTres | Unset = UNSET
    wall_clock: QosLimitsMaxWallClock | Unset = UNSET
    jobs: QosLimitsMaxJobs | Unset = UNSET
    accruing: QosLimitsMaxAccruing | Unset = UNSET


class QosLimitsMinTresPer(Model, kw_only=True):
    """Slurm's `qos_limits_min_tres_per`.

    Attributes:
        job: MinTRES
    """

    job: list[Tres] | Unset = UNSET


class QosLimitsMinTres(Model, kw_only=True):
    """Slurm's `qos_limits_min_tres`."""

    per: QosLimitsMinTresPer | Unset = UNSET


class QosLimitsMin(Model, kw_only=True):
    """Slurm's `qos_limits_min`.

    Attributes:
        priority_threshold: Number of shares allocated
    """

    priority_threshold: Uint32NoValStruct | Unset = UNSET
    tres: QosLimitsMinTres | Unset = UNSET


class QosLimits(Model, kw_only=True):
    """Slurm's `qos_limits`.

    Attributes:
        grace_time: GraceTime
        factor: Normalized shares
    """

    grace_time: int | Unset = UNSET
    max: QosLimitsMax | Unset = UNSET
    factor: Float64NoValStruct | Unset = UNSET
    min: QosLimitsMin | Unset = UNSET


class QosPreempt(Model, kw_only=True, rename={"list_": "list"}):
    """Slurm's `qos_preempt`.

    Attributes:
        list_: Other QOS's this QOS can preempt
        mode: PreemptMode
        exempt_time: Number of shares allocated
    """

    list_: list[str] | Unset = UNSET
    mode: list[str] | Unset = UNSET
    exempt_time: Uint32NoValStruct | Unset = UNSET


class Qos(Model, kw_only=True):
    """Slurm's `qos`.

    Attributes:
        description: Arbitrary description
        flags: Flags, to avoid modifying current values specify NOT_SET
        id: Unique ID
        name: Name
        priority: Number of shares allocated
        usage_factor: Normalized shares
        usage_threshold: Normalized shares
    """

    description: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    id: int | Unset = UNSET
    limits: QosLimits | Unset = UNSET
    name: str | Unset = UNSET
    preempt: QosPreempt | Unset = UNSET
    priority: Uint32NoValStruct | Unset = UNSET
    usage_factor: Float64NoValStruct | Unset = UNSET
    usage_threshold: Float64NoValStruct | Unset = UNSET


class UserDefault(Model, kw_only=True):
    """Slurm's `user_default`.

    Attributes:
        account: Default Account Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
        wckey: Default WCKey Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
    """

    account: str | Unset = UNSET
    wckey: str | Unset = UNSET


class Wckey(Model, kw_only=True):
    """Slurm's `wckey`.

    Attributes:
        cluster: Cluster name
        name: WCKey name
        user: User name
        accounting: Accounting records containing related resource usage CRASHES slurmrestd: in a request with anything in it ends slurmrestd.
        id: Unique ID for this user-cluster-wckey combination
        flags: Flags associated with the WCKey
    """

    cluster: str
    name: str
    user: str
    accounting: list[Accounting] | Unset = UNSET
    id: int | Unset = UNSET
    flags: list[str] | Unset = UNSET

    CRASHES_SERVER = {"accounting": "in a request with anything in it ends slurmrestd."}
    """Properties that must not be sent, and why."""


class User(Model, kw_only=True):
    """Slurm's `user`.

    Attributes:
        name: User name
        administrator_level: AdminLevel granted to the user
        associations: Associations created for this user Ignored by the server: in requests; both are added by operations of their own.
        coordinators: Accounts this user is a coordinator for Ignored by the server: in requests that add an account or a user.
        flags: Flags associated with user
        old_name: Previous user name Not shown in answers: it is the name of a user to be renamed.
        wckeys: List of available WCKeys Ignored by the server: in requests; both are added by operations of their own.
    """

    name: str
    administrator_level: list[str] | Unset = UNSET
    associations: list[AssocShort] | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    default: UserDefault | Unset = UNSET
    flags: list[str] | Unset = UNSET
    old_name: str | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET


class OpenapiSlurmdbdConfigResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_config_resp`.

    Attributes:
        clusters: Clusters
        tres: TRES
        accounts: Accounts
        users: Users
        qos: QOS
        wckeys: WCKeys
        associations: Associations
        instances: Instances
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    clusters: list[ClusterRec] | Unset = UNSET
    tres: list[Tres] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET
    users: list[User] | Unset = UNSET
    qos: list[Qos] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET
    instances: list[Instance] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiSlurmdbdQosRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_qos_removed_resp`.

    Attributes:
        removed_qos: removed QOS
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    removed_qos: list[str] | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiSlurmdbdQosResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_qos_resp`.

    Attributes:
        qos: List of QOS
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    qos: list[Qos] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiTresResp(Model, kw_only=True):
    """Slurm's `openapi_tres_resp`.

    Attributes:
        TRES: TRES
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    TRES: list[Tres] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class UserShort(Model, kw_only=True):
    """Admin level of user, DefaultAccount, DefaultWCKey.

    Attributes:
        adminlevel: AdminLevel granted to the user
        defaultaccount: Default account
        defaultwckey: Default WCKey
    """

    adminlevel: list[str] | Unset = UNSET
    defaultaccount: str | Unset = UNSET
    defaultwckey: str | Unset = UNSET


class UsersAddCond(Model, kw_only=True):
    """Filters to select associations for users.

    Attributes:
        users: CSV users list
        accounts: CSV accounts list
        association: Association limits and options
        clusters: CSV clusters list
        partitions: CSV partitions list
        wckeys: CSV WCKeys list
    """

    users: list[str]
    accounts: list[str] | Unset = UNSET
    association: AssocRecSet | Unset = UNSET
    clusters: list[str] | Unset = UNSET
    partitions: list[str] | Unset = UNSET
    wckeys: list[str] | Unset = UNSET


class OpenapiUsersAddCondResp(Model, kw_only=True):
    """Slurm's `openapi_users_add_cond_resp`.

    Attributes:
        association_condition: Filters to select associations for users
        user: Admin level of user, DefaultAccount, DefaultWCKey
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    association_condition: UsersAddCond
    user: UserShort
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiUsersAddCondRespStr(Model, kw_only=True):
    """Slurm's `openapi_users_add_cond_resp_str`.

    Attributes:
        added_users: added_users
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    added_users: str | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiUsersRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_users_removed_resp`.

    Attributes:
        removed_users: Names of the users that were removed.
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    removed_users: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiUsersResp(Model, kw_only=True):
    """Slurm's `openapi_users_resp`.

    Attributes:
        users: users
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    users: list[User] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiWckeyRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_wckey_removed_resp`.

    Attributes:
        deleted_wckeys: deleted wckeys
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    deleted_wckeys: list[str] | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiWckeyResp(Model, kw_only=True):
    """Slurm's `openapi_wckey_resp`.

    Attributes:
        wckeys: wckeys
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    wckeys: list[Wckey] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
