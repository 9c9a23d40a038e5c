"""Everything the server sends and takes, imported when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy import classes

if TYPE_CHECKING:
    from .assoc_short import *
    from .float_64_no_val_struct import *
    from .job_alloc_req import *
    from .job_desc_msg import *
    from .job_submit_req import *
    from .openapi_accounts_add_cond_resp import *
    from .openapi_diag_resp import *
    from .openapi_error import *
    from .openapi_job_info_resp import *
    from .openapi_job_state_resp import *
    from .openapi_licenses_resp import *
    from .openapi_nodes_resp import *
    from .openapi_partition_resp import *
    from .openapi_ping_array_resp import *
    from .openapi_reservation_resp import *
    from .openapi_resp import *
    from .openapi_shares_resp import *
    from .openapi_slurmdbd_jobs_resp import *
    from .openapi_slurmdbd_ping_resp import *
    from .openapi_slurmdbd_stats_resp import *
    from .process_exit_code_verbose import *

__getattr__, __dir__ = classes(
    __name__,
    {
        "assoc_short": "AssocShort Tres",
        "float_64_no_val_struct": "Float64NoValStruct Uint16NoValStruct Uint32NoValStruct Uint64NoValStruct",
        "job_alloc_req": "JobAllocReq JobArrayResponseMsgEntry KillJobsMsg KillJobsRespJob KillJobsRespJobError KillJobsRespJobFederation OpenapiJobAllocResp OpenapiJobPostResponse OpenapiKillJobResp OpenapiKillJobsResp UpdateNodeMsg",
        "job_desc_msg": "CronEntry CronEntryLine JobDescMsg JobDescMsgRlimits",
        "job_submit_req": "JobSubmitReq OpenapiJobSubmitResponse",
        "openapi_accounts_add_cond_resp": "Account AccountShort Accounting AccountingAllocated AccountsAddCond Assoc AssocDefault AssocMax AssocMaxJobs AssocMaxJobsPer AssocMaxPer AssocMaxPerAccount AssocMaxTres AssocMaxTresGroup AssocMaxTresMinutes AssocMaxTresMinutesPer AssocMaxTresPer AssocMin AssocRecSet ClusterRec ClusterRecAssociations ClusterRecController Coord Instance InstanceTime OpenapiAccountsAddCondResp OpenapiAccountsAddCondRespStr OpenapiAccountsRemovedResp OpenapiAccountsResp OpenapiAssocsRemovedResp OpenapiAssocsResp OpenapiClustersRemovedResp OpenapiClustersResp OpenapiInstancesResp OpenapiSlurmdbdConfigResp OpenapiSlurmdbdQosRemovedResp OpenapiSlurmdbdQosResp OpenapiTresResp OpenapiUsersAddCondResp OpenapiUsersAddCondRespStr OpenapiUsersRemovedResp OpenapiUsersResp OpenapiWckeyRemovedResp OpenapiWckeyResp Qos QosLimits QosLimitsMax QosLimitsMaxAccruing QosLimitsMaxAccruingPer QosLimitsMaxActiveJobs QosLimitsMaxJobs QosLimitsMaxJobsActiveJobs QosLimitsMaxJobsActiveJobsPer QosLimitsMaxJobsPer QosLimitsMaxTres QosLimitsMaxTresMinutes QosLimitsMaxTresMinutesPer QosLimitsMaxTresPer QosLimitsMaxWallClock QosLimitsMaxWallClockPer QosLimitsMin QosLimitsMinTres QosLimitsMinTresPer QosPreempt User UserDefault UserShort UsersAddCond Wckey",
        "openapi_diag_resp": "BfExitFields OpenapiDiagResp ScheduleExitFields StatsMsg StatsMsgRpcDump StatsMsgRpcQueue StatsMsgRpcType StatsMsgRpcUser",
        "openapi_error": "OpenapiError OpenapiMeta OpenapiMetaClient OpenapiMetaPlugin OpenapiMetaSlurm OpenapiMetaSlurmVersion OpenapiWarning",
        "openapi_job_info_resp": "JobInfo JobInfoPower JobRes JobResCore JobResNode JobResNodeCpus JobResNodeMemory JobResNodes2 JobResSocket OpenapiJobInfoResp PartPrio",
        "openapi_job_state_resp": "JobStateRespJob OpenapiJobStateResp",
        "openapi_licenses_resp": "License OpenapiLicensesResp",
        "openapi_nodes_resp": "AcctGatherEnergy Node NodeExternalSensors NodePower OpenapiNodesResp",
        "openapi_partition_resp": "OpenapiPartitionResp PartitionInfo PartitionInfoAccounts PartitionInfoCpus PartitionInfoDefaults PartitionInfoGroups PartitionInfoMaximums PartitionInfoMaximumsOversubscribe PartitionInfoMinimums PartitionInfoNodes PartitionInfoPartition PartitionInfoPriority PartitionInfoQos PartitionInfoTimeouts PartitionInfoTres",
        "openapi_ping_array_resp": "ControllerPing OpenapiPingArrayResp",
        "openapi_reservation_resp": "OpenapiReservationResp ReservationCoreSpec ReservationInfo ReservationInfoPurgeCompleted",
        "openapi_resp": "OpenapiResp",
        "openapi_shares_resp": "AssocSharesObjWrap AssocSharesObjWrapFairshare AssocSharesObjWrapTres OpenapiSharesResp SharesFloat128Tres SharesRespMsg SharesUint64Tres",
        "openapi_slurmdbd_jobs_resp": "Job JobArray JobArrayLimits JobArrayLimitsMax JobArrayLimitsMaxRunning JobComment JobHet JobMcs JobRequired JobReservation JobState2 JobTime JobTimeSystem JobTimeTotal JobTimeUser JobTres OpenapiSlurmdbdJobsResp Step StepCPU StepCPURequestedFrequency StepNodes StepStatistics StepStatisticsCPU StepStatisticsEnergy StepStep StepTask StepTasks StepTime StepTimeSystem StepTimeTotal StepTimeUser StepTres StepTresConsumed StepTresNct StepTresRequested WckeyTagStruct",
        "openapi_slurmdbd_ping_resp": "OpenapiSlurmdbdPingResp SlurmdbdPing",
        "openapi_slurmdbd_stats_resp": "OpenapiSlurmdbdStatsResp RollupStats RollupStatsDaily RollupStatsDailyDuration RollupStatsHourly RollupStatsHourlyDuration RollupStatsMonthly RollupStatsMonthlyDuration StatsRec StatsRpc StatsRpcTime StatsUser StatsUserTime",
        "process_exit_code_verbose": "ProcessExitCodeVerbose ProcessExitCodeVerboseSignal",
    },
)
