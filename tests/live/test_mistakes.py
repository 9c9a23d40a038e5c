"""The mistakes of a newcomer: each message says what happened and what to do, without any of Slurm's own commands."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import OBLIGATORY

from .conftest import NEWEST, Served, cluster
from .helpers import user_settings

pytestmark = [
    pytest.mark.live,
    pytest.mark.filterwarnings("ignore::UserWarning"),
]
SERVED = [NEWEST[-1]]

PROGRAM = str(Path(sys.executable).with_name("meluxina"))
NOBODY = 99999999
"""The number of no job."""
SCRIPT = "#!/bin/sh\ntrue"


class World(SimpleNamespace):
    """A newcomer's client, and jobs to make mistakes with."""

    client: meluxina.Client
    settings: dict[str, Any]
    held: int
    ended: int
    theirs: int

    def submit(self, **properties: Any) -> object:
        return self.client.submit(**{"script": SCRIPT, "partition": "cpu", **OBLIGATORY, **properties})

    def ping(self, **changes: Any) -> object:
        with meluxina.Client(**{**self.settings, **changes}) as client:
            return client.ping()


def world_of(slurm: Sandbox) -> World:
    settings = user_settings(slurm)
    client = meluxina.Client(**settings)
    world = World(client=client, settings=settings)
    world.held, world.ended = (world.submit(hold=True).id for _ in range(2))  # type: ignore[attr-defined]
    client.cancel(world.ended)
    others = user_settings(slurm, "u100002")
    with meluxina.Client(**others) as other:
        job = other.submit(SCRIPT, hold=True, **{**OBLIGATORY, "partition": "cpu", "account": others["account"]})
        world.theirs = job.id
    return world


@pytest.fixture(scope="module")
def world(served: Served) -> Iterator[World]:
    world = world_of(cluster(served[0]))
    yield world
    world.client.cancel(world.held)
    world.client.close()


@pytest.fixture(scope="module")
def older() -> Iterator[World]:
    world = world_of(cluster(NEWEST[0][0]))
    yield world
    world.client.cancel(world.held)
    world.client.close()


Call = Callable[[World], object]


def submits(**properties: Any) -> Call:
    return lambda world: world.submit(**properties)


def pings(**changes: Any) -> Call:
    return lambda world: world.ping(**changes)


def with_url(change: Callable[[str], str]) -> Call:
    return lambda world: world.ping(url=change(world.settings["url"]))


REFUSED: dict[str, tuple[Call, tuple[str, ...]]] = {
    # Names that Slurm refuses: the same on the oldest and the newest server.
    "account": (submits(account="p20001"), ("p20001", "Did you mean p200001?")),
    "qos": (submits(qos="devv"), ("devv", "Did you mean dev?", "`meluxina qos`")),
    "partition": (submits(partition="cpuu"), ("cpuu", "Did you mean cpu?", "gpu", "`meluxina partitions`")),
    "feature": (submits(constraint="amdd"), ("amdd", "Did you mean amd?", "x86")),
    "reservation": (submits(reservation="maintenence"), ("Did you mean maintenance?", "`meluxina reservations`")),
    "node": (submits(nodelist="mel9999"), ("no node mel9999", "mel0001", "`meluxina nodes`")),
    "excluded node": (submits(exclude="mel9999"), ("no node mel9999", "`meluxina nodes`")),
    "dependency's form": (submits(dependency="nach:1"), ("nach:1", "afterok:17")),
    "array's index": (submits(array="0-99999999"), ("0-99%10", "site allows")),
    "array's form": (submits(array="a-b"), ("0-99%10",)),
    "hold another's": (lambda world: world.client.hold(world.theirs), ("is u100002's",)),
    "release another's": (lambda world: world.client.release(world.theirs), ("is u100002's",)),
    "update another's": (lambda world: world.client.update(world.theirs, comment="x"), ("is u100002's",)),
    "cancel another's": (lambda world: world.client.cancel(world.theirs), ("is u100002's",)),
    "hold ended": (lambda world: world.client.hold(world.ended), ("has ended (CANCELLED)",)),
    "update ended": (lambda world: world.client.update(world.ended, time_limit=2), ("has ended (CANCELLED)",)),
    "hold unknown": (lambda world: world.client.hold(NOBODY), ("There is no job 99999999",)),
    "update unknown": (lambda world: world.client.update(NOBODY, time_limit=2), ("There is no job 99999999",)),
    "cancel unknown": (lambda world: world.client.cancel(NOBODY), ("There is no job 99999999",)),
    "update to a partition": (
        lambda world: world.client.update(world.held, partition="cpuu"),
        ("Did you mean cpu?", "`meluxina partitions`"),
    ),
    "update to a qos": (lambda world: world.client.update(world.held, qos="devv"), ("Did you mean dev?",)),
    "update to an account": (
        lambda world: world.client.update(world.held, account="p20001"),
        ("Did you mean p200001?",),
    ),
    "token": (pings(token="abc"), ("`scontrol token` on a login node",)),
    "user": (pings(user="u100002"), ("token is u100001's", "u100002")),
    "job": (lambda world: world.client.job(NOBODY), ("There is no job 99999999",)),
    "node's name": (lambda world: world.client.node("mel9999"), ("There is no node mel9999",)),
    "partition's name": (lambda world: world.client.partition("cpuu"), ("There is no partition cpuu",)),
    "reservation's name": (lambda world: world.client.reservation("x"), ("There is no reservation x",)),
}
NEWEST_ONLY: dict[str, tuple[Call, tuple[str, ...]]] = {
    "dependency": (submits(dependency=f"afterok:{NOBODY}"), ("not know job 99999999", "`meluxina history 99999999`")),
    "after": (submits(after=NOBODY), ("not know job 99999999",)),
    "gres": (submits(gres="gpux:1"), ("No such resource", "gpu:4")),
    "memory": (submits(mem="100T"), ("No node of this partition", "`meluxina nodes`")),
    "GPUs of cpu": (submits(gpus_per_node=4), ("No node of this partition", "another partition")),
    "node of another partition": (submits(nodelist="mel2001"), ("No node of this partition",)),
    "memory's form": (submits(mem="much"), ("'much' is not a size of memory", "Nothing was sent")),
    "time's form": (submits(time_limit="tomorrow"), ("'tomorrow' is not a time", "1-12:00:00")),
    "nodes' form": (submits(nodes="many"), ("'many' is not a number of nodes", "2-4")),
    "begin's form": (submits(begin="yesterday"), ("'yesterday' is not a time", "now+2hours")),
    "mail's form": (submits(mail_type="SOMETIMES"), ("SOMETIMES", "END")),
    "signal": (submits(signal="XX@3"), ("'XX' is not a signal", "TERM")),
    "ntasks": (submits(ntasks=-1), ("not a number from 1 on",)),
    "keyword": (submits(tim_limit=3), ("Did you mean time_limit?",)),
    "path as a text": (submits(script="/nosuch/job.sh"), ("pathlib.Path",)),
    "no such file": (submits(script=Path("/nosuch/job.sh")), ("/nosuch/job.sh", "No such file")),
    "empty script": (submits(script=""), ("empty",)),
    "relative folder": (submits(chdir="x/y"), ("relative", "from / on")),
    "no qos": (submits(qos=None), ("quality of service", "#SBATCH --qos")),
    "no time limit": (submits(time_limit=None), ("time limit", "#SBATCH --time")),
    "id's form": (lambda world: world.client.job("abc"), ("'abc' is not a job", "17_3")),
    "state": (lambda world: world.client.jobs(state="RUNING"), ("Did you mean RUNNING?",)),
    "wait": (lambda world: world.client.wait(NOBODY), ("There is no job 99999999",)),
    "URL with a version": (with_url(lambda url: f"{url}/slurm/v0.0.43"), ("leave the path out",)),
    "URL with a path": (with_url(lambda url: f"{url}/api"), ("/api", "leave the path out")),
    "https": (with_url(lambda url: url.replace("http:", "https:")), ("does not speak TLS", "http://")),
    "URL without http": (with_url(lambda url: url.removeprefix("http://")), ("must look like https://",)),
    "version that is none": (pings(api_version="latest"), ("API_VER must look like",)),
    "version of nobody": (pings(api_version="v0.0.99"), ("does not speak v0.0.99", "Leave API_VER away")),
    "version of another server": (pings(api_version="v0.0.38"), ("server speaks v0.0.42", "another API_VER")),
}


def complain(call: Call, world: World, words: tuple[str, ...]) -> None:
    with pytest.raises(meluxina.MeluxinaError) as raised:
        call(world)
    message = str(raised.value)
    assert [word for word in words if word not in message] == [], message
    assert "sacctmgr" not in message


@pytest.mark.parametrize("mistake", [*REFUSED, *NEWEST_ONLY])
def test_a_mistake_is_explained(world: World, mistake: str) -> None:
    call, words = {**REFUSED, **NEWEST_ONLY}[mistake]
    complain(call, world, words)


@pytest.mark.parametrize("mistake", REFUSED)
def test_a_mistake_is_explained_by_an_older_server_too(older: World, mistake: str) -> None:
    complain(REFUSED[mistake][0], older, REFUSED[mistake][1])


DEV = ("-q", "dev", "-t", "5", "-p", "cpu")
TYPED: list[tuple[tuple[str, ...], int, str]] = [
    (("submit", "srun hostname", *DEV), 2, "meluxina submit -- srun hostname"),
    (("submit", "srun", "hostname", *DEV), 2, "meluxina submit -- srun hostname"),
    (("submit", "nosuch.sh", *DEV), 2, "nosuch.sh can't be read"),
    (("submit",), 2, "a command after --"),
    (("submit", *DEV, "-p", "cpuu", "--", "true"), 3, "Did you mean cpu?"),
    (("jobs", "99999999"), 1, "no job 99999999"),
    (("history", "99999999"), 1, "no job 99999999"),
    (("job", "99999999"), 1, "no job 99999999"),
    (("cancel", "99999999"), 1, "no job 99999999"),
    (("jobs", "--user", "nobodyy"), 1, "no user nobodyy"),
    (("history", "--user", "nobodyy"), 1, "no user nobodyy"),
    (("jobs", "--partition", "cpuu"), 1, "Did you mean cpu?"),
    (("jobs", "--account", "p20001"), 1, "Did you mean p200001?"),
    (("nodes", "--partition", "cpuu"), 1, "Did you mean cpu?"),
    (("update", "99999999", "tim_limit=5"), 2, "Did you mean time_limit?"),
    (("history", "-S", "yesterday"), 2, "2026-01-31"),
    (("jobz",), 2, "Did you mean"),
    (("--token-file", "/nosuch", "ping"), 2, "/nosuch can't be read"),
    (("--token-command", "false", "ping"), 3, "command false failed"),
]


@pytest.mark.parametrize(
    ("words", "code", "message"), TYPED, ids=lambda value: " ".join(value)[:30] if isinstance(value, tuple) else ""
)
def test_a_mistake_at_the_terminal_is_explained(
    slurm: Sandbox, words: tuple[str, ...], code: int, message: str
) -> None:
    done = subprocess.run(
        [PROGRAM, *words], env=slurm.environment("u100001"), capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, message.lower() in done.stderr.lower()) == (code, True), done
    assert "Traceback" not in done.stderr


def test_a_proxy_from_the_environment_that_refuses_is_named(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    monkeypatch.setenv("https_proxy", "http://someone:secret@127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    limits = meluxina.Timeouts(retries=0)
    with pytest.raises(meluxina.ConnectionFailed, match="NO_PROXY") as raised:
        world.ping(url="https://slurm-api.example", timeout=limits)
    assert "proxy http://127.0.0.1:9" in str(raised.value)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "https://no-such.invalid"])
def test_an_address_where_nobody_is_is_explained(world: World, url: str) -> None:
    with pytest.raises(meluxina.ConnectionFailed, match="in SLURM_URL right"):
        world.ping(url=url, timeout=meluxina.Timeouts(retries=0))
