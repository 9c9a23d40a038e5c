"""Tokens that expire, are refused, are renewed: on a real Slurm."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import meluxina
import slurmrestd
from devtools.sandbox import Sandbox
from devtools.sandbox.config import JWT_KEY
from meluxina.settings.config import ConfigurationWarning
from tests.builders import submit_job

from .conftest import Connect
from .helpers import USER, run_job, user_settings

pytestmark = pytest.mark.live


def expired(slurm: Sandbox) -> str:
    """A token whose time is over."""
    token = slurm.token(USER, lifespan=1)
    time.sleep(1.1)
    return token


def unsigned(token: str) -> str:
    """A token that looks good for long and has a signature that is not Slurm's: nothing here can tell."""
    head, _, signature = token.rpartition(".")
    return f"{head}.{signature[::-1]}"


def scontrol(slurm: Sandbox, lifespan: int = 600) -> list[str]:
    """The command that a user would run over ssh."""
    return slurm.exec_line(["scontrol", "token", f"lifespan={lifespan}"], user=USER)


def listed(client: Any) -> Any:
    """An operation of the controller."""
    return client.send(client.api().slurm.get_jobs.request())


def accounts(client: Any) -> Any:
    """An operation of the accounting daemon, which refuses in its own words."""
    return client.send(client.api().slurmdb.get_accounts.request())


def test_an_expired_token_is_an_error_that_names_the_moment(connect: Connect, slurm: Sandbox) -> None:
    client = connect(token=expired(slurm))
    with pytest.raises(meluxina.AuthenticationError, match="Nothing was sent") as caught:
        client.jobs()
    assert f"{client.config.token.expires:%Y-%m-%d %H:%M:%S} UTC" in str(caught.value)


def test_an_expired_token_is_renewed(connect: Connect, slurm: Sandbox) -> None:
    lifespans = [2, 600]

    def source() -> str:
        return meluxina.token_command(scontrol(slurm, lifespans.pop(0)))()

    client = connect(token=source)
    assert client.jobs() is not None
    first = client.config.token
    time.sleep(2.1)
    assert client.jobs() is not None
    assert client.jobs() is not None
    assert first.expired
    assert client.config.token.time_left.total_seconds() > 500
    assert lifespans == []


@pytest.mark.parametrize("bad", ["opaque", "not.a.token", unsigned])
def test_a_refused_token_is_replaced(connect: Connect, slurm: Sandbox, bad: str | Callable[[str], str]) -> None:
    good = slurm.token(USER)
    texts = [bad if isinstance(bad, str) else bad(good), good]
    client = connect(token=lambda: texts.pop(0))
    assert client.jobs() is not None
    assert texts == []
    assert client.config.token.user == USER


def test_a_submit_with_a_refused_token_is_sent_again(connect: Connect, slurm: Sandbox) -> None:
    texts = ["opaque", slurm.token(USER)]
    version = [version for version in slurmrestd.VERSIONS if version in slurm.api_versions][-1]
    # Without the search for the newest version the submit is the first request.
    client = connect(token=lambda: texts.pop(0), api_version=version)
    job = submit_job(client, name="again")
    assert [other.id for other in client.jobs() if other.name == "again" and other.id >= job.id] == [job.id]


def test_a_refusal_by_the_accounting_daemon_is_noticed(connect: Connect, slurm: Sandbox) -> None:
    texts = ["opaque", slurm.token(USER)]
    client = connect(token=lambda: texts.pop(0))
    assert accounts(client).parsed.accounts
    assert texts == []


def test_without_another_token_a_refusal_is_an_error(connect: Connect) -> None:
    client = connect(token="opaque")
    with pytest.raises(meluxina.AuthenticationError):
        listed(client)


def test_a_wait_outlives_its_tokens(connect: Connect, slurm: Sandbox) -> None:
    asked = []

    def source() -> str:
        asked.append(time.monotonic())
        return slurm.token(USER, lifespan=3)

    client = connect(token=source)
    job = run_job(client, "sleep 8", partition="cpu")
    assert job.state.succeeded
    assert len(asked) >= 3


def test_the_user_is_the_tokens(connect: Connect, slurm: Sandbox) -> None:
    client = connect(user=None, token=meluxina.token_command(scontrol(slurm)))
    assert client.config.user == USER
    job = submit_job(client, partition="cpu")
    assert job.user == USER


def test_another_users_name_is_doubted_and_slurm_refuses_it(connect: Connect) -> None:
    with pytest.warns(ConfigurationWarning, match=f"{USER}'s, the user name is u100002"):
        client = connect(user="u100002")
    with pytest.raises(meluxina.AuthenticationError, match=f"{USER}'s"):
        listed(client)


def test_slurms_own_user_may_act_for_others(connect: Connect, slurm: Sandbox) -> None:
    with pytest.warns(ConfigurationWarning, match="slurm's, the user name is"):
        client = connect(token=slurm.token("slurm"))
    assert client.jobs() is not None


METHODS: dict[str, Callable[[Any], Any]] = {
    "ping": lambda client: client.ping(),
    "jobs": lambda client: client.jobs(),
    "job": lambda client: client.job(1),
    "wait": lambda client: client.wait([1, 2], timeout=60),
    "nodes": lambda client: client.nodes(),
    "accounts": lambda client: client.accounts(),
    "history": lambda client: client.history(),
    "submit": lambda client: client.submit("true", qos="dev", time_limit=1),
    "cancel": lambda client: client.cancel(1),
    "update": lambda client: client.update(1, comment="x"),
}


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS.keys())
def test_a_refused_token_that_cannot_be_replaced_is_told_soon(
    connect: Connect, slurm: Sandbox, method: Callable[[Any], Any]
) -> None:
    client = connect(token=unsigned(slurm.token(USER)))
    started = time.monotonic()
    with pytest.raises(meluxina.AuthenticationError):
        method(client)
    assert time.monotonic() - started < 15


def test_a_bearer_token_is_one_where_slurmrestd_reads_it(slurm: Sandbox, connect: Any) -> None:
    client = connect(bearer=True)
    if slurm.release.slurm == "22.05":
        with pytest.raises(meluxina.AuthenticationError):
            client.ping()
        return
    assert client.ping()[0].is_up
    job = submit_job(client, hold=True)
    assert client.job(job).id == job.id
    client.cancel(job)


def test_tokens_signed_with_the_clusters_key_are_slurms(slurm: Sandbox, connect: Connect, tmp_path: Path) -> None:
    key_file = tmp_path / "jwt.key"
    key_file.touch(0o600)
    key_file.write_bytes(base64.b64decode(slurm.exec(["base64", JWT_KEY]).stdout))
    source = meluxina.token_signed(key_file, user="u100002", lifetime=2, claims={"uid": 1, "id": {"gids": {}}})
    client = connect(user=None, token=source)
    assert client.config.user == "u100002"
    job = submit_job(client, hold=True)
    time.sleep(2.1)
    assert client.job(job).user == "u100002", "by the next token"
    client.cancel(job)
    # Slurm's own user may act for others.
    operator = connect(token=meluxina.token_signed(key_file, user="slurm"))
    other = submit_job(operator, hold=True)
    assert operator.job(other.id).user == USER
    operator.cancel(other)
    key_file.write_bytes(bytes(32))
    with pytest.raises(meluxina.AuthenticationError):
        connect(user=None, token=meluxina.token_signed(key_file, user="u100002")).jobs()


def test_a_client_of_another_user_acts_as_that_user(slurm: Sandbox) -> None:
    settings = user_settings(slurm, "u100002")
    with meluxina.Client(**user_settings(slurm)) as client:
        other = client.as_user(settings["user"], settings["token"], settings["account"])
        with other:
            job = submit_job(other, hold=True, account=settings["account"])
            assert client.job(job.id).user == "u100002"
            with pytest.raises(meluxina.MeluxinaError):
                client.hold(job.id)
            other.cancel(job)
