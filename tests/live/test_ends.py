"""How jobs ended, on a real Slurm: each in one of the ways that there are, all at once, then told in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .helpers import USER, eventually, user_settings

pytestmark = pytest.mark.live

NODE = "mel2001"
"""A node of the partition gpu, that is lost."""


def _nothing(_slurm: Sandbox, _client: Any, _job: Any) -> None:
    """Let a job end by itself."""


def _by_its_user(_slurm: Sandbox, client: Any, job: Any) -> None:
    client.cancel(job)


def _by_root(slurm: Sandbox, _client: Any, job: Any) -> None:
    slurm.exec(["scancel", str(job.id)])


def _by_an_administrator(slurm: Sandbox, _client: Any, job: Any) -> None:
    with meluxina.Client(**user_settings(slurm, "admin")) as administrator:
        administrator.cancel(job.id)


def _out_of_time(slurm: Sandbox, _client: Any, job: Any) -> None:
    # The shortest limit is a minute; the end can be moved. A time that has passed when it arrives is refused.
    slurm.exec(["scontrol", "update", f"JobId={job.id}", "EndTime=now+2"])


def _past_its_deadline(slurm: Sandbox, _client: Any, job: Any) -> None:
    slurm.exec(["scontrol", "update", f"JobId={job.id}", "Deadline=now+2"])


def _lose_the_node(slurm: Sandbox, _client: Any, _job: Any) -> None:
    slurm.exec(["scontrol", "update", f"NodeName={NODE}", "State=DOWN", "Reason=smoke"])


class End(NamedTuple):
    """A job, what is done to it once it runs, and what is told of its end."""

    state: str
    words: str
    """A pattern that is in what is told."""
    script: str = "sleep 100"
    act: Callable[[Sandbox, Any, Any], None] = _nothing
    properties: Mapping[str, Any] = MappingProxyType({})


AFTER = r" after 00:00:\d\d"
ENDS: dict[str, End] = {
    "well": End("COMPLETED", rf"Its script returned 0{AFTER}: all is well\.", "true"),
    "1": End("FAILED", rf"Its script returned 1{AFTER}: what that means only the program knows", "exit 1"),
    "126": End("FAILED", rf"returned 126{AFTER}: the shell found a command and could not", "exec /etc/passwd"),
    "127": End("FAILED", rf"returned 127{AFTER}: the shell did not find a command", "no-such-command"),
    "137": End("FAILED", rf"returned 137{AFTER}: a command in it was ended by signal 9", "sh -c 'kill -9 $$'; exit $?"),
    "SIGKILL": End("FAILED", rf"It was ended{AFTER} by signal 9 \(SIGKILL\): somebody", "kill -9 $$"),
    "SIGTERM": End("FAILED", rf"It was ended{AFTER} by signal 15 \(SIGTERM\): somebody asked", "kill -15 $$"),
    "memory": End(
        "FAILED",
        rf"ended{AFTER} by signal 9.*\nIt had 60 MB of memory; one task was seen to use \d+ MB\.\n.*\nAsk for more",
        "perl -e '$text = \"x\" x 50e6; sleep 4'; kill -9 $$",
        properties={"memory_per_node": 60, "acctg_freq": "task=1"},
    ),
    "no folder": End(
        "FAILED",
        r"could not begin its script.*\nIt was to start in /\S+\.\nIt was to write to /nowhere/out\.",
        properties={"standard_output": "/nowhere/out"},
    ),
    "time": End("TIMEOUT", rf"It had reached its time limit of \d\d:\d\d:00, and was ended{AFTER}\.", act=_out_of_time),
    "by its user": End("CANCELLED", rf"It was cancelled by its user \({USER}\){AFTER}\.", act=_by_its_user),
    "by root": End("CANCELLED", rf"cancelled by root{AFTER}\.\nAsk an administrator why", act=_by_root),
    "by admin": End("CANCELLED", rf"cancelled by admin{AFTER}\.\nAsk admin why", act=_by_an_administrator),
    "before": End(
        "CANCELLED",
        rf"cancelled by its user \({USER}\) before it started\.$",
        act=_by_its_user,
        properties={"hold": True},
    ),
    "deadline": End(
        "DEADLINE",
        r"It could not start in time for its deadline, .* UTC\.\nSubmit it with a later deadline",
        act=_past_its_deadline,
        # Of a job that is held 22.05 looks at no deadline.
        properties={"partition": "cpu", "nodelist": "mel0005", "deadline": "now+1hour"},
    ),
    "node": End(
        "NODE_FAIL",
        rf"It lost a node{AFTER}: it ran on {NODE}\.\nNode {NODE} is DOWN now \(smoke.*\)\.\nThe job is not to blame",
        act=_lose_the_node,
        properties={"partition": "gpu", "nodelist": NODE, "requeue": False},
    ),
}


@pytest.fixture
def client(slurm: Sandbox) -> Iterator[Any]:
    with meluxina.Client(**user_settings(slurm)) as client:
        yield client
    slurm.exec(["scancel", "--user", USER])
    slurm.exec(["scontrol", "update", f"NodeName={NODE}", "State=RESUME"], check=False)


@pytest.mark.filterwarnings("ignore::meluxina.SlurmWarning")  # a node is down
def test_every_end_is_told_with_its_cause(client: Any, slurm: Sandbox) -> None:
    jobs = {name: submit_job(client, end.script, **{"qos": "default", **end.properties}) for name, end in ENDS.items()}
    array = submit_job(client, qos="default", hold=True, array="0-2")
    client.cancel(array)
    never = submit_job(
        client, "true", qos="default", dependency=f"afterok:{jobs['1'].id}", kill_on_invalid_dependency=True
    )
    acts = [name for name, end in ENDS.items() if end.act is not _nothing]
    eventually(
        lambda: {row.id: row for row in client.jobs(ids=[jobs[name] for name in acts])},
        lambda rows: all(rows[jobs[name].id].state.is_running or name in {"before", "deadline"} for name in acts),
    )
    for name in acts:
        ENDS[name].act(slurm, client, jobs[name])
    ended = client.wait([*jobs.values(), never], timeout=90, stuck="ignore")
    told = {name: client.why(job) for name, job in zip([*ENDS, "never"], ended, strict=True)}
    # What waits together is one record; its tasks are listed one by one.
    assert f"cancelled by its user ({USER}) before it started." in str(client.why(client.wait(array)))
    for name, end in ENDS.items():
        assert f" is {end.state}" in told[name].summary, told[name]
        assert re.search(end.words, str(told[name])), told[name]
        assert not told[name].unknown
    assert f"What it depended on had not ended as it must (afterok:{jobs['1'].id}" in str(told["never"])
