"""The main job and its bad paths, on a real Slurm of two generations, sync and async."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import meluxina
import slurmrestd
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import EVERY, Served
from .helpers import eventually, output_of, run_job, user_settings

pytestmark = pytest.mark.live
SERVED = EVERY

# The hello-world job of MeluXina's documentation has no interpreter line; it must run all the same.
HELLO = 'echo "Hello from $(hostname)"\necho "user=$USER home=$HOME"\nenv | cut -d= -f1 | sort\n'


def test_ping_shows_the_controller_up(client: Any) -> None:
    pings = client.ping()
    assert [ping.is_up for ping in pings] == [True]
    assert pings[0].hostname


def test_the_version_asked_for_or_the_newest_that_both_speak_is_used(client: Any, served: Served) -> None:
    client.ping()
    assert client.api_version == served[1]


def test_hello_world_runs_to_its_end(client: Any, slurm: Sandbox) -> None:
    before = datetime.now(UTC) - timedelta(seconds=2)
    job = client.submit(HELLO, qos="dev", time_limit="0:05:00", name="hello world", partition="cpu")
    assert (job.user, job.account, job.qos, job.partition) == ("u100001", "p200001", "dev", "cpu")
    assert job.time_limit == timedelta(minutes=5)
    job = client.wait(job, timeout=90)
    assert job.submit_time >= before
    assert job.state == "COMPLETED"
    assert job.state.succeeded
    assert (job.return_code, job.signal) == (0, None)
    assert [name[:3] for name in job.nodes] == ["mel"]
    assert before <= job.start_time <= job.end_time
    output = output_of(slurm, job)
    assert "Hello from" in output
    assert "user=u100001 home=/home/users/u100001" in output
    assert "SLURM_JWT" not in output


def test_the_token_of_the_caller_stays_out_of_the_job(client: Any, slurm: Sandbox) -> None:
    job = run_job(client, HELLO, environment={"SLURM_JWT": "secret", "COLOUR": "bleu é"})
    output = output_of(slurm, job)
    assert "COLOUR" in output.split()
    assert "PATH" in output.split()
    assert "SLURM_JWT" not in output


def test_a_script_can_be_a_file(client: Any, tmp_path: Path) -> None:
    path = tmp_path / "job.sh"
    path.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    job = run_job(client, path)
    assert job.state == "FAILED"
    assert not job.state.succeeded
    assert job.return_code == 3


def test_a_cancelled_job_ends_as_cancelled(client: Any) -> None:
    job = client.submit("sleep 600", qos="dev", time_limit=timedelta(minutes=30))
    client.cancel(job)
    job = client.wait(job, timeout=90)
    assert job.state == "CANCELLED"
    assert job.state.is_finished


def test_waiting_too_short_leaves_the_job_alone(client: Any) -> None:
    job = submit_job(client, "sleep 600")
    with pytest.raises(meluxina.WaitTimeout, match=f"Job {job.id} has not ended"):
        client.wait(job, timeout=1)
    assert not client.job(job.id).state.is_finished
    client.cancel(job.id)


def test_jobs_lists_what_was_submitted(client: Any) -> None:
    job = submit_job(client, "sleep 600", name="listed")
    found = {job.id: job for job in client.jobs()}
    assert found[job.id].name == "listed"
    client.cancel(job)


def test_a_job_that_is_held_is_a_success(client: Any) -> None:
    # 22.05 says so with an error in its answer.
    job = submit_job(client, hold=True)
    assert client.job(job).reason == "JobHeldUser"
    client.cancel(job)


def test_an_unknown_job_is_not_found(client: Any) -> None:
    with pytest.raises(meluxina.NotFoundError) as caught:
        client.job(99999999)
    assert caught.value.status in (404, 500)
    # v0.0.36 says so in words only.
    assert [error.number for error in caught.value.errors] in ([2017], [0])


def test_an_unknown_qos_is_refused_by_the_server(client: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError) as caught:
        client.submit("true", qos="nonsense", time_limit=5)
    assert 2066 in [error.number for error in caught.value.errors]
    assert "qos" in str(caught.value)


def test_an_unknown_partition_is_refused_by_the_server(client: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError) as caught:
        submit_job(client, partition="nonsense")
    assert 2000 in [error.number for error in caught.value.errors]


def test_an_unknown_property_is_refused_before_sending(client: Any) -> None:
    count = len(client.jobs())
    with pytest.raises(meluxina.InvalidRequestError, match="partition") as caught:
        submit_job(client, partitoin="cpu")
    assert caught.value.status is None
    assert len(client.jobs()) == count


def test_an_expired_token_is_refused_without_being_shown(connect: Any) -> None:
    token = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjEsInN1biI6InUxMDAwMDEifQ.c2lnbmF0dXJl"
    client = connect(token=token)
    with pytest.raises(meluxina.AuthenticationError) as caught:
        client.jobs()
    assert "expired at 1970-01-01" in str(caught.value)
    assert token not in str(caught.value)


def test_a_version_that_the_server_does_not_speak_is_an_error(connect: Any, slurm: Sandbox) -> None:
    other = next(version for version in slurmrestd.VERSIONS if version not in slurm.api_versions)
    with pytest.raises(meluxina.VersionError) as caught:
        connect(api_version=other).ping()
    assert all(version in str(caught.value) for version in slurm.api_versions)


def test_a_raw_operation_has_the_same_authentication_and_errors(client: Any) -> None:
    api = client.api()
    nodes = client.send(api.slurm.get_nodes.request())
    assert "mel0001" in [node.name for node in nodes.parsed.nodes]
    assert nodes.json()["nodes"][0]["name"]
    with pytest.raises(meluxina.NotFoundError):
        client.send(api.slurm.get_node.request("no-such-node"))


def test_a_stopped_server_is_connection_failed_until_it_is_back(connect: Any, slurm: Sandbox) -> None:
    client = connect(timeout=meluxina.Timeouts(retries=1))
    client.ping()
    slurm.stop("slurmrestd")
    try:
        with pytest.raises(meluxina.ConnectionFailed):
            client.ping()
    finally:
        slurm.start("slurmrestd")
    assert client.ping()


def test_jobs_are_filtered_by_conditions(client: Any) -> None:
    job = submit_job(client, "sleep 600", name="filtered", hold=True)
    try:
        if client.job(job.id).user is None:
            with pytest.raises(meluxina.VersionError, match="does not say whose jobs"):
                client.jobs(mine=True)
            return
        assert job.id in [found.id for found in client.jobs(mine=True)]
        assert [found.id for found in client.jobs(name="filtered", state="pending", since=timedelta(minutes=1))] == [
            job.id
        ]
        assert client.jobs(name="filtered", state=["RUNNING"]) == []
        assert client.jobs(name="filtered", user="u100002") == []
        assert client.jobs(name="filtered", since=datetime.now(UTC) + timedelta(hours=1)) == []
        exact = client.jobs(name="filtered", account="p200001", partition="cpu", state="PENDING")
        assert [found.id for found in exact] == [job.id]
    finally:
        client.cancel(job)


def test_a_job_is_held_updated_and_released(client: Any) -> None:
    job = submit_job(client, time_limit=30, hold=True, comment="before")
    assert client.job(job).reason == "JobHeldUser"
    client.update(job, comment="after é", time_limit="0:10:00")
    changed = client.job(job.id)
    assert (changed.comment, changed.time_limit) == ("after é", timedelta(minutes=10))
    client.update(job, hold=False)
    assert client.wait(job, timeout=90).state.succeeded
    with pytest.raises(meluxina.InvalidRequestError, match="Did you mean comment"):
        client.update(job, coment="x")
    with pytest.raises(meluxina.MeluxinaError):
        client.update(99999999, comment="x")


def test_a_change_that_the_server_ignores_is_told(client: Any, slurm: Sandbox) -> None:
    job = submit_job(client, hold=True, name="before")
    if slurm.release.slurm == "22.05":
        with pytest.warns(meluxina.SlurmWarning, match="ignores name"):
            client.update(job, name="after")
        assert client.job(job.id).name == "before"
    else:
        client.update(job, name="after")
        assert client.job(job.id).name == "after"
    client.cancel(job)


def test_history_has_what_ran(client: Any) -> None:
    job = run_job(client, "exit 3", name="remembered")
    (record,) = eventually(
        lambda: [one for one in client.history(mine=True, name="remembered") if one.id == job.id],
        lambda records: [one for one in records if one.state.is_finished],
    )
    assert (record.user, record.state, record.account, record.qos) == ("u100001", "FAILED", "p200001", "dev")
    assert (record.start_time, record.end_time) == (job.start_time, job.end_time)


def test_the_cluster_is_shown(client: Any) -> None:
    assert {node.name for node in client.nodes(partition="gpu")} == {"mel2001", "mel2002"}
    assert client.partition("cpu").nodes[0] == "mel0001"
    assert {"default", "dev"} <= {qos.name for qos in client.qos()}
    assert {"cpu", "mem", "gres/gpu"} <= {str(tres) for tres in client.tres()}
    assert {user.name: user.accounts for user in client.users()}["u100001"] == ("p200001", "p200002")
    assert "u100001" in {account.name: account.users for account in client.accounts()}["p200001"]
    assert {one.account for one in client.associations(user="u100001")} == {"p200001", "p200002"}
    assert [cluster.name for cluster in client.clusters()] == ["meluxina"]
    assert client.diagnostics().jobs_submitted >= 0


def test_a_job_can_do_these_things_itself(slurm: Sandbox) -> None:
    with meluxina.Client(**user_settings(slurm)) as client:
        job = submit_job(client, "sleep 600", hold=True)
        job.release()
        job.update(comment="mine")
        assert job.refresh().comment == "mine"
        assert job.comment is None
        job.cancel()
        assert job.wait(timeout=90).state == "CANCELLED"
        assert job.json["job_id"] == job.id
