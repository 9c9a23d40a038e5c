"""From what was asked for to what a check says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..errors import MeluxinaError
from ..explain.evidence import Evidence
from ..explain.explanation import amount
from ..views.partition import Partition
from . import accounting, nodes, partitions, things
from .partitions import Place
from .request import Request
from .result import Check, CheckFinding, refusal
from .site import Site

_NAMED = {"reservation": "reservations", "licenses": "licenses", "dependency": "dependencies"}
"""What has to be asked for because of an option."""
_SHOWN = 3
"""Partitions that are told of, where none is named."""
_ORDER = ("refused", "never starts", "unknown")


def topics(requests: Iterable[Request], evidence: Evidence) -> tuple[str, ...]:
    """List what has to be asked for to check jobs, beyond what is known by now."""
    names: dict[str, None] = dict.fromkeys(("configuration", "partitions", "qos", "associations"))
    for request in requests:
        names |= dict.fromkeys(topic for option, topic in _NAMED.items() if request.options.get(option))
        if nodes.are_concerned(request):
            names["nodes"] = None
        for place in places(request, evidence):
            if place.partition.allowed_accounts:
                names["account"] = None
            if accounting.is_limited(place):
                names["jobs"] = None
    return tuple(name for name in names if not evidence.was_asked(name))


def judge(requests: Sequence[Request], evidence: Evidence) -> Check:
    """Say what speaks against jobs: one, or the components of a heterogeneous one."""
    site = Site(evidence)
    findings = [finding for request in requests for finding in _of(request, evidence, site)]
    findings += [CheckFinding("unknown", f"{text}.") for text in evidence.unknown()]
    if site.plugins:
        text = f"The site has plugins that may change or refuse jobs ({', '.join(site.plugins)})."
        findings.append(CheckFinding("unknown", text))
    if not site.is_told and any(finding.error or finding.reason for finding in findings):
        text = "Whether the site enforces accounting, and has no plugin that changes jobs: that is taken for granted."
        findings.append(CheckFinding("unknown", text))
    return Check(tuple(sorted(dict.fromkeys(findings), key=lambda finding: _ORDER.index(finding.outcome))))


def unsendable(mistake: MeluxinaError) -> Check:
    """Say that a job can't even be sent."""
    message, _, hint = str(mistake).partition("\n")
    return Check((CheckFinding("refused", message.removesuffix(" Nothing was sent."), advice=hint or None),))


def _of(request: Request, evidence: Evidence, site: Site) -> Iterator[CheckFinding]:
    yield from accounting.rights(request, evidence, site)
    yield from things.findings(request, evidence, site)
    if not request.is_plain:
        yield CheckFinding(
            "unknown", "It has properties that are no options of sbatch: what it asks for is not compared with limits."
        )
        return
    if not evidence.all("partitions") and evidence.has("partitions"):
        yield CheckFinding("unknown", "No partition is shown: nothing is compared with their limits.", "partition")
    elif evidence.has("partitions"):
        if absent := _absent(request, evidence):
            yield absent
        else:
            yield from _of_places(request, places(request, evidence))


def _absent(request: Request, evidence: Evidence) -> CheckFinding | None:
    names = {partition.name for partition in evidence.all("partitions")}
    absent = [name for name in request.names("partition") if name not in names]
    if not absent or not names:
        return None
    text = f"There is no partition {absent[0]}; there are {', '.join(sorted(names))}."
    return refusal(text, "partition", 2000, "Name one of these.")


def places(request: Request, evidence: Evidence) -> list[Place]:
    """Return where a job may go: the partitions that it names, or the default; all, if it is not told which that is."""
    every: Sequence[Partition] = evidence.all("partitions")
    names = request.names("partition")
    if names:
        chosen = [partition for partition in every if partition.name in names]
    elif "reservation" in request.options:
        chosen = []  # The reservation may say it.
    else:
        chosen = [partition for partition in every if partition.is_default is not False]
        # Where the default is not told, closed ones say nothing: whichever it is, they would refuse it too.
        chosen = [partition for partition in chosen if not partitions.is_closed(partition)] or chosen
    site = Site(evidence)
    return [Place(request, partition, evidence, site) for partition in chosen]


def _of_places(request: Request, choices: Sequence[Place]) -> Iterator[CheckFinding]:
    """Yield what keeps a job from all partitions that it may go to; what only keeps it from some is not certain."""
    names = request.names("partition")
    lists = [list(_obstacles(place)) for place in choices]
    certain = [[finding for finding in findings if finding.outcome != "unknown"] for findings in lists]
    if names or len(choices) == 1:
        yield from (finding for findings in lists for finding in findings if finding.outcome == "unknown")
    if certain and all(certain):
        yield from _of_all(certain)
    elif any(certain):
        message = next(findings[0].message for findings in certain if findings)
        rest = (
            f"Whether another of {', '.join(names)} is enough depends on the site."
            if names
            else "Which partition is the default one is not told: name one."
        )
        yield CheckFinding("unknown", f"{message} {rest}", "partition")


def _of_all(lists: Sequence[Sequence[CheckFinding]]) -> Iterator[CheckFinding]:
    """Yield what is true of all partitions that a job may go to; if that is nothing, what keeps it from each."""
    common = [finding for finding in lists[0] if all(finding in findings for findings in lists)]
    if common:
        yield from common
        return
    firsts = [findings[0] for findings in lists]
    messages = list(dict.fromkeys(finding.message for finding in firsts))
    more = [f"So it is with {amount('partition', len(messages) - _SHOWN)} more."] if len(messages) > _SHOWN else []
    yield CheckFinding(
        "refused" if all(any(one.outcome == "refused" for one in findings) for findings in lists) else "never starts",
        " ".join([*messages[:_SHOWN], *more]),
        "partition",
        next((finding.error for finding in firsts if finding.error), None),
        None,
        firsts[0].advice,
    )


def _obstacles(place: Place) -> Iterator[CheckFinding]:
    name, state = place.partition.name, place.partition.state
    if partitions.is_replaced(place.partition):
        yield CheckFinding("unknown", f"Partition {name} is {state}: its jobs go to another one.", "partition")
        return
    yield from partitions.obstacles(place)
    if state == "DOWN":
        text = f"Partition {name} is DOWN: it starts no job until an administrator opens it."
        yield CheckFinding("unknown", text, "partition")
    elif place.evidence.has("nodes"):
        yield from nodes.obstacles(place)
    yield from accounting.obstacles(place)
