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
    from .association_usage import AssociationUsage as AssociationUsage
    from .cluster_info_associations import ClusterInfoAssociations as ClusterInfoAssociations
    from .cluster_info_controller import ClusterInfoController as ClusterInfoController
    from .cluster_rec import ClusterRec as ClusterRec
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
    from .job_info import JobInfo as JobInfo
    from .job_mcs import JobMcs as JobMcs
    from .job_required import JobRequired as JobRequired
    from .job_res import JobRes as JobRes
    from .job_res_allocated_nodes import JobResAllocatedNodes as JobResAllocatedNodes
    from .job_reservation import JobReservation as JobReservation
    from .job_state import JobState as JobState
    from .job_submit_req import JobSubmitReq as JobSubmitReq
    from .job_time import JobTime as JobTime
    from .job_time_system import JobTimeSystem as JobTimeSystem
    from .job_time_total import JobTimeTotal as JobTimeTotal
    from .job_time_user import JobTimeUser as JobTimeUser
    from .job_tres import JobTres as JobTres
    from .meta_slurm import MetaSlurm as MetaSlurm
    from .meta_slurm_version import MetaSlurmVersion as MetaSlurmVersion
    from .node import Node as Node
    from .node_allocation import NodeAllocation as NodeAllocation
    from .node_allocation_cores import NodeAllocationCores as NodeAllocationCores
    from .node_allocation_sockets import NodeAllocationSockets as NodeAllocationSockets
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
    from .openapi_meta import OpenapiMeta as OpenapiMeta
    from .openapi_meta_plugin import OpenapiMetaPlugin as OpenapiMetaPlugin
    from .openapi_nodes_resp import OpenapiNodesResp as OpenapiNodesResp
    from .openapi_partition_resp import OpenapiPartitionResp as OpenapiPartitionResp
    from .openapi_ping_array_resp import OpenapiPingArrayResp as OpenapiPingArrayResp
    from .openapi_resp import OpenapiResp as OpenapiResp
    from .openapi_slurmdbd_config_resp import OpenapiSlurmdbdConfigResp as OpenapiSlurmdbdConfigResp
    from .openapi_slurmdbd_jobs_resp import OpenapiSlurmdbdJobsResp as OpenapiSlurmdbdJobsResp
    from .openapi_slurmdbd_qos_removed_resp import OpenapiSlurmdbdQosRemovedResp as OpenapiSlurmdbdQosRemovedResp
    from .openapi_slurmdbd_qos_resp import OpenapiSlurmdbdQosResp as OpenapiSlurmdbdQosResp
    from .openapi_slurmdbd_stats_resp import OpenapiSlurmdbdStatsResp as OpenapiSlurmdbdStatsResp
    from .openapi_slurmdbd_stats_resp_statistics import (
        OpenapiSlurmdbdStatsRespStatistics as OpenapiSlurmdbdStatsRespStatistics,
    )
    from .openapi_tres_resp import OpenapiTresResp as OpenapiTresResp
    from .openapi_users_removed_resp import OpenapiUsersRemovedResp as OpenapiUsersRemovedResp
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
    from .set_config import SetConfig as SetConfig
    from .slurmdb_diag_rollups_item import SlurmdbDiagRollupsItem as SlurmdbDiagRollupsItem
    from .slurmdb_diag_rp_cs_item import SlurmdbDiagRPCsItem as SlurmdbDiagRPCsItem
    from .slurmdb_diag_rp_cs_item_time import SlurmdbDiagRPCsItemTime as SlurmdbDiagRPCsItemTime
    from .slurmdb_diag_users_item import SlurmdbDiagUsersItem as SlurmdbDiagUsersItem
    from .slurmdb_diag_users_item_time import SlurmdbDiagUsersItemTime as SlurmdbDiagUsersItemTime
    from .slurmdb_error import SlurmdbError as SlurmdbError
    from .stats_msg import StatsMsg as StatsMsg
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
    from .tres_update import TresUpdate as TresUpdate
    from .update_account import UpdateAccount as UpdateAccount
    from .update_users import UpdateUsers as UpdateUsers
    from .user import User as User
    from .user_default import UserDefault as UserDefault
    from .wckey import Wckey as Wckey
    from .wckey_tag_struct import WckeyTagStruct as WckeyTagStruct

__getattr__, __dir__ = classes(__name__, __path__)
