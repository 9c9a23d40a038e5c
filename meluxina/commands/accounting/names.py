"""Words that may be shortened in sacctmgr's command lines, and the names of all its fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .print_fields import Fit, marked, moment, whole


class Name(NamedTuple):
    """What a format can name."""

    spellings: str
    """Each with the number of letters that it can be shortened to: `Account:3 Acct:4`."""
    header: str
    width: int
    fit: Fit = marked


def is_short_for(word: str, spellings: str) -> bool:
    """Whether a word is one of these spellings, or long enough a beginning of one; capitals don't matter."""
    word = word.lower()
    return any(_is_beginning(word, *spelling.split(":")) for spelling in spellings.lower().split())


def _is_beginning(word: str, name: str, least: str = "1") -> bool:
    return word == name or (name.startswith(word) and len(word) >= int(least))


def first(word: str, names: Iterable[Name]) -> Name | None:
    """Return the first name that a word is short for."""
    return next((name for name in names if is_short_for(word, name.spellings)), None)


NAMES = (
    Name("Account:3 Acct:4", "Account", 10),
    Name("ActionRaw:7", "ActionRaw", 10, whole),
    Name("Action:4", "Action", 20),
    Name("Actor:4", "Actor", 10),
    Name("AdminLevel:2", "Admin", 9),
    Name("Allowed:2", "Allowed", 8, whole),
    Name("Associations:2", "Assocs", 10),
    Name("TRES:2", "TRES", 20),
    Name("Classification:3", "Class", 9),
    Name("ClusterNodes:8", "Cluster Nodes", 20),
    Name("Clusters:2", "Cluster", 10),
    Name("Coordinators:3", "Coord Accounts", 20),
    Name("Comment:3", "Comment", 20),
    Name("ControlHost:8", "ControlHost", 15),
    Name("ControlPort:8", "ControlPort", 12, whole),
    Name("Count:3", "Count", 6, whole),
    Name("CountAllowed:6", "# Allowed", 10, whole),
    Name("CountUsed:6", "# Used", 10, whole),
    Name("CPUCount:2", "CPU Cnt", 7),
    Name("DefaultAccount:8", "Def Acct", 10),
    Name("DefaultQOS:8", "Def QOS", 9),
    Name("DefaultWCKey:8", "Def WCKey", 10),
    Name("Description:3", "Descr", 20),
    Name("Duration:2", "Duration", 13, whole),
    Name("EventRaw:6", "EventRaw", 8, whole),
    Name("Event:2", "Event", 7),
    Name("Extra:2", "Extra", 20),
    Name("Features:3", "Features", 20),
    Name("Federation:3", "Federation", 10),
    Name("FedState:4", "FedState", 12),
    Name("FedStateRaw:9", "FedStateRaw", 11, whole),
    Name("Flags:2", "Flags", 20),
    Name("GraceTime:3", "GraceTime", 10, whole),
    Name("GrpCPUs:6", "GrpCPUs", 8, whole),
    Name("GrpCPUMins:7", "GrpCPUMins", 11, whole),
    Name("GrpCPURunMins:7", "GrpCPURunMins", 13, whole),
    Name("GrpTRES:7", "GrpTRES", 13),
    Name("GrpTRESMins:7", "GrpTRESMins", 13),
    Name("GrpTRESRunMins:7", "GrpTRESRunMins", 13),
    Name("GrpJobs:4", "GrpJobs", 7, whole),
    Name("GrpJobsAccrue:8", "GrpJobsAccrue", 13, whole),
    Name("GrpMemory:4", "GrpMem", 7, whole),
    Name("GrpNodes:4", "GrpNodes", 8, whole),
    Name("GrpSubmitJobs:4", "GrpSubmit", 9, whole),
    Name("GrpWall:4", "GrpWall", 11, whole),
    Name("ID:2", "ID", 6, whole),
    Name("Info:3", "Info", 20),
    Name("InstanceId:9", "InstanceId", 20),
    Name("InstanceType:9", "InstanceType", 20),
    Name("Lineage:1", "Lineage", -20),
    Name("servertype:10", "ServerType", 10),
    Name("MaxCPUMinsPerJob:7", "MaxCPUMins", 11, whole),
    Name("MaxCPURunMinsPerUser:7 MaxCPURunMinsPU:7", "MaxCPURunMinsPU", 15, whole),
    Name("MaxCPUsPerJob:7", "MaxCPUs", 8, whole),
    Name("MaxCPUsPerUser:11 MaxCPUsPU:9", "MaxCPUsPU", 9, whole),
    Name("MaxTRES:7 MaxTRESPJ:9 MaxTRESPerJob:11", "MaxTRES", 13),
    Name("MaxTRESPerNode:11 MaxTRESPN:9", "MaxTRESPerNode", 14),
    Name("MaxTRESMinsPerJob:8 MaxTRESMinsPJ:13", "MaxTRESMins", 13),
    Name("MaxTRESRunMinsPerAccount:18 MaxTRESRunMinsPerAcct:18 MaxTRESRunMinsPA:15", "MaxTRESRunMinsPA", 16),
    Name("MaxTRESRunMinsPerUser:8 MaxTRESRunMinsPU:8", "MaxTRESRunMinsPU", 16),
    Name("MaxTRESPerAccount:11 MaxTRESPerAcct:11 MaxTRESPA:9", "MaxTRESPA", 13),
    Name("MaxTRESPerUser:11 MaxTRESPU:9", "MaxTRESPU", 13),
    Name("MaxJobs:4", "MaxJobs", 7, whole),
    Name("MaxJobsAccrue:4", "MaxJobsAccrue", 13, whole),
    Name("MaxJobsAccruePerAccount:17 MaxJobsAccruePerAcct:17 MaxJobsAccruePA:15", "MaxJobsAccruePA", 15, whole),
    Name("MaxJobsAccruePerUser:17 MaxJobsAccruePU:15", "MaxJobsAccruePU", 15, whole),
    Name("MaxJobsPerAccount:11 MaxJobsPerAcct:11 MaxJobsPA:9", "MaxJobsPA", 9, whole),
    Name("MaxJobsPerUser:11 MaxJobsPU:9", "MaxJobsPU", 9, whole),
    Name("MaxNodesPerJob:4", "MaxNodes", 8, whole),
    Name("MaxNodesPerUser:12 MaxNodesPU:10", "MaxNodesPU", 10, whole),
    Name("MinPrioThreshold:4", "MinPrioThres", 12, whole),
    Name("MaxSubmitJobs:4", "MaxSubmit", 9, whole),
    Name(
        "MaxSubmitJobsPerAccount:17 MaxSubmitJobsPerAcct:17 MaxSubmitJobsPA:15 MaxSubmitPA:11", "MaxSubmitPA", 11, whole
    ),
    Name("MaxSubmitJobsPerUser:10 MaxSubmitJobsPU:10 MaxSubmitPU:6", "MaxSubmitPU", 11, whole),
    Name("MaxWallDurationPerJob:4", "MaxWall", 11, whole),
    Name("MinCPUsPerJob:7", "MinCPUs", 8, whole),
    Name("MinTRESPerJob:7", "MinTRES", 13),
    Name("Name:2", "Name", 10),
    Name("NodeCount:5", "NodeCount", 9, whole),
    Name("NodeInx:5", "NodeInx", 9),
    Name("NodeNames:5", "NodeName", -15),
    Name("Organization:1", "Org", 20),
    Name("ParentID:7", "ParentID", 8, whole),
    Name("ParentName:7", "ParentName", 10),
    Name("Partition:4", "Partition", 10),
    Name("PreemptMode:8", "PreemptMode", 11),
    Name("Preempt:7", "Preempt", 10),
    Name("PreemptExemptTime:8", "PreemptExemptTime", 19, whole),
    Name("Priority:3", "Priority", 10, whole),
    Name("Problem:1", "Problem", 40),
    Name("QOSLevel:3", "QOS", 20),
    Name("QOSRAWLevel:4", "QOS_RAW", 10),
    Name("Reason:1", "Reason", 30),
    Name("RPC:1", "RPC", 5, whole),
    Name("Server:3", "Server", 10),
    Name("Share:1 FairShare:2", "Share", 9, whole),
    Name("StateRaw:6", "StateRaw", 8, whole),
    Name("State:1", "State", 6),
    Name("TimeStamp:2", "Time", 19, moment),
    Name("TimeEligible:6 Eligible:2", "TimeEligible", 19, moment),
    Name("TimeEnd:6 End:2", "TimeEnd", 19, moment),
    Name("TimeStart:7 Start:3", "TimeStart", 19, moment),
    Name("TimeSubmit:6 Submit:2", "TimeSubmit", 19, moment),
    Name("Type:2", "Type", 8),
    Name("UnusedWall:2", "UnusedWall", 10, whole),
    Name("UsageFactor:6", "UsageFactor", 11, whole),
    Name("UsageThreshold:6", "UsageThres", 10, whole),
    Name("LimitFactor:6", "LimitFactor", 11, whole),
    Name("Allocated:7", "Allocated", 9, whole),
    Name("LastConsumed:8", "LastConsumed", 12, whole),
    Name("User:1", "User", 10),
    Name("WCKeys:2", "WCKeys", 20),
    Name("Where:2", "Where", 20),
)  # fmt: skip
"""In Slurm's order: of several that a word is short for, the first is meant."""
