"""`scontrol`: show what Slurm knows; change, hold, release and requeue jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import meluxina

from . import job_updates, shows
from .arguments import Failure, read, table
from .output import complain
from .start import Connect, number_of, reason

_TABLE = table(
    "-a --all, -d --details!, -h --help!, -M --cluster --clusters=!, -o --oneliner, -Q --quiet, --usage!, "
    "-v --verbose!, -V --version!, --json[=]!, --yaml[=]!"
)


class _Verb(NamedTuple):
    """What is done to jobs."""

    act: Callable[[Any, str], None]
    failure: str = ""
    """What Slurm's command says last if it failed for one."""
    message: str = "{job}: {reason}"


_SUSPEND = "slurm_suspend error:"
_VERBS: Mapping[str, _Verb] = {
    "hold": _Verb(lambda client, job: client.hold(job), _SUSPEND),
    "release": _Verb(lambda client, job: client.release(job), _SUSPEND),
    "requeue": _Verb(lambda client, job: client.requeue(job)),
}
_SLURMS = frozenset(
    ("abort", "cancel_reboot", "completing", "create", "delete", "errnumstr", "fsdampeningfactor", "getaddrs", "getent")
    + ("gethost", "listpids", "notify", "pidinfo", "ping", "power", "reboot", "reconfigure", "requeuehold", "resume")
    + ("schedloglevel", "setdebug", "setdebugflags", "shutdown", "suspend", "takeover", "token", "top", "uhold")
    + ("version", "wait_job", "write")
)
"""Slurm's other keywords."""
_UNKNOWN = "Invalid job id specified"
_TOO_FEW = {"update": "too few arguments for {} keyword"}
_MOST_OPERANDS = 2


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    options = read("scontrol", words, _TABLE)
    keyword, *operands = options.operands or [""]
    name = keyword.lower()
    if name in _SLURMS or not name:
        raise Failure(f"scontrol: error: {keyword or 'reading commands from standard input'} is not implemented")
    if name not in (*_VERBS, "show", "update"):
        raise Failure(f"invalid keyword: {keyword}")
    if not operands:
        raise Failure(_TOO_FEW.get(name, "too few arguments for keyword:{}").format(keyword))
    if name == "show" and len(operands) > _MOST_OPERANDS:
        raise Failure(f"too many arguments for keyword:{keyword}")
    if name == "update":
        return _update(operands, connect)
    if name == "show":
        return shows.show(connect, operands, is_one_line="oneliner" in options)
    with connect() as client:
        return max([_act(client, _VERBS[name], job) for job in _jobs(client, operands)], default=0)


def _update(operands: Sequence[str], connect: Connect) -> int:
    job_updates.check_entity(operands)
    jobs, properties = job_updates.read(operands)
    with connect() as client:
        verb = _Verb(lambda client, job: client.update(job, **properties), message="{reason} for job {job}")
        return max(_act(client, verb, job) for job in jobs)


def _jobs(client: meluxina.Client, operands: Sequence[str]) -> Iterator[str]:
    """Yield jobs by their ids; those with a name (`jobname=x`) one by one."""
    for operand in operands:
        prefix, equals, name = operand.partition("=")
        if equals and prefix.lower() in ("name", "jobname"):
            yield from (job.label for job in client.jobs(name=name, mine=True))
        else:
            yield from filter(None, operand.split(","))


def _act(client: meluxina.Client, verb: _Verb, job: str) -> int:
    try:
        verb.act(client, job)
    except meluxina.AnswerError as error:
        is_unknown = isinstance(error, meluxina.NotFoundError) or (error.status is None and number_of(error) is None)
        if is_unknown:
            complain(f"{_UNKNOWN} for job {job}", *([verb.failure + _UNKNOWN] if verb.failure else []))
        else:
            complain(verb.message.format(job=job, reason=reason(error)))
        return 1
    return 0
