"""Submissions by chance: nothing that the facade lets through may end the server."""

from __future__ import annotations

import random
import typing
import warnings
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import attrs

from devtools.sandbox import Sandbox
from meluxina import Client, ConnectionFailed, MeluxinaError, SubmitUnknown, Timeouts
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
_ENOUGH = Timeouts(silence=20.0, retries=0.0, search=0.5)
USER = "u100002"


@attrs.frozen
class Submission:
    """One of them, and what came of it."""

    script: Any
    properties: dict[str, Any]
    outcome: str
    """`job`, the kind of error, or `refused here`."""


def submissions(client: Client, seed: int) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Scripts and properties without end."""
    body = typing.get_type_hints(client.api().slurm.post_job_submit.OPERATION.body)
    job = next(branch for branch in typing.get_args(body["job"]) if hasattr(branch, "__attrs_attrs__"))
    names = sorted({*typing.get_type_hints(job), *options.KEYWORDS} - {"hold", "qos", "script", "time_limit"})
    chance = random.Random(seed)
    while True:
        chosen = {
            name: chance.choice(_TEXTS if chance.random() < 0.6 else _OTHERS)
            for name in chance.sample(names, chance.choice((1, 1, 1, 2, 4)))
        }
        script = chance.choice(_SCRIPTS) if chance.random() < 0.1 else "true"
        yield script, {"qos": "dev", "time_limit": 5, "hold": True, **chosen}


def fuzz(
    sandbox: Sandbox, number: int, seed: int, log: Callable[[str], None]
) -> tuple[list[Submission], list[Submission]]:
    """Submit so many; returns what reached the server and did it no harm, and what ended it."""
    reached: list[Submission] = []
    deadly: list[Submission] = []
    settings = sandbox.environment(USER)
    with (
        warnings.catch_warnings(),
        Client(settings["SLURM_URL"], settings["SLURM_JWT"], USER, settings["ACCOUNT"], timeout=_ENOUGH) as client,
    ):
        warnings.simplefilter("ignore")
        client.ping()
        made = submissions(client, seed)
        for _ in range(number):
            script, properties = next(made)
            outcome = _outcome(client, script, properties)
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


def _outcome(client: Client, script: Any, properties: dict[str, Any]) -> str:
    try:
        client.submit(script, **properties)
    except SubmitUnknown:
        return "unknown"
    except MeluxinaError as error:
        return "refused here" if error.status is None else type(error).__name__
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
