from __future__ import annotations

from ...model import UNSET, Model, Unset
from .assoc_short import AssocShort, Tres
from .openapi_error import OpenapiError, OpenapiMeta


class Coord(Model, kw_only=True):
    """Slurm's `coord`.

    Attributes:
        name: Name of user
        direct: If user is coordinator of this account directly or coordinator status was inheirted from a higher account in the tree
    """

    name: str | None | Unset = UNSET
    direct: int | None | Unset = UNSET


class Account(Model, kw_only=True):
    """Account description.

    Attributes:
        associations: List of assigned associations
        coordinators: List of assigned coordinators Ignored by the server: in requests; coordinators are set on users.
        description: Description of account
        name: Name of account
        organization: Assigned organization of account
        flags: List of properties of account
    """

    associations: list[AssocShort] | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    description: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    organization: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET


class AssocDefault(Model, kw_only=True):
    """Default settings.

    Attributes:
        qos: Default QOS
    """

    qos: str | None | Unset = UNSET


class AssocMaxJobsPer(Model, kw_only=True):
    """Max jobs per settings.

    Attributes:
        wall_clock: Time limit of a job (minutes; MaxWall).
        accruing: As above for the association and its children (GrpJobsAccrue).
        count: As above for the association and its children (GrpJobs).
        submitted: As above for the association and its children (GrpSubmitJobs).
    """

    wall_clock: int | None | Unset = UNSET
    accruing: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    submitted: int | None | Unset = UNSET


class AssocMaxJobs(Model, kw_only=True):
    """Max jobs settings.

    Attributes:
        active: Number of running jobs (MaxJobs).
        accruing: Number of pending jobs whose priority may grow with age (MaxJobsAccrue).
        total: Number of pending and running jobs (MaxSubmitJobs).
        per: Max jobs per settings
    """

    active: int | None | Unset = UNSET
    accruing: int | None | Unset = UNSET
    total: int | None | Unset = UNSET
    per: AssocMaxJobsPer | Unset = UNSET


class AssocMaxPerAccount(Model, kw_only=True):
    """Max per accounting settings.

    Attributes:
        wall_clock: Max wallclock per account
    """

    wall_clock: int | None | Unset = UNSET


class AssocMaxPer(Model, kw_only=True):
    """Max per settings.

    Attributes:
        account: Max per accounting settings
    """

    account: AssocMaxPerAccount | Unset = UNSET


class AssocMaxTresGroup(Model, kw_only=True):
    """Max TRES per group.

    Attributes:
        minutes: TRES list of attributes
        active: TRES list of attributes
    """

    minutes: list[Tres] | Unset = UNSET
    active: list[Tres] | Unset = UNSET


class AssocMaxTresMinutesPer(Model, kw_only=True):
    """Max TRES minutes per settings.

    Attributes:
        job: TRES list of attributes
    """

    job: list[Tres] | Unset = UNSET


class AssocMaxTresMinutes(Model, kw_only=True):
    """Max TRES minutes settings.

    Attributes:
        per: Max TRES minutes per settings
        total: TRES list of attributes
    """

    per: AssocMaxTresMinutesPer | Unset = UNSET
    total: list[Tres] | Unset = UNSET


class AssocMaxTresPer(Model, kw_only=True):
    """Max TRES per settings.

    Attributes:
        job: TRES list of attributes
        node: TRES list of attributes
    """

    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET


class AssocMaxTres(Model, kw_only=True):
    """Max TRES settings.

    Attributes:
        group: Max TRES per group
        per: Max TRES per settings
        total: TRES list of attributes
        minutes: Max TRES minutes settings
    """

    group: AssocMaxTresGroup | Unset = UNSET
    per: AssocMaxTresPer | Unset = UNSET
    total: list[Tres] | Unset = UNSET
    minutes: AssocMaxTresMinutes | Unset = UNSET


class AssocMax(Model, kw_only=True):
    """Max settings.

    Attributes:
        jobs: Max jobs settings
        per: Max per settings
        tres: Max TRES settings
    """

    jobs: AssocMaxJobs | Unset = UNSET
    per: AssocMaxPer | Unset = UNSET
    tres: AssocMaxTres | Unset = UNSET


class AssocMin(Model, kw_only=True):
    """Min settings.

    Attributes:
        priority_threshold: Min priority threshold
    """

    priority_threshold: int | None | Unset = UNSET


class AssociationUsage(Model, kw_only=True):
    """Association usage.

    Attributes:
        accrue_job_count: Jobs accuring priority
        group_used_wallclock: Group used wallclock time (s)
        fairshare_factor: Fairshare factor
        fairshare_shares: Fairshare shares
        normalized_priority: Currently active jobs
        normalized_shares: Normalized shares
        effective_normalized_usage: Effective normalized usage
        raw_usage: Raw usage
        job_count: Total jobs submitted
        fairshare_level: Fairshare level
        normalized_usage: Normalized usage.
        active_jobs: Number of active jobs.
    """

    accrue_job_count: int | None | Unset = UNSET
    group_used_wallclock: float | None | Unset = UNSET
    fairshare_factor: float | None | Unset = UNSET
    fairshare_shares: int | None | Unset = UNSET
    normalized_priority: float | None | Unset = UNSET
    normalized_shares: float | None | Unset = UNSET
    effective_normalized_usage: float | None | Unset = UNSET
    raw_usage: int | None | Unset = UNSET
    job_count: int | None | Unset = UNSET
    fairshare_level: float | None | Unset = UNSET
    normalized_usage: float | None | Unset = UNSET
    active_jobs: int | None | Unset = UNSET


class Assoc(Model, kw_only=True):
    """Association description.

    Attributes:
        account: Assigned account
        user: Assigned user
        is_default: 1 for the association that the user's jobs have if they name none.
        cluster: Assigned cluster
        default: Default settings
        flags: List of properties of association
        max: Max settings
        min: Min settings
        parent_account: Parent account name Not shown in answers: for the association of a user; only accounts have one.
        partition: Assigned partition
        priority: Assigned priority
        qos: Names of the QOS that may be used; in answers their numbers, as texts ("1"). Not shown in answers: answers have the numbers of the QOS in place of their names.
        shares_raw: Raw fairshare shares
        usage: Association usage CRASHES slurmrestd: in a request ends slurmrestd or spoils its memory.
    """

    account: str | None
    user: str | None
    is_default: int | None | Unset = UNSET
    cluster: str | None | Unset = UNSET
    default: AssocDefault | Unset = UNSET
    flags: list[str] | Unset = UNSET
    max: AssocMax | Unset = UNSET
    min: AssocMin | Unset = UNSET
    parent_account: str | None | Unset = UNSET
    partition: str | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    qos: list[str] | None | Unset = UNSET
    shares_raw: int | None | Unset = UNSET
    usage: AssociationUsage | None | Unset = UNSET

    CRASHES_SERVER = {"usage": "in a request ends slurmrestd or spoils its memory."}
    """Properties that must not be sent, and why."""


class ClusterInfoAssociations(Model, kw_only=True):
    """Information about associations."""

    root: AssocShort | None | Unset = UNSET


class ClusterInfoController(Model, kw_only=True):
    """Information about controller.

    Attributes:
        host: Hostname
        port: Port number
    """

    host: str | None | Unset = UNSET
    port: int | None | Unset = UNSET


class ClusterRec(Model, kw_only=True):
    """Slurm's `cluster_rec`.

    Attributes:
        controller: Information about controller
        flags: Known values: MULTIPLE_SLURMD, FRONT_END, CRAY_NATIVE, FEDERATION, EXTERNAL.
        name: Cluster name.
        nodes: Assigned nodes. Ignored by the server: in requests; a cluster fills it in when its controller registers.
        select_plugin: Configured select plugin. Ignored by the server: in requests; a cluster fills it in when its controller registers.
        associations: Information about associations
        rpc_version: Number of the RPC version. Ignored by the server: in requests; a cluster fills it in when its controller registers.
        tres: TRES list of attributes
    """

    controller: ClusterInfoController | Unset = UNSET
    flags: list[str] | Unset = UNSET
    name: str | None | Unset = UNSET
    nodes: str | None | Unset = UNSET
    select_plugin: str | None | Unset = UNSET
    associations: ClusterInfoAssociations | Unset = UNSET
    rpc_version: int | None | Unset = UNSET
    tres: list[Tres] | Unset = UNSET


class OpenapiAccountsRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_accounts_removed_resp`.

    Attributes:
        errors: Slurm errors
        removed_associations: The associations that were removed.
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    removed_associations: list[str] | Unset = UNSET


class OpenapiAccountsResp(Model, kw_only=True):
    """Slurm's `openapi_accounts_resp`.

    Attributes:
        errors: Slurm errors
        accounts: List of accounts
    """

    errors: list[OpenapiError] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


class OpenapiAssocsRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_assocs_removed_resp`.

    Attributes:
        errors: Slurm errors
        removed_associations: The associations that were removed.
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    removed_associations: list[str] | Unset = UNSET


class OpenapiAssocsResp(Model, kw_only=True):
    """Slurm's `openapi_assocs_resp`.

    Attributes:
        errors: Slurm errors
        associations: Array of associations
    """

    errors: list[OpenapiError] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


class OpenapiClustersRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_clusters_removed_resp`.

    Attributes:
        errors: Slurm errors
        deleted_clusters: Names of the clusters that were removed.
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    deleted_clusters: list[str] | Unset = UNSET


class SlurmdbError(Model, kw_only=True):
    """Slurm's `slurmdb_error`.

    Attributes:
        error_number: Slurm's error number.
        error: What Slurm says of the number.
        source: The function of slurmrestd that reports it.
        description: What went wrong.
        field: The part of the request that is wrong.
    """

    error_number: int | Unset = UNSET
    error: str | None | Unset = UNSET
    source: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    field: str | Unset = UNSET


class OpenapiClustersResp(Model, kw_only=True):
    """Slurm's `openapi_clusters_resp`.

    Attributes:
        errors: Slurm errors
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    clusters: list[ClusterRec] | Unset = UNSET


class QosLimitsMaxAccruingPer(Model, kw_only=True):
    """Max accuring priority per setting.

    Attributes:
        account: Max accuring priority per account
        user: Max accuring priority per user
    """

    account: int | None | Unset = UNSET
    user: int | None | Unset = UNSET


class QosLimitsMaxAccruing(Model, kw_only=True):
    """Limits on accruing priority.

    Attributes:
        per: Max accuring priority per setting
    """

    per: QosLimitsMaxAccruingPer | Unset = UNSET


class QosLimitsMaxActiveJobs(Model, kw_only=True):
    """Limits on the jobs of the whole QOS.

    Attributes:
        accruing: Number of pending jobs whose priority may grow with age (GrpJobsAccrue).
        count: Number of running jobs (GrpJobs).
    """

    accruing: int | None | Unset = UNSET
    count: int | None | Unset = UNSET


class QosLimitsMaxJobsActiveJobsPer(Model, kw_only=True):
    """Limits on active jobs per settings.

    Attributes:
        account: Max jobs per account
        user: Max jobs per user
    """

    account: int | None | Unset = UNSET
    user: int | None | Unset = UNSET


class QosLimitsMaxJobsActiveJobs(Model, kw_only=True):
    """Limits on active jobs settings.

    Attributes:
        per: Limits on active jobs per settings
    """

    per: QosLimitsMaxJobsActiveJobsPer | Unset = UNSET


class QosLimitsMaxJobsPer(Model, kw_only=True):
    """Limits on pending and running jobs.

    Attributes:
        account: Per account (MaxSubmitJobsPerAccount).
        user: Per user (MaxSubmitJobsPerUser).
    """

    account: int | None | Unset = UNSET
    user: int | None | Unset = UNSET


class QosLimitsMaxJobs(Model, kw_only=True):
    """Limits on jobs settings.

    Attributes:
        active_jobs: Limits on active jobs settings
        per: Limits on pending and running jobs.
    """

    active_jobs: QosLimitsMaxJobsActiveJobs | Unset = UNSET
    per: QosLimitsMaxJobsPer | Unset = UNSET


class QosLimitsMaxTresMinutesPer(Model, kw_only=True):
    """Max TRES minutes per settings.

    Attributes:
        job: TRES list of attributes
        account: TRES list of attributes
        user: TRES list of attributes
        qos: TRES list of attributes
    """

    job: list[Tres] | Unset = UNSET
    account: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET
    qos: list[Tres] | Unset = UNSET


class QosLimitsMaxTresMinutes(Model, kw_only=True):
    """Max TRES minutes settings.

    Attributes:
        per: Max TRES minutes per settings
    """

    per: QosLimitsMaxTresMinutesPer | Unset = UNSET


class QosLimitsMaxTresPer(Model, kw_only=True):
    """Max TRES per settings.

    Attributes:
        account: TRES list of attributes
        job: TRES list of attributes
        node: TRES list of attributes
        user: TRES list of attributes
    """

    account: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


class QosLimitsMaxTres(Model, kw_only=True):
    """Limits on TRES.

    Attributes:
        minutes: Max TRES minutes settings
        per: Max TRES per settings
        total: TRES list of attributes
    """

    minutes: QosLimitsMaxTresMinutes | Unset = UNSET
    per: QosLimitsMaxTresPer | Unset = UNSET
    total: list[Tres] | Unset = UNSET


class QosLimitsMaxWallClockPer(Model, kw_only=True):
    """Limit on wallclock per settings.

    Attributes:
        qos: Max wallclock per QOS
        job: Max wallclock per job
    """

    qos: int | None | Unset = UNSET
    job: int | None | Unset = UNSET


class QosLimitsMaxWallClock(Model, kw_only=True):
    """Limit on wallclock settings.

    Attributes:
        per: Limit on wallclock per settings
    """

    per: QosLimitsMaxWallClockPer | Unset = UNSET


class QosLimitsMax(Model, kw_only=True):
    """Limits on max settings.

    Attributes:
        wall_clock: Limit on wallclock settings
        jobs: Limits on jobs settings
        accruing: Limits on accruing priority
        tres: Limits on TRES
        active_jobs: Limits on the jobs of the whole QOS.
    """

    wall_clock: QosLimitsMaxWallClock | Unset = UNSET
    jobs: QosLimitsMaxJobs | Unset = UNSET
    accruing: QosLimitsMaxAccruing | Unset = UNSET
    tres: QosLimitsMaxTres | Unset = UNSET
    active_jobs: QosLimitsMaxActiveJobs | Unset = UNSET


class QosLimitsMinTresPer(Model, kw_only=True):
    """Min tres per settings.

    Attributes:
        job: TRES list of attributes
    """

    job: list[Tres] | Unset = UNSET


class QosLimitsMinTres(Model, kw_only=True):
    """Min tres settings.

    Attributes:
        per: Min tres per settings
    """

    per: QosLimitsMinTresPer | Unset = UNSET


class QosLimitsMin(Model, kw_only=True):
    """Min limit settings.

    Attributes:
        priority_threshold: Min priority threshold
        tres: Min tres settings
    """

    priority_threshold: int | None | Unset = UNSET
    tres: QosLimitsMinTres | Unset = UNSET


class QosLimits(Model, kw_only=True):
    """Assigned limits.

    Attributes:
        factor: factor to apply to TRES count for associations using this QOS
        max: Limits on max settings
        min: Min limit settings
        grace_time: Time that a preempted job is given (seconds).
    """

    factor: float | None | Unset = UNSET
    max: QosLimitsMax | Unset = UNSET
    min: QosLimitsMin | Unset = UNSET
    grace_time: int | None | Unset = UNSET


class QosPreempt(Model, kw_only=True, rename={"list_": "list"}):
    """Preemption settings.

    Attributes:
        list_: List of preemptable QOS
        mode: List of preemption modes
        exempt_time: Grace period (s) before jobs can preempted
    """

    list_: list[str] | Unset = UNSET
    mode: list[str] | Unset = UNSET
    exempt_time: int | None | Unset = UNSET


class Qos(Model, kw_only=True):
    """QOS description.

    Attributes:
        description: QOS description
        flags: List of properties of QOS
        id: Number of the QOS; in a request that of one that exists, or left out.
        limits: Assigned limits
        preempt: Preemption settings
        priority: QOS priority
        usage_factor: Usage factor
        usage_threshold: Usage threshold
        name: Name of the QOS.
    """

    description: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
    id: int | None | Unset = UNSET
    limits: QosLimits | Unset = UNSET
    preempt: QosPreempt | Unset = UNSET
    priority: int | None | Unset = UNSET
    usage_factor: float | None | Unset = UNSET
    usage_threshold: float | None | Unset = UNSET
    name: str | None | Unset = UNSET


class UserDefault(Model, kw_only=True):
    """Default settings.

    Attributes:
        account: Default account name Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
        wckey: Default wckey Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
    """

    account: str | None | Unset = UNSET
    wckey: str | None | Unset = UNSET


class User(Model, kw_only=True):
    """User description.

    Attributes:
        administrator_level: Description of administrator level
        coordinators: List of assigned coordinators
        default: Default settings
        name: User name
        associations: The user's associations.
    """

    administrator_level: str | None | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    default: UserDefault | Unset = UNSET
    name: str | None | Unset = UNSET
    associations: list[AssocShort] | Unset = UNSET


class Wckey(Model, kw_only=True):
    """Slurm's `wckey`.

    Attributes:
        cluster: Cluster name
        name: wckey name
        user: wckey user
        id: wckey database unique id
        flags: List of properties of wckey
        accounts: Always empty in answers. CRASHES slurmrestd: in a request with any account in it ends slurmrestd.
    """

    cluster: str | None
    name: str | None
    user: str | None
    id: int | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET

    CRASHES_SERVER = {"accounts": "in a request with any account in it ends slurmrestd."}
    """Properties that must not be sent, and why."""


class OpenapiSlurmdbdConfigResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_config_resp`.

    Attributes:
        errors: Slurm errors
        accounts: Array of accounts
        associations: Array of associations
        users: Array of users
        wckeys: Array of wckeys
        TRES: TRES list of attributes
    """

    errors: list[OpenapiError] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET
    users: list[User] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    QOS: list[Qos] | Unset = UNSET
    TRES: list[Tres] | Unset = UNSET
    clusters: list[ClusterRec] | Unset = UNSET


class OpenapiSlurmdbdQosRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_qos_removed_resp`.

    Attributes:
        errors: Slurm errors
        removed_qos: Names of the QOS that were removed.
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    removed_qos: list[str] | Unset = UNSET


class OpenapiSlurmdbdQosResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_qos_resp`.

    Attributes:
        errors: Slurm errors
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    QOS: list[Qos] | Unset = UNSET


class OpenapiTresResp(Model, kw_only=True):
    """Slurm's `openapi_tres_resp`.

    Attributes:
        errors: Slurm errors
        TRES: TRES list of attributes
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    TRES: list[Tres] | Unset = UNSET


class OpenapiUsersRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_users_removed_resp`.

    Attributes:
        errors: Slurm errors
        removed_users: Names of the users that were removed.
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    removed_users: list[str] | Unset = UNSET


class OpenapiUsersResp(Model, kw_only=True):
    """Slurm's `openapi_users_resp`.

    Attributes:
        errors: Slurm errors
        users: Array of users
    """

    errors: list[OpenapiError] | Unset = UNSET
    users: list[User] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


class OpenapiWckeyRemovedResp(Model, kw_only=True):
    """Slurm's `openapi_wckey_removed_resp`.

    Attributes:
        errors: Slurm errors
        deleted_wckeys: The wckeys that were removed.
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    deleted_wckeys: list[str] | Unset = UNSET


class OpenapiWckeyResp(Model, kw_only=True):
    """Slurm's `openapi_wckey_resp`.

    Attributes:
        errors: Slurm errors
        wckeys: List of wckeys
    """

    errors: list[OpenapiError] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


class SetConfig(Model, kw_only=True):
    """Slurm's `set_config`.

    Attributes:
        TRES: TRES list of attributes
    """

    clusters: list[ClusterRec] | Unset = UNSET
    users: list[User] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET
    QOS: list[Qos] | Unset = UNSET
    TRES: list[Tres] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET


class TresUpdate(Model, kw_only=True):
    """Slurm's `tres_update`.

    Attributes:
        TRES: TRES list of attributes
    """

    TRES: list[Tres] | Unset = UNSET


class UpdateAccount(Model, kw_only=True):
    """Slurm's `update_account`."""

    accounts: list[Account] | Unset = UNSET


class UpdateUsers(Model, kw_only=True):
    """Slurm's `update_users`."""

    users: list[User] | Unset = UNSET
