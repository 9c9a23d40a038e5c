"""Slurm's reasons for a job to wait: those that do not pass by themselves, in plain words.

Each was looked up on running servers where one can be made. What is not here passes by itself as far as Slurm tells:
a limit that other jobs fill (`QOSMaxJobsPerUserLimit`, `AssocGrpCpuLimit`) and one that is simply too low look alike.
"""

from __future__ import annotations

import functools
import re

_CHANGE = "change that, or cancel it"
_ADMINISTRATOR = "only an administrator can end that"

_OBSTACLES = {
    # Somebody has to let it start.
    "JobHeldUser": "it is held until its user releases it",
    "JobHeldAdmin": "it is held until an administrator releases it",
    "JobHoldMaxRequeue": "its start failed too often, so it is held: find the cause and release it, or cancel it",
    "PartitionDown": f"its partition is closed; {_ADMINISTRATOR}",
    "PartitionInactive": f"its partition is closed; {_ADMINISTRATOR}",
    "NodeDown": f"a node that it needs is down; {_ADMINISTRATOR}",
    "FrontEndDown": f"the node that would start it is down; {_ADMINISTRATOR}",
    "ReqNodeNotAvail": f"nodes that it needs are down or drained; {_ADMINISTRATOR} unless it can do with others",
    "BurstBufferOperation": f"its burst buffer failed; {_ADMINISTRATOR}",
    "AccountingPolicy": f"a limit of its account or its QOS keeps it, which Slurm does not name; {_ADMINISTRATOR}",
    # As it is, it can never start.
    "DependencyNeverSatisfied": f"what it depends on has not ended as it must: {_CHANGE}",
    "BadConstraints": "no node has all that it asks for, so it is held: change that and release it, or cancel it",
    "PartitionNodeLimit": f"its partition has, or gives to one job, other numbers of nodes than it asks for: {_CHANGE}",
    "PartitionTimeLimit": f"its time limit is longer than its partition's: {_CHANGE}",
    "PartitionConfig": f"it asks for something that its partition does not allow: {_CHANGE}",
    "MaxMemPerLimit": f"it asks for more memory per node or CPU than is allowed: {_CHANGE}",
    "InvalidAccount": f"its account is none that its user may charge: {_CHANGE}",
    "InvalidQOS": f"its QOS is none that its user may have: {_CHANGE}",
    "AccountNotAllowed": f"its partition does not admit its account: {_CHANGE}",
    "QOSNotAllowed": f"its partition or account does not admit its QOS: {_CHANGE}",
    "ReservationDeleted": f"its reservation is gone: {_CHANGE}",
    "ReservationInvalid": f"its reservation can't be used: {_CHANGE}",
}
_LIMITS = (
    (r"(Assoc|QOS)Max\w+Per(Job|Node)(Limit)?", f"it asks for more than {{}} allows one job: {_CHANGE}"),
    (r"(QOS)Min\w+", f"it asks for less than {{}} demands of a job: {_CHANGE}"),
    (
        r"(Assoc|QOS)Grp(\w+(?<!Run)Minutes(Limit)?|WallLimit)|(Association|QOS)TimeLimit",
        f"{{}} has too little time left for it: {_CHANGE}, or ask for more",
    ),
)


# Ten thousand jobs wait for a handful of reasons.
@functools.lru_cache(maxsize=1024)
def obstacle(reason: str, description: str | None) -> str | None:
    """Say what keeps a job with this reason from starting until somebody acts; None if it passes by itself.

    Args:
        reason: Slurm's word for it (`state_reason`).
        description: What Slurm adds to that (`state_description`).

    """
    if reason == "ReqNodeNotAvail" and not re.search(r"UnavailableNodes:\S", description or ""):
        return None  # the nodes are in use or reserved, and will be free again
    if text := _OBSTACLES.get(reason):
        return text
    owner = "its QOS" if reason.startswith("QOS") else "its account"
    return next((text.format(owner) for pattern, text in _LIMITS if re.fullmatch(pattern, reason)), None)
