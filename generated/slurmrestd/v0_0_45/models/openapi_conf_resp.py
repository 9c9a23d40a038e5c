from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint16NoValStruct, Uint32NoValStruct, Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class Controller(Model, kw_only=True):
    """Slurm's `controller`.

    Attributes:
        address: Controller address (IP or hostname)
        machine: Name of machine hosting controller
    """

    address: str | Unset = UNSET
    machine: str | Unset = UNSET


class JobDefaults(Model, kw_only=True):
    """Slurm's `job_defaults`.

    Attributes:
        type: Default Type
        value: Default value for the given type (e.g. CPUs per GPU or memory per GPU).
    """

    type: list[str] | Unset = UNSET
    value: int | Unset = UNSET


class PortRange(Model, kw_only=True):
    """Slurm's `port_range`.

    Attributes:
        minimum: Minimum port number
        maximum: Maximum port number
        set: True if minimum and maximum are set (or ignored on false)
    """

    minimum: int | Unset = UNSET
    maximum: int | Unset = UNSET
    set: bool | Unset = UNSET


class SlurmConf(Model, kw_only=True, rename={"JobDefaults_": "JobDefaults"}):
    """Slurm's `slurm_conf`.

    Attributes:
        AccountingStorageBackupHost: Accounting storage backup host
        AccountingStorageEnforce: Controls what level of association-based enforcement to impose on job submissions
        AccountingStorageExternalHost: Accounting storage ext host
        AccountingStorageHost: Accounting storage host
        AccountingStoragePort: Node accounting storage port
        AccountingStorageType: Accounting storage type
        AcctGatherProfileType: Profile accounting type
        AcctGatherInterconnectType: Interconnect accounting type
        AcctGatherFilesystemType: Filesystem accounting type
        AcctGatherNodeFreq: Secs between node acct request
        ConfFlags: General configuration flags (DisableRootJobs, AllowSpecResourcesUsage, UsePAM, TrackWCKey)
        AuthInfo: Authentication info
        AuthAltParameters: Alternate authentication parameters
        AuthType: Authentication type
        BatchStartTimeout: Maximum seconds for batch job to start
        BurstBufferType: Burst buffer plugin type
        CertgenType: Certgen type
        CertmgrParameters: Certmgr parameters
        CertmgrType: Certmgr type
        ClusterName: General name of the entire cluster
        CompleteWait: Seconds to wait for job completion before scheduling another job
        CommunicationParametersFlags: CommunicationParameters specific CONF_FLAG_* flags
        AccountingStoreFlags: AccountingStoreFlags specific CONF_FLAG_* flags
        SlurmdParametersFlags: SlurmdParameters specific CONF_FLAG_* flags
        CpuFreqDef: Default CPU frequency or governor for job steps if not set via --cpu-freq
        CpuFreqGovernors: CPU frequency governors allowed via --cpu-freq
        CredType: Credential signature plugin
        DataParserParameters: Data parser parameters
        DebugFlags: Subsystems which provide more detailed event logging
        EioTimeout: Seconds srun waits for slurmstepd to close the TCP/IP connection
        EnforcePartLimits: Controls whether partition limits are enforced at job submission time
        EpilogMsgTime: Usecs for slurmctld to process an epilog complete message
        FirstJobId: First slurm generated job_id to assign
        FairShareDampeningFactor: Dampening factor for the effect of exceeding fair share of resources
        GetNameInfoCacheTimeout: For getnameinfo() cache
        GroupUpdateTime: Interval in seconds between updates of user/group partition membership
        GroupUpdateForce: Update group/partition info even if no change detected
        GpuFreqDef: Default GPU frequency for job steps if not set via --gpu-freq
        HashPlugin: Hash plugin type
        HealthCheckInterval: Secs between health checks
        HealthCheckNodeState: Node states on which to execute the HealthCheckProgram
        HealthCheckProgram: Pathname of health check program
        HealthCheckTimeout: Timeout for health check program
        HttpParserType: Http_parser plugin type
        HostUnreachRetryCount: Times to retry connecting if rc=EHOSTUNREACH
        InactiveLimit: Seconds of inactivity before a inactive resource allocation is released
        InteractiveStepOptions: Options for srun when using LaunchParameters=use_interactive_step with salloc
        JobAcctGatherType: Job accounting gather type
        JobAcctOomKill: Enforce mem limit at runtime y|n
        JobCompHost: Job completion logging host
        JobCompLoc: Job completion logging location
        JobCompParams: Job completion parameters for plugin
        JobCompPort: Job completion storage port
        JobCompType: Job completion storage type
        JobCompUser: Job completion storage user
        JobFileAppend: If set, append to stdout/err file
        JobRequeue: If set, jobs get requeued on node failure
        KeepaliveInterval: Interval between keepalive probes
        KeepaliveProbes: Number of keepalive probe attempts
        KeepaliveTime: Keep alive time for srun I/O sockets
        KillOnBadExit: If set, the job will be terminated immediately when one of the processes is aborted or crashed
        KillWait: Seconds between SIGTERM and SIGKILL when a job reaches its time limit
        LogTimeFormat: Format of the timestamp in slurmctld and slurmd log files
        MailDomain: Default domain to append to usernames
        MailProg: Pathname of mail program
        MaxArraySize: Maximum job array size
        MaxBatchRequeue: Max times a batch job may be auto-requeued before being held
        MaxDBDMsgs: Maximum number of messages queued while DBD is not connected
        MaxJobCount: Maximum number of active jobs
        MaxJobId: Maximum job id before wrapping back to FirstJobId
        MaxNodeCount: Max number of static + dynamic nodes
        MaxStepCount: Maximum number of steps per job
        MaxTasksPerNode: Maximum tasks per node
        MCSPlugin: Mcs plugin type
        MetricsType: Metrics plugin type
        MinJobAge: COMPLETED jobs over this age (secs) purged from in memory records
        MpiDefault: Default type of MPI to be used
        MessageTimeout: Seconds permitted for a round-trip communication to complete
        NamespaceType: Namespace plugin type
        OverTimeLimit: Minutes by which a job can exceed its time limit before being canceled
        PluginDir: Pathname to plugins
        PlugStackConfig: Pathname to plugin stack config file
        PreemptMode: Mechanism used to preempt jobs or enable gang scheduling
        PreemptType: Job preemption selection plugin
        PrEpParameters: PrEp parameters
        PriorityDecayHalfLife: How long prior resource use is considered in determining job priority (Time formatted as HH:MM:SS or D-HH:MM:SS)
        PriorityCalcPeriod: Period in minutes between half-life decay recalculations (Time formatted as HH:MM:SS or D-HH:MM:SS)
        PriorityFavorSmall: If set, give small jobs preferential scheduling priority
        PriorityFlags: Flags controlling priority calculation behavior
        PriorityMaxAge: Job age at which the maximum age priority factor is assigned (Time formatted as HH:MM:SS or D-HH:MM:SS)
        PriorityParameters: Priority plugin parameters
        PriorityUsageResetPeriod: Interval at which association usage is reset to zero
        PriorityType: Priority type plugin
        PriorityWeightAge: Degree to which queue wait time contributes to job priority
        PriorityWeightAssoc: Degree to which association contributes to job priority
        PriorityWeightFairshare: Degree to which fair-share contributes to job priority
        PriorityWeightJobSize: Degree to which job size contributes to job priority
        PriorityWeightPartition: Degree to which partition contributes to job priority
        PriorityWeightQOS: Degree to which QOS contributes to job priority
        PriorityWeightTRES: TRES types and weights controlling their contribution to job priority
        PrivateData: Controls what information is hidden from regular users
        ProctrackType: Process tracking plugin type
        PropagatePrioProcess: Controls scheduling priority (nice value) of user spawned tasks
        PrologFlags: Flags controlling Prolog and Epilog behavior
        RebootProgram: Program to reboot the node
        ReconfigFlags: Flags controlling actions taken on scontrol reconfig
        ResumeFailProgram: Program executed when nodes fail to resume by ResumeTimeout
        ResumeProgram: Program to bring nodes out of power save mode when assigned work
        ResumeRate: Rate at which nodes are resumed from power save mode per minute
        ResumeTimeout: Max seconds between a resume request and node availability
        ResvEpilog: Path of reservation epilog run by slurmctld
        ResvOverRun: Minutes a running job can continue after its reservation ends
        ResvProlog: Path of reservation prolog run by slurmctld
        ReturnToService: Controls when a DOWN node is returned to service
        SlurmSchedLogFile: Where slurm Scheduler log gets written
        SlurmSchedLogLevel: Configured level of slurm Scheduler log
        SchedulerTimeSlice: Time slice in seconds for gang scheduling
        SchedulerType: Type of scheduler to use
        SelectType: Type of node selector to use
        SelectTypeParameters: Scheduler consumable resource selection type
        PrioritySiteFactorPlugin: Plugin for computing site-specific priority factors
        PrioritySiteFactorParameters: Parameters for the site-specific priority factor plugin
        SlurmUserId: Uid of slurm_user_name
        SlurmUser: User that slurmctld runs as
        SlurmdUserId: Uid of slurmd_user_name
        SlurmdUser: User that slurmd runs as
        SlurmctldAddr: Address used for communications to the currently active slurmctld daemon
        SlurmctldDebug: Slurmctld logging level
        SlurmctldLogFile: Where slurmctld error log gets written
        SlurmctldPidFile: Where to put slurmctld pidfile
        SlurmctldPort: Default communications port to slurmctld
        SlurmctldPortCount: Number of slurmctld comm ports
        SlurmctldPrimaryOffProg: Run when becomes slurmctld backup
        SlurmctldPrimaryOnProg: Run when becomes slurmctld primary
        SlurmctldSyslogDebug: Slurmctld output to local logfile and syslog
        SlurmctldTimeout: Seconds the backup controller waits for the primary before taking over
        SlurmdDebug: Slurmd logging level
        SlurmdLogFile: Where slurmd error log gets written
        SlurmdPidFile: Where to put slurmd pidfile
        SlurmdPort: Default communications port to slurmd
        SlurmdSpoolDir: Where slurmd put temporary state info
        SlurmdSyslogDebug: Slurmd output to local logfile and syslog
        SlurmdTimeout: Seconds slurmctld waits for slurmd before marking node DOWN
        SrunEpilog: Srun epilog program
        SrunProlog: Srun prolog program
        StateSaveLocation: Pathname of slurmctld state save directory
        SuspendProgram: Program to place idle nodes into power save mode
        SuspendRate: Rate at which nodes are placed into power save mode per minute
        SuspendTimeout: Max seconds between a suspend request and node shutdown
        SwitchType: Switch or interconnect type
        TaskEpilog: Pathname of task launch epilog
        TaskPluginParam: Default task binding and distribution options
        TaskProlog: Pathname of task launch prolog
        TLSType: Tls plugin type
        TCPTimeout: Seconds permitted for a TCP connection to be established
        TmpFS: Pathname of temporary file system
        TopologyPlugin: Network topology plugin
        TreeWidth: Fanout of the slurmd communication tree
        UnkillableStepProgram: Program run by the slurmstepd when processes in a job step are unkillable
        UnkillableStepTimeout: Time in seconds, after processes in a job step have been signaled, before they are considered "unkillable".
        UrlParserType: Url_parser plugin type
        VSizeFactor: Job virtual memory limit as a percentage of its real memory limit
        WaitTime: Default seconds srun waits after first task exits before terminating all
    """

    AccountingStorageTRES: list[str] | Unset = UNSET
    AccountingStorageBackupHost: str | Unset = UNSET
    AccountingStorageEnforce: list[str] | Unset = UNSET
    AccountingStorageExternalHost: str | Unset = UNSET
    AccountingStorageHost: str | Unset = UNSET
    AccountingStorageParameters: list[str] | Unset = UNSET
    AccountingStoragePort: int | Unset = UNSET
    AccountingStorageType: str | Unset = UNSET
    AcctGatherEnergyType: list[str] | Unset = UNSET
    AcctGatherProfileType: str | Unset = UNSET
    AcctGatherInterconnectType: str | Unset = UNSET
    AcctGatherFilesystemType: str | Unset = UNSET
    AcctGatherNodeFreq: int | Unset = UNSET
    ConfFlags: list[str] | Unset = UNSET
    AuthAltTypes: list[str] | Unset = UNSET
    AuthInfo: str | Unset = UNSET
    AuthAltParameters: str | Unset = UNSET
    AuthType: str | Unset = UNSET
    BatchStartTimeout: int | Unset = UNSET
    BurstBufferType: str | Unset = UNSET
    BcastExclude: list[str] | Unset = UNSET
    BcastParameters: list[str] | Unset = UNSET
    CertgenParameters: list[str] | Unset = UNSET
    CertgenType: str | Unset = UNSET
    CertmgrParameters: str | Unset = UNSET
    CertmgrType: str | Unset = UNSET
    CliFilterParameters: list[str] | Unset = UNSET
    CliFilterPlugins: list[str] | Unset = UNSET
    ClusterName: str | Unset = UNSET
    CommunicationParameters: list[str] | Unset = UNSET
    CompleteWait: int | Unset = UNSET
    CommunicationParametersFlags: list[str] | Unset = UNSET
    AccountingStoreFlags: list[str] | Unset = UNSET
    SlurmdParametersFlags: list[str] | Unset = UNSET
    controllers: list[Controller] | Unset = UNSET
    CpuFreqDef: str | Unset = UNSET
    CpuFreqGovernors: list[str] | Unset = UNSET
    CredType: str | Unset = UNSET
    DataParserParameters: str | Unset = UNSET
    DebugFlags: list[str] | Unset = UNSET
    DefMemPerCPU: Uint64NoValStruct | Unset = UNSET
    DependencyParameters: list[str] | Unset = UNSET
    EioTimeout: int | Unset = UNSET
    EnforcePartLimits: list[str] | Unset = UNSET
    Epilog: list[str] | Unset = UNSET
    EpilogMsgTime: int | Unset = UNSET
    EpilogSlurmctld: list[str] | Unset = UNSET
    EpilogTimeout: Uint16NoValStruct | Unset = UNSET
    FederationParameters: list[str] | Unset = UNSET
    FirstJobId: int | Unset = UNSET
    FairShareDampeningFactor: int | Unset = UNSET
    GetNameInfoCacheTimeout: int | Unset = UNSET
    GresTypes: list[str] | Unset = UNSET
    GroupUpdateTime: int | Unset = UNSET
    GroupUpdateForce: bool | Unset = UNSET
    GpuFreqDef: str | Unset = UNSET
    HashPlugin: str | Unset = UNSET
    HealthCheckInterval: int | Unset = UNSET
    HealthCheckNodeState: list[str] | Unset = UNSET
    HealthCheckProgram: str | Unset = UNSET
    HealthCheckTimeout: int | Unset = UNSET
    HttpParserType: str | Unset = UNSET
    HostUnreachRetryCount: int | Unset = UNSET
    InactiveLimit: int | Unset = UNSET
    InteractiveStepOptions: str | Unset = UNSET
    JobAcctGatherFrequency: list[str] | Unset = UNSET
    JobAcctGatherType: str | Unset = UNSET
    JobAcctGatherParams: list[str] | Unset = UNSET
    JobAcctOomKill: bool | Unset = UNSET
    JobCompHost: str | Unset = UNSET
    JobCompLoc: str | Unset = UNSET
    JobCompParams: str | Unset = UNSET
    JobCompPort: int | Unset = UNSET
    JobCompType: str | Unset = UNSET
    JobCompUser: str | Unset = UNSET
    JobDefaults_: list[JobDefaults] | Unset = UNSET
    JobFileAppend: bool | Unset = UNSET
    JobRequeue: bool | Unset = UNSET
    JobSubmitPlugins: list[str] | Unset = UNSET
    KeepaliveInterval: int | Unset = UNSET
    KeepaliveProbes: int | Unset = UNSET
    KeepaliveTime: int | Unset = UNSET
    KillOnBadExit: bool | Unset = UNSET
    KillWait: int | Unset = UNSET
    LaunchParameters: list[str] | Unset = UNSET
    Licenses: list[str] | Unset = UNSET
    LicenseParameters: list[str] | Unset = UNSET
    LogTimeFormat: str | Unset = UNSET
    MailDomain: str | Unset = UNSET
    MailProg: str | Unset = UNSET
    MaxArraySize: int | Unset = UNSET
    MaxBatchRequeue: int | Unset = UNSET
    MaxDBDMsgs: int | Unset = UNSET
    MaxJobCount: int | Unset = UNSET
    MaxJobId: int | Unset = UNSET
    MaxMemPerCPU: Uint64NoValStruct | Unset = UNSET
    MaxNodeCount: int | Unset = UNSET
    MaxStepCount: int | Unset = UNSET
    MaxTasksPerNode: int | Unset = UNSET
    MCSPlugin: str | Unset = UNSET
    MCSParameters: list[str] | Unset = UNSET
    MetricsAuthUsers: list[str] | Unset = UNSET
    MetricsParameters: list[str] | Unset = UNSET
    MetricsType: str | Unset = UNSET
    MinJobAge: int | Unset = UNSET
    MpiDefault: str | Unset = UNSET
    MpiParams: list[str] | Unset = UNSET
    MessageTimeout: int | Unset = UNSET
    NamespaceType: str | Unset = UNSET
    NodeFeaturesPlugins: list[str] | Unset = UNSET
    OverTimeLimit: int | Unset = UNSET
    PluginDir: str | Unset = UNSET
    PlugStackConfig: str | Unset = UNSET
    PreemptExemptTime: Uint32NoValStruct | Unset = UNSET
    PreemptMode: list[str] | Unset = UNSET
    PreemptParameters: list[str] | Unset = UNSET
    PreemptType: str | Unset = UNSET
    PrEpParameters: str | Unset = UNSET
    PrEpPlugins: list[str] | Unset = UNSET
    PriorityDecayHalfLife: str | Unset = UNSET
    PriorityCalcPeriod: str | Unset = UNSET
    PriorityFavorSmall: bool | Unset = UNSET
    PriorityFlags: list[str] | Unset = UNSET
    PriorityMaxAge: str | Unset = UNSET
    PriorityParameters: str | Unset = UNSET
    PriorityUsageResetPeriod: str | Unset = UNSET
    PriorityType: str | Unset = UNSET
    PriorityWeightAge: int | Unset = UNSET
    PriorityWeightAssoc: int | Unset = UNSET
    PriorityWeightFairshare: int | Unset = UNSET
    PriorityWeightJobSize: int | Unset = UNSET
    PriorityWeightPartition: int | Unset = UNSET
    PriorityWeightQOS: int | Unset = UNSET
    PriorityWeightTRES: str | Unset = UNSET
    PrivateData: list[str] | Unset = UNSET
    ProctrackType: str | Unset = UNSET
    Prolog: list[str] | Unset = UNSET
    PrologSlurmctld: list[str] | Unset = UNSET
    PrologTimeout: Uint16NoValStruct | Unset = UNSET
    PropagatePrioProcess: str | Unset = UNSET
    PrologFlags: list[str] | Unset = UNSET
    PropagateResourceLimits: list[str] | Unset = UNSET
    PropagateResourceLimitsExcept: list[str] | Unset = UNSET
    RebootProgram: str | Unset = UNSET
    ReconfigFlags: list[str] | Unset = UNSET
    RequeueExit: list[str] | Unset = UNSET
    RequeueExitHold: list[str] | Unset = UNSET
    ResumeFailProgram: str | Unset = UNSET
    ResumeProgram: str | Unset = UNSET
    ResumeRate: int | Unset = UNSET
    ResumeTimeout: int | Unset = UNSET
    ResvEpilog: str | Unset = UNSET
    ResvOverRun: int | Unset = UNSET
    ResvProlog: str | Unset = UNSET
    ReturnToService: str | Unset = UNSET
    SlurmSchedLogFile: str | Unset = UNSET
    SlurmSchedLogLevel: int | Unset = UNSET
    SchedulerParameters: list[str] | Unset = UNSET
    SchedulerTimeSlice: int | Unset = UNSET
    SchedulerType: str | Unset = UNSET
    ScronParameters: list[str] | Unset = UNSET
    SelectType: str | Unset = UNSET
    SelectTypeParameters: list[str] | Unset = UNSET
    PrioritySiteFactorPlugin: str | Unset = UNSET
    PrioritySiteFactorParameters: str | Unset = UNSET
    SlurmUserId: int | Unset = UNSET
    SlurmUser: str | Unset = UNSET
    SlurmdUserId: int | Unset = UNSET
    SlurmdUser: str | Unset = UNSET
    SlurmctldAddr: str | Unset = UNSET
    SlurmctldDebug: str | Unset = UNSET
    SlurmctldHttpAuthParams: list[str] | Unset = UNSET
    SlurmctldLogFile: str | Unset = UNSET
    SlurmctldPidFile: str | Unset = UNSET
    SlurmctldPort: int | Unset = UNSET
    SlurmctldPortCount: int | Unset = UNSET
    SlurmctldPrimaryOffProg: str | Unset = UNSET
    SlurmctldPrimaryOnProg: str | Unset = UNSET
    SlurmctldSyslogDebug: str | Unset = UNSET
    SlurmctldTimeout: int | Unset = UNSET
    SlurmctldParameters: list[str] | Unset = UNSET
    SlurmdDebug: str | Unset = UNSET
    SlurmdHttpAuthParams: list[str] | Unset = UNSET
    SlurmdLogFile: str | Unset = UNSET
    SlurmdParameters: list[str] | Unset = UNSET
    SlurmdPidFile: str | Unset = UNSET
    SlurmdPort: int | Unset = UNSET
    SlurmdSpoolDir: str | Unset = UNSET
    SlurmdSyslogDebug: str | Unset = UNSET
    SlurmdTimeout: int | Unset = UNSET
    SrunEpilog: str | Unset = UNSET
    SrunPortRange: PortRange | Unset = UNSET
    SrunProlog: str | Unset = UNSET
    StateSaveLocation: str | Unset = UNSET
    SuspendExcNodes: list[str] | Unset = UNSET
    SuspendExcParts: list[str] | Unset = UNSET
    SuspendExcStates: list[str] | Unset = UNSET
    SuspendProgram: str | Unset = UNSET
    SuspendRate: int | Unset = UNSET
    SuspendTime: Uint32NoValStruct | Unset = UNSET
    SuspendTimeout: int | Unset = UNSET
    SwitchType: str | Unset = UNSET
    SwitchParameters: list[str] | Unset = UNSET
    TaskEpilog: str | Unset = UNSET
    TaskPlugin: list[str] | Unset = UNSET
    TaskPluginParam: list[str] | Unset = UNSET
    TaskProlog: str | Unset = UNSET
    TLSParameters: list[str] | Unset = UNSET
    TLSType: str | Unset = UNSET
    TCPTimeout: int | Unset = UNSET
    TmpFS: str | Unset = UNSET
    TopologyParam: list[str] | Unset = UNSET
    TopologyPlugin: str | Unset = UNSET
    TreeWidth: int | Unset = UNSET
    UnkillableStepProgram: str | Unset = UNSET
    UnkillableStepTimeout: int | Unset = UNSET
    UrlParserType: str | Unset = UNSET
    VSizeFactor: int | Unset = UNSET
    WaitTime: int | Unset = UNSET
    X11Parameters: list[str] | Unset = UNSET


class SlurmConfMeta(Model, kw_only=True):
    """Slurm's `slurm_conf_meta`.

    Attributes:
        LastUpdate: Last update time of the build parameters (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        BOOT_TIME: Time slurmctld last booted (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        HashValue: Hash value of the slurm.conf file
        SLURM_CONF: Pathname of slurm config file
        SLURM_VERSION: Version of slurmctld
    """

    LastUpdate: int | Unset = UNSET
    BOOT_TIME: int | Unset = UNSET
    ClusterId: Uint16NoValStruct | Unset = UNSET
    HashValue: int | Unset = UNSET
    NEXT_JOB_ID: Uint32NoValStruct | Unset = UNSET
    SLURM_CONF: str | Unset = UNSET
    SLURM_VERSION: str | Unset = UNSET


class OpenapiConfResp(Model, kw_only=True):
    """Slurm's `openapi_conf_resp`."""

    slurm_conf: SlurmConf | Unset = UNSET
    slurm_conf_meta: SlurmConfMeta | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
