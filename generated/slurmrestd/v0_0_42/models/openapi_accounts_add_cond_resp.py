from __future__ import annotations

from ...model import UNSET, Model, Unset
from .assoc_short import AssocShort, Tres
from .float_64_no_val_struct import Float64NoValStruct, Uint32NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


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
    """

    description: str
    name: str
    organization: str
    associations: list[AssocShort] | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    flags: list[str] | Unset = UNSET


class AccountShort(Model, kw_only=True):
    """Slurm's `account_short`.

    Attributes:
        description: Arbitrary string describing the account
        organization: Organization to which the account belongs
    """

    description: str | Unset = UNSET
    organization: str | Unset = UNSET


class AccountingAllocated(Model, kw_only=True):
    """Slurm's `accounting_allocated`.

    Attributes:
        seconds: Number of seconds allocated
    """

    seconds: int | Unset = UNSET


class Accounting(Model, kw_only=True):
    """Slurm's `accounting`.

    Attributes:
        id: Association ID or Workload characterization key ID
        id_alt: Alternate ID (not currently used)
        start: When the record was started (UNIX timestamp)
    """

    allocated: AccountingAllocated | Unset = UNSET
    id: int | Unset = UNSET
    id_alt: int | Unset = UNSET
    start: int | Unset = UNSET
    TRES: Tres | Unset = UNSET


class AssocRecSet(Model, kw_only=True):
    """Slurm's `assoc_rec_set`.

    Attributes:
        comment: Arbitrary comment
        defaultqos: Default QOS
        parent: Name of parent account
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


class AccountsAddCond(Model, kw_only=True):
    """Slurm's `accounts_add_cond`."""

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
    """Slurm's `assoc_max_jobs_per`."""

    count: Uint32NoValStruct | Unset = UNSET
    accruing: Uint32NoValStruct | Unset = UNSET
    submitted: Uint32NoValStruct | Unset = UNSET
    wall_clock: Uint32NoValStruct | Unset = UNSET


class AssocMaxJobs(Model, kw_only=True):
    """Slurm's `assoc_max_jobs`."""

    per: AssocMaxJobsPer | Unset = UNSET
    active: Uint32NoValStruct | Unset = UNSET
    accruing: Uint32NoValStruct | Unset = UNSET
    total: Uint32NoValStruct | Unset = UNSET


class AssocMaxPerAccount(Model, kw_only=True):
    """Slurm's `assoc_max_per_account`."""

    wall_clock: Uint32NoValStruct | Unset = UNSET


class AssocMaxPer(Model, kw_only=True):
    """Slurm's `assoc_max_per`."""

    account: AssocMaxPerAccount | Unset = UNSET


class AssocMaxTresGroup(Model, kw_only=True):
    """Slurm's `assoc_max_tres_group`."""

    minutes: list[Tres] | Unset = UNSET
    active: list[Tres] | Unset = UNSET


class AssocMaxTresMinutesPer(Model, kw_only=True):
    """Slurm's `assoc_max_tres_minutes_per`."""

    job: list[Tres] | Unset = UNSET


class AssocMaxTresMinutes(Model, kw_only=True):
    """Slurm's `assoc_max_tres_minutes`."""

    total: list[Tres] | Unset = UNSET
    per: AssocMaxTresMinutesPer | Unset = UNSET


class AssocMaxTresPer(Model, kw_only=True):
    """Slurm's `assoc_max_tres_per`."""

    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET


class AssocMaxTres(Model, kw_only=True):
    """Slurm's `assoc_max_tres`."""

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
    """Slurm's `assoc_min`."""

    priority_threshold: Uint32NoValStruct | Unset = UNSET


class Assoc(Model, kw_only=True):
    """Slurm's `assoc`.

    Attributes:
        user: User name
        account: Account name
        cluster: Cluster name
        comment: Arbitrary comment
        id: Unique ID Ignored by the server: in requests.
        is_default: Is default association for user
        lineage: Complete path up the hierarchy to the root association
        parent_account: Name of parent account Not shown in answers: for the association of a user; only accounts have one.
        partition: Partition name
        qos: List of QOS names
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
        name: ClusterName
        nodes: Node names Ignored by the server: in requests; a cluster fills it in when its controller registers.
        select_plugin: Ignored by the server: in requests; a cluster fills it in when its controller registers.
        rpc_version: RPC version used in the cluster Ignored by the server: in requests; a cluster fills it in when its controller registers.
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
    """Slurm's `openapi_accounts_add_cond_resp`."""

    association_condition: AccountsAddCond | Unset = UNSET
    account: AccountShort | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiAccountsAddCondRespStr(Model, kw_only=True):
    """Slurm's `openapi_accounts_add_cond_resp_str`.

    Attributes:
        added_accounts: added_accounts
    """

    added_accounts: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiAccountsRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_accounts_removed_resp`."""

    removed_accounts: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiAccountsResp(Model, kw_only=True):
    """Slurm's `openapi_accounts_resp`."""

    accounts: list[Account] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiAssocsRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_assocs_removed_resp`."""

    removed_associations: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiAssocsResp(Model, kw_only=True):
    """Slurm's `openapi_assocs_resp`."""

    associations: list[Assoc] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiClustersRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_clusters_removed_resp`."""

    deleted_clusters: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiClustersResp(Model, kw_only=True):
    """Slurm's `openapi_clusters_resp`."""

    clusters: list[ClusterRec] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiInstancesResp(Model, kw_only=True):
    """Slurm's `openapi_instances_resp`."""

    instances: list[Instance] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class QosLimitsMaxAccruingPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_accruing_per`."""

    account: Uint32NoValStruct | Unset = UNSET
    user: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxAccruing(Model, kw_only=True):
    """Slurm's `qos_limits_max_accruing`."""

    per: QosLimitsMaxAccruingPer | Unset = UNSET


class QosLimitsMaxActiveJobs(Model, kw_only=True):
    """Slurm's `qos_limits_max_active_jobs`."""

    accruing: Uint32NoValStruct | Unset = UNSET
    count: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxJobsActiveJobsPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_jobs_active_jobs_per`."""

    account: Uint32NoValStruct | Unset = UNSET
    user: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxJobsActiveJobs(Model, kw_only=True):
    """Slurm's `qos_limits_max_jobs_active_jobs`."""

    per: QosLimitsMaxJobsActiveJobsPer | Unset = UNSET


class QosLimitsMaxJobsPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_jobs_per`."""

    account: Uint32NoValStruct | Unset = UNSET
    user: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxJobs(Model, kw_only=True):
    """Slurm's `qos_limits_max_jobs`."""

    count: Uint32NoValStruct | Unset = UNSET
    active_jobs: QosLimitsMaxJobsActiveJobs | Unset = UNSET
    per: QosLimitsMaxJobsPer | Unset = UNSET


class QosLimitsMaxTresMinutesPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_tres_minutes_per`."""

    qos: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    account: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


class QosLimitsMaxTresMinutes(Model, kw_only=True):
    """Slurm's `qos_limits_max_tres_minutes`."""

    total: list[Tres] | Unset = UNSET
    per: QosLimitsMaxTresMinutesPer | Unset = UNSET


class QosLimitsMaxTresPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_tres_per`."""

    account: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


class QosLimitsMaxTres(Model, kw_only=True):
    """Slurm's `qos_limits_max_tres`."""

    total: list[Tres] | Unset = UNSET
    minutes: QosLimitsMaxTresMinutes | Unset = UNSET
    per: QosLimitsMaxTresPer | Unset = UNSET


class QosLimitsMaxWallClockPer(Model, kw_only=True):
    """Slurm's `qos_limits_max_wall_clock_per`."""

    qos: Uint32NoValStruct | Unset = UNSET
    job: Uint32NoValStruct | Unset = UNSET


class QosLimitsMaxWallClock(Model, kw_only=True):
    """Slurm's `qos_limits_max_wall_clock`."""

    per: QosLimitsMaxWallClockPer | Unset = UNSET


class QosLimitsMax(Model, kw_only=True):
    """Slurm's `qos_limits_max`."""

    active_jobs: QosLimitsMaxActiveJobs | Unset = UNSET
    jobs: QosLimitsMaxJobs | Unset = UNSET
    tres: QosLimitsMaxTres | Unset = UNSET
    wall_clock: QosLimitsMaxWallClock | Unset = UNSET
    accruing: QosLimitsMaxAccruing | Unset = UNSET


class QosLimitsMinTresPer(Model, kw_only=True):
    """Slurm's `qos_limits_min_tres_per`."""

    job: list[Tres] | Unset = UNSET


class QosLimitsMinTres(Model, kw_only=True):
    """Slurm's `qos_limits_min_tres`."""

    per: QosLimitsMinTresPer | Unset = UNSET


class QosLimitsMin(Model, kw_only=True):
    """Slurm's `qos_limits_min`."""

    priority_threshold: Uint32NoValStruct | Unset = UNSET
    tres: QosLimitsMinTres | Unset = UNSET


class QosLimits(Model, kw_only=True):
    """Slurm's `qos_limits`.

    Attributes:
        grace_time: GraceTime
    """

    grace_time: int | Unset = UNSET
    max: QosLimitsMax | Unset = UNSET
    factor: Float64NoValStruct | Unset = UNSET
    min: QosLimitsMin | Unset = UNSET


class QosPreempt(Model, kw_only=True, rename={"list_": "list"}):
    """Slurm's `qos_preempt`."""

    list_: list[str] | Unset = UNSET
    mode: list[str] | Unset = UNSET
    exempt_time: Uint32NoValStruct | Unset = UNSET


class Qos(Model, kw_only=True):
    """Slurm's `qos`.

    Attributes:
        description: Arbitrary description
        id: Unique ID
        name: Name
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
        account: Default account Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
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
        id: Unique ID for this user-cluster-wckey combination
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
        old_name: Previous user name Not shown in answers: it is the name of a user to be renamed.
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
    """Slurm's `openapi_slurmdbd_config_resp`."""

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
    """Slurm's `openapi_slurmdbd_qos_removed_resp`."""

    removed_qos: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiSlurmdbdQosResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_qos_resp`."""

    qos: list[Qos] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiTresResp(Model, kw_only=True):
    """Slurm's `openapi_tres_resp`."""

    TRES: list[Tres] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class UserShort(Model, kw_only=True):
    """Slurm's `user_short`.

    Attributes:
        defaultaccount: Default account
        defaultwckey: Default WCKey
    """

    adminlevel: list[str] | Unset = UNSET
    defaultaccount: str | Unset = UNSET
    defaultwckey: str | Unset = UNSET


class UsersAddCond(Model, kw_only=True):
    """Slurm's `users_add_cond`."""

    users: list[str]
    accounts: list[str] | Unset = UNSET
    association: AssocRecSet | Unset = UNSET
    clusters: list[str] | Unset = UNSET
    partitions: list[str] | Unset = UNSET
    wckeys: list[str] | Unset = UNSET


class OpenapiUsersAddCondResp(Model, kw_only=True):
    """Slurm's `openapi_users_add_cond_resp`."""

    association_condition: UsersAddCond
    user: UserShort
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiUsersAddCondRespStr(Model, kw_only=True):
    """Slurm's `openapi_users_add_cond_resp_str`.

    Attributes:
        added_users: added_users
    """

    added_users: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiUsersRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_users_removed_resp`.

    Attributes:
        removed_users: Names of the users that were removed.
        errors: Query errors
        warnings: Query warnings
    """

    removed_users: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiUsersResp(Model, kw_only=True):
    """Slurm's `openapi_users_resp`."""

    users: list[User] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiWckeyRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_wckey_removed_resp`."""

    deleted_wckeys: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiWckeyResp(Model, kw_only=True):
    """Slurm's `openapi_wckey_resp`."""

    wckeys: list[Wckey] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
