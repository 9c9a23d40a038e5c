"""Every reason that Slurm has for a job to wait, by whether the job starts by itself."""

from __future__ import annotations

import re

import pytest

from meluxina.job_details.obstacles import obstacle

_TRES = ("BB", "Billing", "Energy", "GRES", "License", "Node", "Unknown")

BY_ITSELF = [
    *("None", "Prolog", "Priority", "Dependency", "Resources", "BeginTime", "Licenses", "Reservation", "Cleaning"),
    *("JobArrayTaskLimit", "BurstBufferResources", "BurstBufferStageIn", "PowerNotAvail", "PowerReserved"),
    *("FedJobLock", "SchedDefer", "Constraints", "DeadLine", "QOSUsageThreshold", "ReqNodeNotAvail"),
    # The user's, the account's or the QOS' other jobs end.
    *("AssociationJobLimit", "AssociationResourceLimit", "QOSJobLimit", "QOSResourceLimit"),
    *("AssocMaxJobsLimit", "QOSMaxJobsPerUserLimit", "QOSMaxCpuPerUserLimit", "QOSMaxNodePerUserLimit"),
    *("AssocMaxSubmitJobLimit", "QOSMaxSubmitJobPerUserLimit", "MaxJobsPerAccount", "MaxSubmitJobsPerAccount"),
    *("MaxCpuPerAccount", "MaxMemoryPerAccount", "QOSMaxMemoryPerUser"),
    *(f"Max{tres}PerAccount" for tres in _TRES),
    *(f"QOSMax{tres}PerUser" for tres in _TRES),
    *(f"{who}Grp{what}" for who in ("Assoc", "QOS") for what in ("CpuLimit", "MemLimit", "NodeLimit", "JobsLimit")),
    *(f"{who}Grp{what}" for who in ("Assoc", "QOS") for what in ("SubmitJobsLimit", "CPURunMinutesLimit", "BB")),
    *(f"{who}Grp{tres}RunMinutes" for who in ("Assoc", "QOS") for tres in _TRES),
    *("AssocGrpMemRunMinutes", "QOSGrpMemoryRunMinutes", "AssocGrpGRES", "QOSGrpLicense"),
    "ReasonOfTheFuture",
]
NOT_BY_ITSELF = [
    *("JobHeldUser", "JobHeldAdmin", "JobHoldMaxRequeue", "DependencyNeverSatisfied", "BadConstraints"),
    *("PartitionNodeLimit", "PartitionTimeLimit", "PartitionConfig", "PartitionDown", "PartitionInactive"),
    *("InvalidAccount", "InvalidQOS", "AccountNotAllowed", "QOSNotAllowed", "AccountingPolicy", "MaxMemPerLimit"),
    *("ReservationDeleted", "ReservationInvalid", "NodeDown", "FrontEndDown", "BurstBufferOperation"),
    *("AssociationTimeLimit", "QOSTimeLimit"),
    *(f"{who}MaxWallDurationPerJobLimit" for who in ("Assoc", "QOS")),
    *(f"{who}MaxCpu{what}" for who in ("Assoc", "QOS") for what in ("PerJobLimit", "MinutesPerJobLimit", "PerNode")),
    *(f"{who}Max{tres}MinutesPerJob" for who in ("Assoc", "QOS") for tres in _TRES),
    *(f"{who}Max{tres}PerNode" for who in ("Assoc", "QOS") for tres in ("BB", "Billing", "Energy", "GRES")),
    *("AssocMaxMemPerJob", "AssocMaxMemPerNode", "QOSMaxMemoryPerJob", "QOSMaxMemoryPerNode", "QOSMaxNodePerJobLimit"),
    *("QOSMinCpuNotSatisfied", "QOSMinMemory", *(f"QOSMin{tres}" for tres in _TRES)),
    *(f"{who}Grp{what}" for who in ("Assoc", "QOS") for what in ("CPUMinutesLimit", "WallLimit")),
    *(f"{who}Grp{tres}Minutes" for who in ("Assoc", "QOS") for tres in _TRES),
    *("AssocGrpMemMinutes", "QOSGrpMemoryMinutes"),
]


@pytest.mark.parametrize("reason", BY_ITSELF)
def test_what_passes_by_itself_is_no_obstacle(reason: str) -> None:
    assert obstacle(reason, None) is None


@pytest.mark.parametrize("reason", NOT_BY_ITSELF)
def test_an_obstacle_is_said_in_plain_words_with_what_ends_it(reason: str) -> None:
    text = obstacle(reason, None)
    assert text is not None
    assert re.search(r"release|administrator|change|cancel", text)
    assert reason not in text
    assert not text.endswith(".")


@pytest.mark.parametrize(
    ("description", "is_obstacle"),
    [
        ("ReqNodeNotAvail, UnavailableNodes:mel[0004-0006]", True),
        ("ReqNodeNotAvail, UnavailableNodes:", False),
        ("ReqNodeNotAvail, May be reserved for other job", False),
        ("ReqNodeNotAvail, Reserved for maintenance", False),
        ("", False),
    ],
)
def test_a_required_node_that_is_only_reserved_comes_back_by_itself(description: str, is_obstacle: bool) -> None:
    assert (obstacle("ReqNodeNotAvail", description) is not None) == is_obstacle


def test_the_limits_of_the_account_and_of_the_qos_are_told_apart() -> None:
    assert "account" in str(obstacle("AssocMaxWallDurationPerJobLimit", None))
    assert "QOS" in str(obstacle("QOSMaxWallDurationPerJobLimit", None))
    assert "account" in str(obstacle("AssocGrpBillingMinutes", None))
