"""`scancel`: cancel jobs, or send them a signal."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import meluxina

from .arguments import Failure, Options, read, table
from .job_rows import Row, expand, long_name, rows
from .output import complain
from .start import Connect, number_of, reason
from .values import text

_TABLE = table(
    "-A --account=, --admin-comment=!, -b --batch, --ctld, -c --cron!, -f --full, --help!, -H --hurry, "
    "-i --interactive!, -M --cluster --clusters=!, -n --jobname --name=, --me, -w --nodelist=, -p --partition=, "
    "-q --qos=, -Q --quiet, -R --reservation=, --sibling=!, -s --signal=, -t --state=, --usage!, -u --user=, "
    "-v --verbose, -V --version!, --wckey="
)
_VARIABLES = {
    f"SCANCEL_{name.upper()}": name for name in ("account", "name", "partition", "qos", "state", "user", "wckey")
}
_SWITCHES = {f"SCANCEL_{name.upper()}": name for name in ("batch", "full", "verbose")}
_SIGNALS = frozenset(
    (
        "HUP",
        "INT",
        "QUIT",
        "ABRT",
        "KILL",
        "ALRM",
        "TERM",
        "USR1",
        "USR2",
        "URG",
        "CONT",
        "STOP",
        "TSTP",
        "TTIN",
        "TTOU",
    )
)
_FLAGS = {"batch": "BATCH_JOB", "full": "FULL_JOB", "hurry": "HURRY"}
_FOR_ANY_JOB = {"ctld", "full", "hurry", "quiet", "verbose"}
"""Options with which jobs are not looked at before."""
_ACTIVE = ("PENDING", "RUNNING", "SUSPENDED")
_UNKNOWN_JOB, _ENDED_ALREADY = 2017, 2021
_INVALID = "Invalid job id specified"
_JOB = re.compile(r"(\d+)(?:_(?:(\d+)|\[([\d,:%-]+)\]|(\*))|\+(\d+))?(?:\.(\d+|batch))?")

_NAMES: Mapping[str, Callable[[Row], Iterable[str | None]]] = {
    "account": lambda row: [row.job.account],
    "name": lambda row: [row.job.name],
    "nodelist": lambda row: row.job.nodes,
    "partition": lambda row: [row.partition],
    "qos": lambda row: [row.job.qos],
    "reservation": lambda row: [text(row.raw, "resv_name")],
    "user": lambda row: [row.job.user, str(getattr(row.raw, "user_id", ""))],
    "wckey": lambda row: [wckey := text(row.raw, "wckey"), (wckey or "").removeprefix("*")],
}
"""What of a job each filter compares."""


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    options = _options(words, os.environ)
    ids = list(_ids(options.operands))
    if not ids and not options.keys() & {*_NAMES, "state", "me"}:
        raise Failure("scancel: error: No job identification provided")
    if options.keys() <= _FOR_ANY_JOB:
        with connect() as client:
            return _kill(client, ids, options)
    with connect() as client:
        entries = [row for row in rows(client.jobs()) if row.state in _ACTIVE]
        labels, code = _named(entries, ids, options) if ids else ([row.job.label for row in entries], 0)
        by_label = {row.job.label: row for row in entries}
        filters = list(_filters(options, client.config.user))
        chosen = [label for label in labels if all(passes(by_label[_own(label, by_label)]) for passes in filters)]
        if not chosen and filters and "verbose" in options:
            complain(f"scancel: error: No active jobs match ALL job filters, including: {_described(options)}")
        waiting = [label for label in chosen if by_label[_own(label, by_label)].is_pending]
        return max(
            code,
            _kill(client, waiting, options),
            _kill(client, [label for label in chosen if label not in waiting], options),
        )


def _options(words: Sequence[str], environment: Mapping[str, str]) -> Options:
    options = read("scancel", words, _TABLE)
    options.add_variables(environment, _VARIABLES)
    for variable, name in _SWITCHES.items():
        if environment.get(variable, "").lower() in ("t", "true"):
            options.setdefault(name, "")
    if "state" in options:
        state = long_name(options["state"])
        if state is None:
            raise Failure(
                f"Invalid job state specified: {words and options['state'].lower()}",
                "Valid job states are PENDING, RUNNING, and SUSPENDED",
            )
        options["state"] = state
    if "signal" in options:
        name = options["signal"].upper().removeprefix("SIG")
        if name not in _SIGNALS and not (name.isdigit() and int(name)):
            raise Failure(f"Unknown job signal: {options['signal']}")
        options["signal"] = name
    return options


def _ids(operands: Sequence[str]) -> Iterator[str]:
    """Yield jobs: `17,18_3,19_[1-5],20+1`. Commas inside brackets are of tasks."""
    for operand in operands:
        for word in filter(None, re.split(r",(?![^\[]*\])", operand)):
            match = _JOB.fullmatch(word)
            if match is None or not int(match[1]):
                raise Failure(f"scancel: error: Invalid job id {word}")
            if match[6]:
                raise Failure(f"scancel: error: {word}: steps can't be signalled over REST")
            yield match[1] if match[4] else word


def _own(label: str, by_label: Mapping[str, Row]) -> str:
    """Find the row that shows a job or a task."""
    if label in by_label:
        return label
    return next(other for other, row in by_label.items() if _has(row, label))


def _has(row: Row, job_id: str) -> bool:
    number, _, tasks = job_id.partition("_")
    if tasks:
        wishes = expand(tasks.strip("[]"))
        own = row.indices if row.task is None else {row.task}
        return int(number) == row.array_id and not wishes.isdisjoint(own)
    number, _, component = job_id.partition("+")
    if component:
        return bool(job_id == row.job.label)
    return int(number) in (row.id, row.array_id, row.het_id)


def _named(entries: Sequence[Row], ids: Sequence[str], options: Options) -> tuple[list[str], int]:
    """Find the jobs with these ids; complain of those that are not there."""
    labels: list[str] = []
    code = 0
    for job_id in ids:
        own = [row for row in entries if _has(row, job_id)]
        labels += [job_id] if "_" in job_id and own else [row.job.label for row in own]
        if not own:
            code = 1
            if "quiet" not in options:
                complain(f"scancel: error: Kill job error on job id {job_id}: {_INVALID}")
    return list(dict.fromkeys(labels)), code


def _filters(options: Options, own: str) -> Iterator[Callable[[Row], bool]]:
    if "state" in options:
        yield lambda row: row.state == options["state"]
    wishes = {name: options[name] for name in _NAMES if name in options} | ({"user": own} if "me" in options else {})
    for name, wish in wishes.items():
        value = wish.lower() if name in ("account", "qos") else wish
        names = set(value.split(",")) if name == "nodelist" else {value}
        yield _matching(name, names)


def _matching(name: str, names: set[str]) -> Callable[[Row], bool]:
    return lambda row: not names.isdisjoint(_NAMES[name](row))


def _described(options: Options) -> str:
    order = ("account", "name", "nodelist", "partition", "qos", "reservation", "state", "user", "wckey")
    titles = {"name": "job_name", "user": "user_name"}
    return "".join(f"{titles.get(name, name)}={options[name]} " for name in order if name in options)


def _kill(client: meluxina.Client, ids: Sequence[str], options: Options) -> int:
    """Cancel these, or send them the signal; complain of those that it failed for."""
    if not ids:
        return 0
    if "verbose" in options:
        kind = "".join(f"{name} " for name in ("batch", "full") if name in options)
        sending = f"Signal {options['signal']} to" if "signal" in options else "Terminating"
        complain(*(f"scancel: {sending} {kind}job {job_id}" for job_id in ids))
    failures: dict[str, meluxina.MeluxinaError] = {}
    flags = [flag for name, flag in _FLAGS.items() if name in options]
    if flags:
        failures = _kill_with_flags(client, ids, options.get("signal"), flags)
    else:
        try:
            client.cancel(ids, signal=options.get("signal"))
        except meluxina.ChangesFailed as error:
            failures = dict(error.failures)
    return max((_complain(job_id, error, options) for job_id, error in failures.items()), default=0)


def _kill_with_flags(
    client: meluxina.Client, ids: Iterable[str], signal: str | None, flags: Sequence[str]
) -> dict[str, meluxina.MeluxinaError]:
    failures: dict[str, meluxina.MeluxinaError] = {}
    for job_id in ids:
        try:
            client.send(client.api().slurm.delete_job.request(job_id, signal=signal or "KILL", flags=flags))
        except TypeError:
            raise Failure("scancel: error: this server's REST API can't signal only a part of a job") from None
        except meluxina.AnswerError as error:
            failures[job_id] = error
    return failures


def _complain(job_id: str, error: meluxina.MeluxinaError, options: Options) -> int:
    number = number_of(error) or 1
    is_gone = number in (_UNKNOWN_JOB, _ENDED_ALREADY) or isinstance(error, meluxina.NotFoundError)
    if not is_gone or "verbose" in options:
        complain(f"scancel: error: Kill job error on job id {job_id}: {_INVALID if is_gone else reason(error)}")
    return 0 if is_gone and options.get("signal", "KILL") == "KILL" else number & 0xFF
