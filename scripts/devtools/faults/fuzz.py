"""Submissions and changes by chance: nothing that the facade lets through may end the server."""

from __future__ import annotations

import random
import typing
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Any

import attrs
import httpx

import slurmrestd
from devtools.sandbox import Sandbox
from meluxina import Client, ConnectionFailed, InvalidRequestError, MeluxinaError, SubmitUnknown, Timeouts
from meluxina.sbatch import options

_WORDS = r"""
    0 1 -1 4 1-2 2-1 1,2 0-3%2 1:2:3 99999999999 1-12:00:00 UNLIMITED 8G -8G 8 1K cpu gpu no-such cpu,gpu mel0001
    mel[0001-0003] mel[ mel0001,mel0001 ] a=b a:b a:1 gpu:1 gres/gpu:2 gres:gpu:a:1 gpu:-1 cpu=1 cpu=1,mem=1G = : , ,, %
    %%%n%s / ../.. /home/%j now+1hour now-1day 2030-01-01T00:00:00 2030-13-45 afterok:1 afterok afterok:1?afterany:2
    singleton expand:1 ALL END,FAIL KILL USR1@60 B:USR1@60 yes no off low high-high mask_cpu:0xF map_cpu:0,1 rank
    verbose,cores cores block:cyclic * plane=2 arbitrary ünï💥 ' " \ {} [] null (a&b) a|b*2 [a&b]
"""
_TEXTS = (
    *_WORDS.split(),
    "",
    " ",
    "\n",
    "\t",
    "x" * 70_000,
)
_BORDERS = (0, 64, 2**16, 2**31, 2**32 - 2, 2**32, 2**63, 2**64 - 1)
_OTHERS: tuple[Any, ...] = (
    *(border + step for border in _BORDERS for step in (-1, 0, 1)),
    *(-(2**31), 0.5, True, False, range(3), range(0, 100, 7), timedelta(hours=1), timedelta(days=10_000)),
    *([], [1], [1, 1], [5, 2], ["a"], ["a", "b"], [""]),
    *({}, {"a": "b"}, {"set": True, "number": 5}, {"set": True, "infinite": True}),
)
_SCRIPTS = (
    "true", "#!/bin/sh\ntrue", "#!/no/such/interpreter\n", "\x01\x02\x03", "#SBATCH --array=0-3\ntrue",
    "#!/bin/sh\n#SBATCH hetjob\n#SBATCH -n 1\ntrue", "x" * 100_000, "💥" * 1000, ["srun", "hostname", "a b", "'"],
)  # fmt: skip
# What users mean; they mistype it.
_NODES = ("mel[0001-0003]", "mel[0001-0003,2001]", "mel0001,mel[2001-2002]", "r[1-2]n[01-16]", "mel[1-60000]")
_TIMES = ("1-12:00:00", "00:05:00", "90", "2-0", "UNLIMITED")
_DATES = ("2030-01-01T00:00:00", "now+1hour", "16:00", "01/31/30")
_SIZES = ("8G", "1024M", "4096", "1T")
_FEATURES = ("x86&amd", "amd|intel", "[cpu*2&gpu*1]", "(x86&amd)|fpga", "cpu*2")
_GPUS = ("gpu:4", "gpu:a100:2", "gpu:2,license:1", "4", "a100:2")
_MEANT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("nodelist", "required_nodes", "exclude", "exclude_nodes", "excluded_nodes"), _NODES),
    **dict.fromkeys(("time_limit", "time_minimum", "time_min", "delay_boot"), _TIMES),
    **dict.fromkeys(("begin", "begin_time", "deadline"), _DATES),
    **dict.fromkeys(("mem", "memory_per_node", "memory_per_cpu", "mem_per_cpu", "mem_per_gpu", "tmp"), _SIZES),
    **dict.fromkeys(("constraint", "constraints", "prefer"), _FEATURES),
    **dict.fromkeys(("gres", "gpus", "gpus_per_node", "gpus_per_task", "tres_per_node", "tres_per_job"), _GPUS),
    "array": ("0-15%4", "1,3,5-9:2", "0-3", "1-1000"),
    "dependency": ("afterok:1:2,afterany:3", "afterok:1?afterany:2", "singleton", "after:1+5", "aftercorr:1_2"),
    "nodes": ("2", "2-4", "1-15:4", "1,3"),
    "signal": ("B:USR1@60", "USR1@60", "R:10"),
    "licenses": ("matlab:2", "a:1,b:2", "a@db:1"),
    "mail_type": ("BEGIN,END", "ALL", "TIME_LIMIT_80"),
    "cpu_freq": ("low-high:performance", "1200000"),
    "output": ("job-%j.out", "%x/%A_%a.out"),
}
_MISTYPED = "[](){},.;:-_%*+&|@=/ \t0129ax\u0663"
_NEARLY_RIGHT = 0.6
_FIXED = ("hold", "qos", "script", "time_limit")
_DEADLY_IN_OTHER_VERSIONS = ("group_id",)
"""What ends a server whose versions have no document here that could mark it: 24.11 dies of every name of a group."""
_ENOUGH = Timeouts(silence=20.0, retries=0.0, search=0.5)
USER = "u100002"


@attrs.frozen
class Submission:
    """One of them, and what came of it."""

    script: Any
    properties: dict[str, Any]
    outcome: str
    """`job`, the kind of error, or `refused here`."""


class _Renamed(httpx.BaseTransport):
    """Speaks to a server in the next older version of its API: what differs is little, and the paths."""

    def __init__(self, spoken: str, served: str) -> None:
        self._spoken, self._served = spoken, served
        self._network = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it to the path of the version that is served."""
        path = request.url.raw_path.replace(self._spoken.encode(), self._served.encode(), 1)
        request.url = request.url.copy_with(raw_path=path)
        return self._network.handle_request(request)

    def close(self) -> None:
        """Close the connections."""
        self._network.close()


def _settings(sandbox: Sandbox) -> dict[str, Any]:
    environment = sandbox.environment(USER)
    return {
        "url": environment["SLURM_URL"],
        "token": environment["SLURM_JWT"],
        "user": USER,
        "account": environment["ACCOUNT"],
        "timeout": _ENOUGH,
    }


def _other_version(sandbox: Sandbox) -> dict[str, Any]:
    """Settings of a client for a server that serves none of the package's versions; none for the others."""
    if set(sandbox.api_versions) & set(slurmrestd.VERSIONS):
        return {}
    spoken, served = slurmrestd.VERSIONS[-1], sandbox.api_versions[-1]
    return {"api_version": spoken, "transport": _Renamed(spoken, served)}


def mistyped(chance: random.Random, text: str) -> str:
    """A text with up to three typing errors: a character too many, too few, another or at another place."""
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        place = chance.randrange(len(text) + 1)
        before, after = text[:place], text[place:]
        text = chance.choice((
            before + chance.choice(_MISTYPED) + after,
            before + after[1:],
            before + chance.choice(_MISTYPED) + after[1:],
            before + after[1:2] + after[:1] + after[2:],
            before + after[:1] + after,
        ))  # fmt: skip
    return text


def submissions(client: Client, seed: int, left_out: Iterable[str] = ()) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Scripts and properties without end."""
    job = _job_model(client.api().slurm.post_job_submit.OPERATION)
    names = sorted({*typing.get_type_hints(job), *options.KEYWORDS}.difference(_FIXED, left_out))
    chance = random.Random(seed)
    while True:
        chosen = {
            name: chance.choice(_TEXTS if chance.random() < 0.6 else _OTHERS)
            for name in chance.sample(names, chance.choice((1, 1, 1, 2, 4)))
        }
        if chance.random() < _NEARLY_RIGHT:
            meant = sorted(_MEANT.keys() & names)
            chosen = {
                name: mistyped(chance, chance.choice(_MEANT[name]))
                for name in chance.sample(meant, chance.choice((1, 1, 2)))
            }
        script = chance.choice(_SCRIPTS) if chance.random() < 0.1 else "true"
        yield script, {"qos": "dev", "time_limit": 5, "hold": True, **chosen}


def fuzz(
    sandbox: Sandbox, number: int, seed: int, log: Callable[[str], None]
) -> tuple[list[Submission], list[Submission]]:
    """Submit so many; returns what reached the server and did it no harm, and what ended it."""
    reached: list[Submission] = []
    deadly: list[Submission] = []
    other = _other_version(sandbox)
    with warnings.catch_warnings(), Client(**_settings(sandbox), **other) as client:
        warnings.simplefilter("ignore")
        made = submissions(client, seed, _DEADLY_IN_OTHER_VERSIONS if other else ())
        held = client.submit("true", qos="dev", time_limit=5, hold=True)
        ways = (_submit, _submit, _submit_raw, _change)
        for index in range(number):
            script, properties = next(made)
            outcome = _outcome(ways[index % len(ways)], client, script, properties, held.id)
            if outcome == "refused here":
                continue
            submission = Submission(script, properties, outcome)
            if _lives(client):
                reached.append(submission)
            else:
                deadly.append(submission)
                log(f"slurmrestd {sandbox.release.slurm} ended: {properties!r:.500}")
                sandbox.start("slurmrestd")
    sandbox.exec(["scancel", "--user", USER])
    return reached, deadly


def _submit(client: Client, script: Any, properties: dict[str, Any], _job: int) -> None:
    client.submit(script, **properties)


def _submit_raw(client: Client, _script: Any, properties: dict[str, Any], _job: int) -> None:
    """Submit as programs do that fill in the raw model: nothing is converted."""
    operation = client.api().slurm.post_job_submit
    model = _job_model(operation.OPERATION)
    environment = {"A": "b"} if "JobDescMsgEnvironment" in str(model.__annotations__["environment"]) else ["A=b"]
    properties = {"environment": environment, "current_working_directory": "/tmp", **properties}  # noqa: S108 -- the job's
    job = model(**{name: value for name, value in properties.items() if name in model.__annotations__})
    client.send(operation.request(body=operation.OPERATION.body(script="#!/bin/sh\ntrue", job=job)))


def _change(client: Client, _script: Any, properties: dict[str, Any], job: int) -> None:
    names = properties.keys() - {"qos", "time_limit", "hold"}
    client.update(job, **{name: properties[name] for name in sorted(names)})


def _job_model(operation: Any) -> Any:
    body = typing.get_type_hints(operation.body)
    return next(branch for branch in typing.get_args(body["job"]) if hasattr(branch, "__attrs_attrs__"))


def _outcome(
    way: Callable[[Client, Any, dict[str, Any], int], None],
    client: Client,
    script: Any,
    properties: dict[str, Any],
    job: int,
) -> str:
    try:
        way(client, script, properties, job)
    except SubmitUnknown:
        return "unknown"
    except InvalidRequestError as error:
        return "refused here" if error.status is None else type(error).__name__
    except MeluxinaError as error:
        return type(error).__name__
    return "job"


def _lives(client: Client) -> bool:
    try:
        client.ping()
    except ConnectionFailed:
        return False
    except MeluxinaError:
        # It answers; that its controller may not is another matter.
        return True
    return True
