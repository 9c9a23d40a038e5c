"""What each of Slurm's reasons means, in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping

_REASONS: Mapping[str, str] = {
    "None": "The scheduler has not looked at it yet, or gives no reason.",
    "AccountNotAllowed": "Its partition does not admit its account, or the groups of its user.",
    "AccountingPolicy": "A limit of its account or its QOS keeps it, and Slurm does not say which.",
    "AssociationJobLimit": "A limit on numbers of jobs of its account is reached, and Slurm does not say which.",
    "AssociationResourceLimit": "A limit on resources of its account is reached, and Slurm does not say which.",
    "AssociationTimeLimit": "Its account has too little time left for it.",
    "BadConstraints": "No node has all that it asks for, so Slurm holds it.",
    "BeginTime": "It was asked not to begin before a time.",
    "BlockFreeAction": "The nodes that it is to have are being freed.",
    "BlockMaxError": "The nodes that it is to have had too many errors.",
    "BurstBufferOperation": "Its burst buffer could not be made ready.",
    "BurstBufferResources": "There is no room for its burst buffer now.",
    "BurstBufferStageIn": "Its files are being copied into its burst buffer.",
    "Cleaning": "What its last run has left is being cleaned up.",
    "Constraints": "Nodes with the features that it asks for are not free now.",
    "DeadLine": "It can't end before its deadline any more.",
    "Dependency": "It waits for other jobs.",
    "DependencyNeverSatisfied": "A job that it depends on has not ended as it must.",
    "FedJobLock": "The clusters of the federation are settling which of them runs it.",
    "FrontEndDown": "The host that would start it is down.",
    "InactiveLimit": "It did nothing for longer than the site allows.",
    "InvalidAccount": "Its user may not charge its account (any more).",
    "InvalidQOS": "Its user may not have its QOS with its account (any more).",
    "InvalidReason": "Slurm gives no reason that it has a word for.",
    "JobArrayTaskLimit": "As many tasks of its array run as may at once (% in --array).",
    "JobHeldAdmin": "An administrator holds it.",
    "JobHeldUser": "Its user holds it.",
    "JobHoldMaxRequeue": "Its start failed so often that Slurm holds it.",
    "JobLaunchFailure": "It could not be started on its node.",
    "Licenses": "Not enough of the licences that it asks for are free.",
    "MaxJobsPerAccount": "Its account has as many jobs running in its QOS as an account may.",
    "MaxMemPerLimit": "It asks for more memory of a node, or with a CPU, than it may have.",
    "MaxPoweredUpNodes": "As many nodes are powered up as may be.",
    "MaxSubmitJobsPerAccount": "Its account has as many jobs waiting and running in its QOS as an account may.",
    "MpiPortsBusy": "Its nodes have no network ports left for its parallel program.",
    "NodeDown": "A node that it needs is down.",
    "NonZeroExitCode": "Its script did not return 0.",
    "NvidiaImexChannels": "The channels through which GPUs share memory are all in use.",
    "OutOfMemory": "It wanted more memory than it had.",
    "PartitionConfig": "It asks for something that its partition does not allow.",
    "PartitionDown": "Its partition starts no jobs now.",
    "PartitionInactive": "Its partition neither takes nor starts jobs now.",
    "PartitionNodeLimit": "It asks for more or fewer nodes than its partition has or gives one job.",
    "PartitionTimeLimit": "Its time limit is longer than its partition allows.",
    "PowerNotAvail": "There is not enough electric power for it now.",
    "PowerReserved": "The electric power that it needs is kept for other jobs.",
    "Priority": "Jobs with a higher priority are in front of it.",
    "Prolog": "Its nodes are being prepared for it.",
    "QOSJobLimit": "A limit on numbers of jobs of its QOS is reached, and Slurm does not say which.",
    "QOSMaxJobsPerUserLimit": "Its user has as many jobs running in its QOS as a user may.",
    "QOSMaxSubmitJobPerUserLimit": "Its user has as many jobs waiting and running in its QOS as a user may.",
    "QOSNotAllowed": "Its partition or its account does not admit its QOS.",
    "QOSResourceLimit": "A limit on resources of its QOS is reached, and Slurm does not say which.",
    "QOSTimeLimit": "Its QOS has too little time left for it.",
    "QOSUsageThreshold": "Its account has used more of its share than its QOS lets it.",
    "RaisedSignal": "A signal ended it.",
    "ReqNodeNotAvail": "A node that it needs is down, drained, or reserved for others.",
    "Reservation": "Its reservation has not begun, or other jobs of the same reservation have its nodes.",
    "ReservationDeleted": "Its reservation was deleted.",
    "ReservationInvalid": "Its reservation can't be used by this job.",
    "Resources": "It is among the next to start, when enough of its partition is free.",
    "SchedDefer": "The scheduler looks at it in its next pass.",
    "SystemFailure": "Slurm itself, or a node's system, failed.",
    "TimeLimit": "Its time limit was over.",
}
_KINDS: Mapping[str, str] = {
    "CPU": "CPUs",
    "Node": "nodes",
    "Mem": "memory",
    "Memory": "memory",
    "GRES": "GPUs or other generic resources",
    "License": "licences",
    "BB": "burst buffer space",
    "Billing": "billing units",
    "Energy": "energy",
    "Unknown": "resources that Slurm does not name",
}
_OWNERS: Mapping[str, str] = {"Assoc": "its account, or one above it,", "QOS": "its QOS"}
_OWNER = "(?P<owner>Assoc|QOS)"
_KIND = rf"(?P<kind>{'|'.join(_KINDS)})"
_PATTERNS: Mapping[str, str] = {
    rf"{_OWNER}Grp{_KIND}(Limit)?": "The limit of {owner} on {kind} of all jobs together is reached.",
    rf"{_OWNER}Grp{_KIND}Minutes(Limit)?": "The limit of {owner} on minutes of {kind} of all jobs is used up.",
    rf"{_OWNER}Grp{_KIND}RunMinutes(Limit)?": (
        "The limit of {owner} on minutes of {kind} that running jobs can still use up is reached."
    ),
    rf"{_OWNER}GrpJobsLimit": "The limit of {owner} on running jobs of all users is reached.",
    rf"{_OWNER}GrpSubmitJobsLimit": "The limit of {owner} on waiting and running jobs of all users is reached.",
    rf"{_OWNER}GrpWallLimit": "The limit of {owner} on the time that all jobs together run is used up.",
    rf"{_OWNER}MaxJobsLimit": "The limit of {owner} on running jobs of a user is reached.",
    rf"{_OWNER}MaxSubmitJobLimit": "The limit of {owner} on waiting and running jobs of a user is reached.",
    rf"{_OWNER}MaxWallDurationPerJobLimit": "Its time limit is longer than {owner} allows.",
    rf"{_OWNER}Max{_KIND}PerJob(Limit)?": "It asks for more {kind} than {owner} gives one job.",
    rf"{_OWNER}Max{_KIND}PerNode": "It asks for more {kind} of one node than {owner} gives a job.",
    rf"{_OWNER}Max{_KIND}MinutesPerJob(Limit)?": (
        "Its {kind} times its time limit are more minutes than {owner} gives one job."
    ),
    rf"{_OWNER}Min{_KIND}(NotSatisfied)?": "It asks for less than {owner} demands of a job: {kind}.",
    rf"{_OWNER}Max{_KIND}PerUser(Limit)?": "The limit of {owner} on {kind} of all jobs of one user is reached.",
    rf"Max{_KIND}Per(?P<whose>Account)": "The limit of its QOS on {kind} of all jobs of one {whose} is reached.",
    rf"Max{_KIND}RunMinsPer(?P<whose>Account|User)": (
        "The limit of its QOS on minutes of {kind} that running jobs of one {whose} can still use up is reached."
    ),
}
_DESCRIPTIONS: Mapping[str, str] = {
    "required for job are DOWN": "Nodes that it needs are down, drained, or reserved for jobs of other partitions.",
    "launch failed": (
        "It could not be started on its node (the site's preparation of jobs failed, or the node has a fault), so Slurm"
        " put it back and holds it."
    ),
    "user env retrieval failed": "Its user's login environment could not be read, so Slurm put it back and holds it.",
    "special exit": "It ended with an exit code at which it was to be put back and held.",
    "requeue": "It was put back into the queue, to wait until somebody releases it.",
}
"""What the description means of a job that is held, or waits for resources, by what stands in it."""


def meaning(reason: str | None, description: str | None = None) -> str | None:
    """Say what a reason means that is no limit of an account or a QOS; None for one that is, or is not known here.

    Args:
        reason: Slurm's word; None, if it gives none, has a meaning too.
        description: What Slurm says in its place.

    """
    if (reason or "").startswith(("JobHeld", "Resources")):
        for part, text in _DESCRIPTIONS.items():
            if part in (description or ""):
                return text
    return _REASONS.get(reason or "None")


def limit(reason: str) -> str | None:
    """Say which limit of an account or a QOS a reason means, without numbers; None if it means none."""
    # Slurm writes CPUs in two ways.
    matches = ((re.fullmatch(pattern, reason.replace("Cpu", "CPU")), text) for pattern, text in _PATTERNS.items())
    for match, text in matches:
        if match:
            groups = match.groupdict(default="")
            owner, kind = _OWNERS.get(groups.get("owner", "")), _KINDS.get(groups.get("kind", ""))
            return text.format(owner=owner, kind=kind, whose=groups.get("whose", "").lower())
    return None
