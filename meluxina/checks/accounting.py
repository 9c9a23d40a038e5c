"""What accounting means for a job: who may charge which account with which QOS, and the limits of both.

Slurm takes each limit from the first that sets it: the QOS of the partition, that of the job (the other way round if
that has the flag OverPartQOS), the association. A limit that a later one sets is no limit then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..explain.evidence import Evidence
from ..explain.explanation import amount, duration
from ..slurm import wire
from ..views.accounting import QOS
from ..views.association import Association
from .partitions import Place, same
from .request import Request
from .result import CheckFinding, error, refusal
from .site import Site

_WORDS = {"cpu": "Cpu", "node": "Node", "mem": "Memory", "gres/gpu": "GRES"}
"""How Slurm's reasons call resources."""
_ASK_LESS = "Ask for less, or for another QOS: `meluxina qos` shows their limits."
_DAILY = "`meluxina associations` shows what you may use."


def rights(request: Request, evidence: Evidence, site: Site) -> Iterator[CheckFinding]:
    """Yield what a user may not do: charge an account that is not theirs, use a QOS that is not there or not theirs."""
    if site.enforces("associations") is False:
        return
    own = evidence.all("associations")
    if evidence.has("associations"):
        yield from _account(request, own, site)
    if request.qos is None or not evidence.has("qos") or (not own and site.enforces("associations") is None):
        return
    every = evidence.all("qos")
    qos = same(every, request.qos)
    if qos is None and every:
        listed = ", ".join(sorted(one.name for one in every))
        yield refusal(f"There is no QOS {request.qos}; there are {listed}.", "qos", 2066, "Name one of these.")
    elif qos is not None and site.enforces("qos") is not False:
        for one in mine(request, evidence):
            names = _qos_names(one, every)
            if names and qos.name.casefold() not in {name.casefold() for name in (*names, *one.qos)}:
                yield refusal(
                    f"QOS {qos.name} is not for {request.user} in account {one.account}, but {', '.join(names)}.",
                    "qos",
                    2066,
                    _DAILY,
                )


def _account(request: Request, own: Any, site: Site) -> Iterator[CheckFinding]:
    accounts = {one.account.casefold() for one in own if one.account}
    if request.account is None or request.account.casefold() in accounts:
        return
    if accounts:
        text = f"{request.user} may not charge account {request.account}, but {', '.join(sorted(accounts))}."
        yield refusal(text, "account", 2045, _DAILY)
    elif site.enforces("associations"):
        yield refusal(f"{request.user} may charge no account at all.", "account", 2045, "Ask your site for one.")
    else:
        yield CheckFinding(
            "unknown",
            f"Accounting shows no account of {request.user}: whether the site wants one can't be known.",
            "account",
        )


def mine(request: Request, evidence: Evidence) -> list[Association]:
    """Return the associations by which a job can be charged: none unless it is certain which it is."""
    rows = [
        one
        for one in evidence.all("associations")
        if one.account and request.account and one.account.casefold() == request.account.casefold()
    ]
    # Some for certain partitions, or of several clusters: which one counts is not to be seen here.
    return rows if len(rows) == 1 and rows[0].partition is None else []


def _qos_names(association: Association, every: Any) -> list[str]:
    """Return the names of the QOS of an association, where the oldest versions send numbers."""
    numbers = {str(one.id): one.name for one in every}
    return sorted(numbers.get(name, name) if name.isdecimal() else name for name in association.qos)


class Owner(NamedTuple):
    """What limits stand at."""

    title: str
    """What a person calls it: `QOS dev`."""
    limits: Any
    word: str
    """How Slurm's reasons begin for it."""


def owners(place: Place) -> list[Owner]:
    """Return whose limits hold, the first of them first; none if it is not certain which QOS they are."""
    request, evidence, partition = place.request, place.evidence, place.partition
    job_qos = place.qos
    partition_qos = same(evidence.all("qos"), partition.qos)
    if job_qos is None or (partition.qos and partition_qos is None):
        return []
    ordered = [Owner(f"QOS {job_qos.name}", job_qos, "QOS")]
    if partition_qos is not None:
        title = f"QOS {partition_qos.name} of partition {partition.name}"
        ordered.insert("OVERRIDE_PARTITION_QOS" in job_qos.flags, Owner(title, partition_qos, "QOS"))
    ordered += [Owner(f"{one.user} in account {one.account}", one, "Assoc") for one in mine(request, evidence)]
    return ordered


_SUBMITTED = {
    "group_submitted": "All users together",
    "max_submitted_per_account": "An account",
    "max_submitted_per_user": "A user",
    "max_submitted": "A user",
}
"""Limits on how many jobs wait and run, and for whom they are."""


def is_limited(place: Place) -> bool:
    """Whether how many jobs there are already matters."""
    return any(getattr(owner.limits, name, None) is not None for owner in owners(place) for name in _SUBMITTED)


def obstacles(place: Place) -> Iterator[CheckFinding]:
    """Yield the limits of QOS and association that a job is beyond, alone or with what there is already."""
    if place.site.enforces("limits") is False:
        return
    every = owners(place)
    yield from _wall(place, every)
    for name, whose, reason in (
        ("max_tres_per_job", "A job may have", "{}Max{}PerJobLimit"),
        ("max_tres_per_user", "All jobs of a user together may have", "QOSMax{1}PerUserLimit"),
        ("max_tres_per_account", "All jobs of an account together may have", "QOSMax{1}PerAccount"),
        ("group_tres", "All jobs together may have", "{}Grp{}Limit"),
    ):
        yield from _most(place, every, name, whose, reason)
    yield from _least(place, every)
    yield from _counts(place, every)


def _finding(message: str, name: str, reason: str, every: list[Owner]) -> CheckFinding:
    """Make the finding for what is beyond a limit: a QOS with DenyOnLimit has such jobs refused."""
    is_strict = _is_strict(every)
    return CheckFinding(
        "refused" if is_strict else "never starts",
        message,
        name,
        error(2050) if is_strict else None,
        None if is_strict else reason,
        _ASK_LESS,
    )


def _is_strict(every: list[Owner]) -> bool:
    """Whether a QOS has jobs beyond limits refused at once."""
    return any("DENY_LIMIT" in owner.limits.flags for owner in every if isinstance(owner.limits, QOS))


def _wall(place: Place, every: list[Owner]) -> Iterator[CheckFinding]:
    owner = next((one for one in every if one.limits.max_wall is not None), None)
    asked = place.request.time_limit
    if owner is None or asked is None or asked <= owner.limits.max_wall or _is_scaled(every):
        return
    yield _finding(
        f"A job may run for {duration(owner.limits.max_wall)} ({owner.title}); this one asks for {duration(asked)}.",
        "time_limit",
        f"{owner.word}MaxWallDurationPerJobLimit",
        every,
    )


def _is_scaled(every: list[Owner]) -> bool:
    """Whether Slurm multiplies time limits before it compares them."""
    return any(
        "USAGE_FACTOR_SAFE" in owner.limits.flags and owner.limits.usage_factor not in (None, 1.0)
        for owner in every
        if isinstance(owner.limits, QOS)
    )


def _first(every: list[Owner], name: str, resource: str) -> Owner | None:
    """Return who is first to limit a resource; None if nobody does, or by an amount that is not told."""
    for owner in every:
        if resource in getattr(owner.limits, name, {}):
            return owner if _is_absolute(owner, every) else None
    return None


def _is_absolute(owner: Owner, every: list[Owner]) -> bool:
    """Whether a limit is the amount itself: not a part of the cluster, not multiplied by a factor of the QOS."""
    if isinstance(owner.limits, QOS):
        return "RELATIVE" not in owner.limits.flags
    # Versions that do not tell the factor leave it open.
    return all(
        hasattr(limits := wire.read(one.limits.raw, "limits"), "factor") and wire.limit(limits.factor) is None
        for one in every
        if isinstance(one.limits, QOS)
    )


_PROPERTIES = {"cpu": "ntasks", "node": "nodes", "mem": "memory_per_node", "gres/gpu": "gpus"}


def _most(place: Place, every: list[Owner], name: str, whose: str, reason: str) -> Iterator[CheckFinding]:
    """Compare what a job asks for with what may be had at most, by one job or several together."""
    for resource, asked in place.request.tres.items():
        owner = _first(every, name, resource)
        if owner is None or asked <= (limit := getattr(owner.limits, name)[resource]):
            continue
        yield _finding(
            f"{whose} {amount(resource, limit)} ({owner.title}); this one asks for {amount(resource, asked)}.",
            _PROPERTIES[resource],
            reason.format(owner.word, _WORDS[resource]),
            every,
        )


def _least(place: Place, every: list[Owner]) -> Iterator[CheckFinding]:
    """Compare what a job asks for with what it must have: only if that is certain, and nothing can raise it."""
    partition = place.partition
    for resource, asked in place.request.exact_tres.items():
        owner = _first(every, "min_tres_per_job", resource)
        if owner is None or max(asked, partition.min_nodes) >= (limit := owner.limits.min_tres_per_job[resource]):
            continue
        text = (
            f"A job must have at least {amount(resource, limit)} ({owner.title}); this one asks for"
            f" {amount(resource, asked)}."
        )
        # Unless it compares at once, Slurm compares what the job gets: whole cores or nodes, or more for its memory.
        has_more = (
            partition.max_memory_per_cpu or partition.max_memory_per_node or place.site.limits_memory is not False
        )
        if resource == "cpu" and (has_more or not _is_strict(every)):
            yield CheckFinding("unknown", f"{text} Slurm may give it more.", _PROPERTIES[resource])
        else:
            word = "CpuNotSatisfied" if resource == "cpu" else "Node"
            yield _finding(text, _PROPERTIES[resource], f"QOSMin{word}", every)


def _counts(place: Place, every: list[Owner]) -> Iterator[CheckFinding]:
    """Compare how many jobs there are with how many there may be."""
    request = place.request
    for name, who in _SUBMITTED.items():
        owner = next((one for one in every if getattr(one.limits, name, None) is not None), None)
        # The jobs of a partition's QOS are not to be told apart; and what a QOS says of it, an association does not.
        if owner is None or owner.title.count("partition") or (name == "max_submitted" and _first_submit(every)):
            continue
        limit = getattr(owner.limits, name)
        is_qos = isinstance(owner.limits, QOS)
        # Jobs of others count too where they are all together: what this user has is the least that there can be.
        present = sum(
            (not is_qos or _is(job.qos, request.qos))
            and ((is_qos and name != "max_submitted_per_account") or _is(job.account, request.account))
            for job in place.evidence.all("jobs")
        )
        if present + request.jobs > limit:
            yield refusal(
                f"{who} may have {amount('job', limit)} waiting and running ({owner.title}); {request.user} has"
                f" {present}, and this makes {request.jobs} more.",
                "array" if request.jobs > 1 else "qos",
                2050,
                "Wait until some have ended.",
            )
    running = next((one for one in every if getattr(one.limits, "max_jobs_per_user", None) is not None), None)
    if running is not None and running.limits.max_jobs_per_user == 0:
        yield CheckFinding(
            "never starts",
            f"A user may have no jobs running ({running.title}).",
            "qos",
            None,
            "QOSMaxJobsPerUserLimit",
            _ASK_LESS,
        )


def _first_submit(every: list[Owner]) -> bool:
    names = ("max_submitted_per_user", "max_submitted_per_account")
    return any(getattr(owner.limits, name, None) is not None for owner in every for name in names)


def _is(name: str | None, other: str | None) -> bool:
    return name is not None and other is not None and name.casefold() == other.casefold()
