"""Everything the server sends and takes, imported when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy import classes

if TYPE_CHECKING:
    from .assoc_short import *
    from .job_desc_msg import *
    from .job_submit_req import *
    from .openapi_accounts_removed_resp import *
    from .openapi_diag_resp import *
    from .openapi_error import *
    from .openapi_job_info_resp import *
    from .openapi_licenses_resp import *
    from .openapi_meta import *
    from .openapi_nodes_resp import *
    from .openapi_partition_resp import *
    from .openapi_ping_array_resp import *
    from .openapi_reservation_resp import *
    from .openapi_resp import *
    from .openapi_slurmdbd_jobs_resp import *
    from .openapi_slurmdbd_stats_resp import *

__getattr__, __dir__ = classes(
    __name__,
    {
        "assoc_short": "AssocShort Tres",
        "job_desc_msg": "JobDescMsg JobDescMsgEnvironment",
        "job_submit_req": "JobSubmitReq OpenapiJobSubmitResponse",
        "openapi_accounts_removed_resp": "Account Assoc AssocDefault AssocMax AssocMaxJobs AssocMaxJobsPer AssocMaxPer AssocMaxPerAccount AssocMaxTres AssocMaxTresGroup AssocMaxTresMinutes AssocMaxTresMinutesPer AssocMaxTresPer AssocMin AssociationUsage ClusterInfoAssociations ClusterInfoController ClusterRec Coord OpenapiAccountsRemovedResp OpenapiAccountsResp OpenapiAssocsRemovedResp OpenapiAssocsResp OpenapiClustersRemovedResp OpenapiClustersResp OpenapiSlurmdbdConfigResp OpenapiSlurmdbdQosRemovedResp OpenapiSlurmdbdQosResp OpenapiTresResp OpenapiUsersRemovedResp OpenapiUsersResp OpenapiWckeyRemovedResp OpenapiWckeyResp Qos QosLimits QosLimitsMax QosLimitsMaxAccruing QosLimitsMaxAccruingPer QosLimitsMaxActiveJobs QosLimitsMaxJobs QosLimitsMaxJobsActiveJobs QosLimitsMaxJobsActiveJobsPer QosLimitsMaxJobsPer QosLimitsMaxTres QosLimitsMaxTresMinutes QosLimitsMaxTresMinutesPer QosLimitsMaxTresPer QosLimitsMaxWallClock QosLimitsMaxWallClockPer QosLimitsMin QosLimitsMinTres QosLimitsMinTresPer QosPreempt SetConfig TresUpdate UpdateAccount UpdateQos UpdateUsers User UserDefault Wckey",
        "openapi_diag_resp": "OpenapiDiagResp StatsMsg StatsMsgRpcType StatsMsgRpcUser",
        "openapi_error": "OpenapiError SlurmdbError",
        "openapi_job_info_resp": "JobInfo JobRes NodeAllocation NodeAllocationSockets NodeAllocationSocketsAdditionalProperty NodeAllocationSocketsAdditionalPropertyCores OpenapiJobInfoResp",
        "openapi_licenses_resp": "License OpenapiLicensesResp",
        "openapi_meta": "MetaSlurm MetaSlurmVersion OpenapiMeta OpenapiMetaPlugin",
        "openapi_nodes_resp": "Node OpenapiNodesResp",
        "openapi_partition_resp": "OpenapiPartitionResp PartitionInfo",
        "openapi_ping_array_resp": "ControllerPing OpenapiPingArrayResp",
        "openapi_reservation_resp": "OpenapiReservationResp ReservationInfo ReservationInfoPurgeCompleted",
        "openapi_resp": "OpenapiResp",
        "openapi_slurmdbd_jobs_resp": "Job JobArray JobArrayLimits JobArrayLimitsMax JobArrayLimitsMaxRunning JobComment JobHet JobMcs JobRequired JobReservation JobState JobTime JobTimeSystem JobTimeTotal JobTimeUser JobTres OpenapiSlurmdbdJobsResp ProcessExitCodeVerbose ProcessExitCodeVerboseSignal Step StepCPU StepCPURequestedFrequency StepNodes StepStatistics StepStatisticsCPU StepStatisticsEnergy StepStep StepStepHet StepTask StepTasks StepTime StepTimeSystem StepTimeTotal StepTimeUser StepTres StepTresConsumed StepTresNct StepTresRequested WckeyTagStruct",
        "openapi_slurmdbd_stats_resp": "OpenapiSlurmdbdStatsResp StatsRec StatsRecRollupsItem StatsRpc StatsRpcTime StatsUser StatsUserTime",
    },
)
