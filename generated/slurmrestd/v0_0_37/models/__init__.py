"""Everything the server sends and takes, one module each, imported when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy import classes

if TYPE_CHECKING:
    from .account import Account as Account
    from .assoc import Assoc as Assoc
    from .assoc_default import AssocDefault as AssocDefault
    from .assoc_max import AssocMax as AssocMax
    from .assoc_max_jobs import AssocMaxJobs as AssocMaxJobs
    from .assoc_max_jobs_per import AssocMaxJobsPer as AssocMaxJobsPer
    from .assoc_max_per import AssocMaxPer as AssocMaxPer
    from .assoc_max_per_account import AssocMaxPerAccount as AssocMaxPerAccount
    from .assoc_max_tres import AssocMaxTres as AssocMaxTres
    from .assoc_max_tres_group import AssocMaxTresGroup as AssocMaxTresGroup
    from .assoc_max_tres_minutes import AssocMaxTresMinutes as AssocMaxTresMinutes
    from .assoc_max_tres_minutes_per import AssocMaxTresMinutesPer as AssocMaxTresMinutesPer
    from .assoc_max_tres_per import AssocMaxTresPer as AssocMaxTresPer
    from .assoc_min import AssocMin as AssocMin
    from .assoc_short import AssocShort as AssocShort
    from .assoc_short_list import AssocShortList as AssocShortList
    from .association_usage import AssociationUsage as AssociationUsage
    from .controller_ping import ControllerPing as ControllerPing
    from .coord import Coord as Coord
    from .job import Job as Job
    from .job_array import JobArray as JobArray
    from .job_array_limits import JobArrayLimits as JobArrayLimits
    from .job_array_limits_max import JobArrayLimitsMax as JobArrayLimitsMax
    from .job_array_limits_max_running import JobArrayLimitsMaxRunning as JobArrayLimitsMaxRunning
    from .job_comment import JobComment as JobComment
    from .job_desc_msg import JobDescMsg as JobDescMsg
    from .job_desc_msg_environment import JobDescMsgEnvironment as JobDescMsgEnvironment
    from .job_het import JobHet as JobHet
    from .job_het_job_id import JobHetJobId as JobHetJobId
    from .job_het_job_offset import JobHetJobOffset as JobHetJobOffset
    from .job_info import JobInfo as JobInfo
    from .job_mcs import JobMcs as JobMcs
    from .job_required import JobRequired as JobRequired
    from .job_res import JobRes as JobRes
    from .job_reservation import JobReservation as JobReservation
    from .job_state import JobState as JobState
    from .job_submit_req import JobSubmitReq as JobSubmitReq
    from .job_time import JobTime as JobTime
    from .job_time_system import JobTimeSystem as JobTimeSystem
    from .job_time_total import JobTimeTotal as JobTimeTotal
    from .job_time_user import JobTimeUser as JobTimeUser
    from .job_tres import JobTres as JobTres
    from .node import Node as Node
    from .node_allocation import NodeAllocation as NodeAllocation
    from .node_allocation_cores import NodeAllocationCores as NodeAllocationCores
    from .node_allocation_sockets import NodeAllocationSockets as NodeAllocationSockets
    from .node_allocation_sockets_additional_property import (
        NodeAllocationSocketsAdditionalProperty as NodeAllocationSocketsAdditionalProperty,
    )
    from .node_allocation_sockets_additional_property_cores import (
        NodeAllocationSocketsAdditionalPropertyCores as NodeAllocationSocketsAdditionalPropertyCores,
    )
    from .openapi_accounts_removed_resp import OpenapiAccountsRemovedResp as OpenapiAccountsRemovedResp
    from .openapi_accounts_resp import OpenapiAccountsResp as OpenapiAccountsResp
    from .openapi_assocs_removed_resp import OpenapiAssocsRemovedResp as OpenapiAssocsRemovedResp
    from .openapi_assocs_resp import OpenapiAssocsResp as OpenapiAssocsResp
    from .openapi_clusters_removed_resp import OpenapiClustersRemovedResp as OpenapiClustersRemovedResp
    from .openapi_clusters_resp import OpenapiClustersResp as OpenapiClustersResp
    from .openapi_diag_resp import OpenapiDiagResp as OpenapiDiagResp
    from .openapi_error import OpenapiError as OpenapiError
    from .openapi_job_info_resp import OpenapiJobInfoResp as OpenapiJobInfoResp
    from .openapi_job_submit_response import OpenapiJobSubmitResponse as OpenapiJobSubmitResponse
    from .openapi_nodes_resp import OpenapiNodesResp as OpenapiNodesResp
    from .openapi_partition_resp import OpenapiPartitionResp as OpenapiPartitionResp
    from .openapi_ping_array_resp import OpenapiPingArrayResp as OpenapiPingArrayResp
    from .openapi_reservation_resp import OpenapiReservationResp as OpenapiReservationResp
    from .openapi_resp import OpenapiResp as OpenapiResp
    from .openapi_slurmdbd_config_resp import OpenapiSlurmdbdConfigResp as OpenapiSlurmdbdConfigResp
    from .openapi_slurmdbd_jobs_resp import OpenapiSlurmdbdJobsResp as OpenapiSlurmdbdJobsResp
    from .openapi_slurmdbd_qos_removed_resp import OpenapiSlurmdbdQosRemovedResp as OpenapiSlurmdbdQosRemovedResp
    from .openapi_slurmdbd_qos_resp import OpenapiSlurmdbdQosResp as OpenapiSlurmdbdQosResp
    from .openapi_slurmdbd_stats_resp import OpenapiSlurmdbdStatsResp as OpenapiSlurmdbdStatsResp
    from .openapi_tres_resp import OpenapiTresResp as OpenapiTresResp
    from .openapi_users_resp import OpenapiUsersResp as OpenapiUsersResp
    from .openapi_wckey_removed_resp import OpenapiWckeyRemovedResp as OpenapiWckeyRemovedResp
    from .openapi_wckey_resp import OpenapiWckeyResp as OpenapiWckeyResp
    from .partition_info import PartitionInfo as PartitionInfo
    from .process_exit_code_verbose import ProcessExitCodeVerbose as ProcessExitCodeVerbose
    from .process_exit_code_verbose_signal import ProcessExitCodeVerboseSignal as ProcessExitCodeVerboseSignal
    from .qos import Qos as Qos
    from .qos_limits import QosLimits as QosLimits
    from .qos_limits_max import QosLimitsMax as QosLimitsMax
    from .qos_limits_max_accruing import QosLimitsMaxAccruing as QosLimitsMaxAccruing
    from .qos_limits_max_accruing_per import QosLimitsMaxAccruingPer as QosLimitsMaxAccruingPer
    from .qos_limits_max_active_jobs import QosLimitsMaxActiveJobs as QosLimitsMaxActiveJobs
    from .qos_limits_max_jobs import QosLimitsMaxJobs as QosLimitsMaxJobs
    from .qos_limits_max_jobs_active_jobs import QosLimitsMaxJobsActiveJobs as QosLimitsMaxJobsActiveJobs
    from .qos_limits_max_jobs_active_jobs_per import QosLimitsMaxJobsActiveJobsPer as QosLimitsMaxJobsActiveJobsPer
    from .qos_limits_max_jobs_per import QosLimitsMaxJobsPer as QosLimitsMaxJobsPer
    from .qos_limits_max_tres import QosLimitsMaxTres as QosLimitsMaxTres
    from .qos_limits_max_tres_minutes import QosLimitsMaxTresMinutes as QosLimitsMaxTresMinutes
    from .qos_limits_max_tres_minutes_per import QosLimitsMaxTresMinutesPer as QosLimitsMaxTresMinutesPer
    from .qos_limits_max_tres_per import QosLimitsMaxTresPer as QosLimitsMaxTresPer
    from .qos_limits_max_wall_clock import QosLimitsMaxWallClock as QosLimitsMaxWallClock
    from .qos_limits_max_wall_clock_per import QosLimitsMaxWallClockPer as QosLimitsMaxWallClockPer
    from .qos_limits_min import QosLimitsMin as QosLimitsMin
    from .qos_limits_min_tres import QosLimitsMinTres as QosLimitsMinTres
    from .qos_limits_min_tres_per import QosLimitsMinTresPer as QosLimitsMinTresPer
    from .qos_preempt import QosPreempt as QosPreempt
    from .reservation_info import ReservationInfo as ReservationInfo
    from .reservation_info_purge_completed import ReservationInfoPurgeCompleted as ReservationInfoPurgeCompleted
    from .stats_msg import StatsMsg as StatsMsg
    from .stats_rec import StatsRec as StatsRec
    from .stats_rec_rollups_item import StatsRecRollupsItem as StatsRecRollupsItem
    from .stats_rpc import StatsRpc as StatsRpc
    from .stats_rpc_time import StatsRpcTime as StatsRpcTime
    from .stats_user import StatsUser as StatsUser
    from .stats_user_time import StatsUserTime as StatsUserTime
    from .step import Step as Step
    from .step_cpu import StepCPU as StepCPU
    from .step_cpu_requested_frequency import StepCPURequestedFrequency as StepCPURequestedFrequency
    from .step_nodes import StepNodes as StepNodes
    from .step_statistics import StepStatistics as StepStatistics
    from .step_statistics_cpu import StepStatisticsCPU as StepStatisticsCPU
    from .step_statistics_energy import StepStatisticsEnergy as StepStatisticsEnergy
    from .step_step import StepStep as StepStep
    from .step_step_het import StepStepHet as StepStepHet
    from .step_task import StepTask as StepTask
    from .step_tasks import StepTasks as StepTasks
    from .step_time import StepTime as StepTime
    from .step_time_system import StepTimeSystem as StepTimeSystem
    from .step_time_total import StepTimeTotal as StepTimeTotal
    from .step_time_user import StepTimeUser as StepTimeUser
    from .step_tres import StepTres as StepTres
    from .step_tres_consumed import StepTresConsumed as StepTresConsumed
    from .step_tres_nct import StepTresNct as StepTresNct
    from .step_tres_requested import StepTresRequested as StepTresRequested
    from .tres import Tres as Tres
    from .user import User as User
    from .user_default import UserDefault as UserDefault
    from .wckey import Wckey as Wckey
    from .wckey_tag_struct import WckeyTagStruct as WckeyTagStruct

__getattr__, __dir__ = classes(__name__, __path__)
