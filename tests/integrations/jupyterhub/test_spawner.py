"""The spawner in JupyterHub's own hands: what becomes of the job, and of the user who waits for it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from meluxina.integrations.jupyterhub.words import ServerFailed
from meluxina.jupyterhub import SlurmSpawner

from .conftest import USER, HubOfTest, eventually

pytestmark = pytest.mark.anyio
SECRET = "secret-api-token"


class Start:
    """A start without what JupyterHub does around it."""

    def __init__(self, hub: HubOfTest, **options: Any) -> None:
        self.spawner: SlurmSpawner = hub.user.get_or_create_spawner("", "")
        self.spawner.user_options = options
        self.spawner.api_token = SECRET
        self.task = asyncio.ensure_future(self.spawner.start())


async def waits(hub: HubOfTest, **options: Any) -> Start:
    """Start a server whose job waits."""
    start = Start(hub, **options)
    await eventually(lambda: start.spawner._job and start.spawner._job.job)
    return start


async def runs(hub: HubOfTest, **options: Any) -> SlurmSpawner:
    """Start a server until its job runs."""
    start = await waits(hub, **options)
    hub.slurm.advance(minutes=1)
    await start.task
    return start.spawner


async def dies(start: asyncio.Task[Any]) -> None:
    """End a start as the end of the hub does."""
    start.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await start


# Start


async def test_the_server_is_where_its_job_runs(hub: HubOfTest) -> None:
    start = await waits(hub)
    hub.slurm.advance(minutes=1)
    address, port = await start.task
    (job,) = hub.slurm.jobs()
    assert (address, job.state, job.requeue) == ("127.0.0.1", "RUNNING", False)
    assert f":{port}/" in job.environment["JUPYTERHUB_SERVICE_URL"]
    assert 20000 <= port < 30000
    assert await start.spawner.poll() is None


async def test_a_start_ends_as_soon_as_the_server_listens(hub: HubOfTest) -> None:
    listener = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    hub.settings |= {"http_timeout": 3600, "port": port}
    hub.restart()
    start = await waits(hub)
    hub.slurm.advance(minutes=1)
    assert await asyncio.wait_for(start.task, 20) == ("127.0.0.1", port)
    listener.close()


async def test_the_token_of_the_hub_stands_in_the_environment_alone(hub: HubOfTest) -> None:
    spawner = await runs(hub)
    (job,) = hub.slurm.jobs()
    assert job.environment.pop("JUPYTERHUB_API_TOKEN") == job.environment.pop("JPY_API_TOKEN") == SECRET
    assert SECRET not in f"{job} {spawner.get_state()}"
    assert hub.slurm.token(USER)[:20] not in f"{job} {spawner.get_state()}"


async def test_an_address_is_made_of_the_node_or_is_what_slurm_says(hub: HubOfTest) -> None:
    spawner = await runs(hub)
    job = await spawner._job.look()  # type: ignore[union-attr]
    for setting, address in [("{node}.cluster", "mel0001.cluster"), (str.upper, "MEL0001"), ("", "mel0001")]:
        spawner.node_address = setting
        assert await spawner._address(job) == address


async def test_what_a_user_chooses_wins_over_the_hub_and_only_that_can_be_chosen(hub: HubOfTest) -> None:
    await runs(hub, partition=["gpu"], qos="dev", time_limit="30", mem="")
    (job,) = hub.slurm.jobs()
    assert (job.partition, job.qos, job.minutes, job.account) == ("gpu", "dev", 30, "p200001")
    wrong: list[dict[str, Any]] = [{"script": "rm"}, {"environment": {}}, {"qos": "dev --wrap=x"}, {"partition": "<b>"}]
    for options in wrong:
        with pytest.raises(ServerFailed):
            await Start(hub, **options).task
    assert len(hub.slurm.jobs()) == 1


@pytest.mark.parametrize("end", ["fail", "cancel", "node", "time"])
async def test_a_job_that_ends_before_the_server_listens_is_told_with_its_reason(hub: HubOfTest, end: str) -> None:
    hub.settings["http_timeout"] = 5
    hub.restart()
    start = await waits(hub)
    if end != "cancel":
        hub.slurm.advance(minutes=1)
    {
        "fail": lambda: hub.slurm.finish(1, exit_code=127),
        "cancel": lambda: hub.slurm.cancel(1),
        "node": lambda: hub.slurm.fail_node("mel0001"),
        "time": lambda: hub.slurm.advance(minutes=61),
    }[end]()
    words = {"fail": "127", "cancel": "CANCELLED", "node": "NODE_FAIL", "time": "TIMEOUT"}
    with pytest.raises(ServerFailed, match=words[end]) as failure:
        await start.task
    assert words[end] in failure.value.jupyterhub_message
    assert "<br>" in failure.value.jupyterhub_html_message
    assert await start.spawner.poll() in (1, 127)


async def test_a_job_that_can_not_start_is_told_and_cancelled(hub: HubOfTest) -> None:
    hub.options["hold"] = True
    hub.restart()
    with pytest.raises(ServerFailed, match="holds it"):
        await hub.begin()
    assert hub.jobs() == ["CANCELLED"]


async def test_a_refused_submit_is_told_in_slurms_words(hub: HubOfTest) -> None:
    with pytest.raises(ServerFailed, match=r"qos|QOS"):
        await hub.begin(qos="no-such-qos")
    assert hub.jobs() == []


async def test_two_starts_at_once_make_one_job(hub: HubOfTest) -> None:
    first = Start(hub)
    second = asyncio.ensure_future(first.spawner.start())
    await eventually(hub.jobs)
    hub.slurm.advance(minutes=1)
    assert await first.task == await second
    assert hub.jobs() == ["RUNNING"]


async def test_a_lost_answer_of_the_submit_makes_one_job(hub: HubOfTest) -> None:
    await (await Start(hub).spawner._client()).ping()
    hub.slurm.lose_next_answer()
    await eventually(hub.jobs)
    hub.slurm.advance(minutes=1)
    await eventually(lambda: hub.spawner._job and hub.spawner._job.job)
    assert hub.jobs() == ["RUNNING"]


async def test_a_job_that_could_not_be_cancelled_is_before_the_next_is_submitted(hub: HubOfTest) -> None:
    hub.settings["start_timeout"] = 1
    hub.restart()
    start = hub.begin()
    await eventually(lambda: hub.spawner._job and hub.spawner._job.job)
    hub.slurm.down()
    with pytest.raises(TimeoutError):
        await start
    hub.restart()
    with pytest.raises(ServerFailed):
        await hub.begin()  # Slurm is still away
    hub.slurm.up()
    assert hub.jobs() == ["PENDING"]
    hub.begin()
    await eventually(lambda: len(hub.jobs()) == 2)
    assert hub.jobs() == ["CANCELLED", "PENDING"]


async def test_a_start_bears_an_outage_of_slurm(hub: HubOfTest) -> None:
    start = await waits(hub)
    hub.slurm.down()
    await eventually(lambda: start.spawner._job and start.spawner._job.trouble)
    hub.slurm.up()
    hub.slurm.advance(minutes=1)
    assert (await start.task)[0] == "127.0.0.1"


# Poll


async def test_poll_tells_how_a_job_ended(hub: HubOfTest) -> None:
    spawner = await runs(hub)
    assert await spawner.poll() is None
    hub.slurm.finish(1, exit_code=3)
    assert await spawner.poll() == 3
    hub.slurm.advance(minutes=10)  # the controller has forgotten it
    assert await spawner.poll() == 3


async def test_a_server_that_ended_well_ended_with_0_and_one_of_a_lost_node_did_not(hub: HubOfTest) -> None:
    spawner = await runs(hub)
    hub.slurm.finish(1)
    assert await spawner.poll() == 0
    spawner.clear_state()
    spawner = await runs(hub)
    hub.slurm.fail_node("mel0001")
    assert await spawner.poll() == 1


@pytest.mark.parametrize("trouble", ["slurmrestd", "controller", "token"])
async def test_what_is_not_known_is_not_gone(hub: HubOfTest, trouble: str, caplog: pytest.LogCaptureFixture) -> None:
    spawner = await runs(hub)
    {
        "slurmrestd": hub.slurm.down,
        "controller": lambda: hub.slurm.down(controller=True),
        "token": hub.slurm.refuse_token,
    }[trouble]()
    assert await spawner.poll() is None
    assert "Nothing is known of" in caplog.text
    hub.slurm.up()
    hub.slurm.refuse_token(False)
    hub.slurm.finish(1, exit_code=4)
    assert await spawner.poll() == 4


async def test_a_job_that_only_accounting_can_tell_of_is_not_gone_while_that_is_away(hub: HubOfTest) -> None:
    spawner = await runs(hub)
    hub.slurm.finish(1, exit_code=3)
    hub.slurm.advance(minutes=10)
    hub.slurm.down(accounting=True)
    assert await spawner.poll() is None
    hub.slurm.up()
    assert await spawner.poll() == 3


async def test_a_job_that_nobody_knows_is_gone(hub: HubOfTest) -> None:
    spawner = await runs(hub)
    hub.slurm.controller.jobs.clear()
    assert await spawner.poll() is None or await spawner.poll() == 0


async def test_without_a_start_nothing_runs(hub: HubOfTest) -> None:
    spawner = hub.user.get_or_create_spawner("", "")
    assert await spawner.poll() == 0
    await spawner.stop()


# A restart of the hub


async def test_a_hub_that_was_restarted_knows_a_server_that_runs(hub: HubOfTest) -> None:
    await runs(hub)
    hub.restart()
    spawner = hub.spawner
    assert await spawner.poll() is None
    hub.slurm.finish(1, exit_code=2)
    assert await spawner.poll() == 2


async def test_a_hub_that_was_restarted_waits_on_for_a_job_that_is_pending(hub: HubOfTest) -> None:
    start = hub.begin()
    await eventually(hub.jobs)
    (job,) = hub.slurm.jobs()
    await dies(start)
    hub.restart()
    assert await hub.spawner.poll() is None
    url = asyncio.ensure_future(hub.spawner.get_url())
    await asyncio.sleep(0.05)
    assert not url.done()
    hub.slurm.advance(minutes=1)
    port = job.environment["JUPYTERHUB_SERVICE_URL"].split(":")[2].split("/")[0]
    assert await url == f"http://127.0.0.1:{port}/user/{USER}/"


async def test_a_hub_that_died_before_it_had_the_answer_finds_the_job_by_its_mark(hub: HubOfTest) -> None:
    start = hub.begin()
    await eventually(hub.jobs)
    await dies(start)
    state = json.loads(json.dumps(hub.spawner.orm_spawner.state))
    state["slurm"]["job"] = None
    hub.spawner.orm_spawner.state = state
    hub.restart()
    assert await hub.spawner.poll() is None
    await hub.user.stop()
    assert hub.jobs() == ["CANCELLED"]


async def test_a_pending_job_that_ended_while_the_hub_was_away_does_not_stop_the_hub(hub: HubOfTest) -> None:
    start = hub.begin()
    await eventually(hub.jobs)
    await dies(start)
    hub.slurm.cancel(1)
    hub.restart()
    assert (await hub.spawner.get_url()).startswith("http://")
    assert await hub.spawner.poll() == 1


async def test_the_state_is_plain_and_another_start_forgets_it(hub: HubOfTest) -> None:
    spawner = await runs(hub)
    state = json.loads(json.dumps(spawner.get_state()))
    assert state["slurm"]["job"]["job"] == "1"
    await spawner.stop()
    spawner.clear_state()
    assert spawner.get_state() == {}


# Stop


async def test_stop_cancels_once_and_waits_for_the_end(hub: HubOfTest, monkeypatch: pytest.MonkeyPatch) -> None:
    spawner = await runs(hub)
    client = await spawner._client()
    cancels: list[Any] = []
    cancel = client.cancel

    async def counted(job: Any) -> None:
        cancels.append(job)
        await cancel(job)

    monkeypatch.setattr(client, "cancel", counted)
    await asyncio.gather(spawner.stop(), spawner.stop())
    assert len(cancels) == 1
    assert hub.jobs() == ["CANCELLED"]
    assert await spawner.poll() == 1


async def test_a_pending_spawn_that_is_stopped_leaves_no_job(hub: HubOfTest) -> None:
    start = await waits(hub)
    await start.spawner.stop()
    assert hub.jobs() == ["CANCELLED"]
    with pytest.raises(ServerFailed, match="CANCELLED"):
        await start.task


async def test_a_start_that_takes_too_long_leaves_no_job(hub: HubOfTest) -> None:
    hub.settings["start_timeout"] = 1
    hub.restart()
    with pytest.raises(TimeoutError):
        await hub.begin()
    assert hub.jobs() == ["CANCELLED"]


# Progress


async def test_a_waiting_user_reads_why_and_when(hub: HubOfTest) -> None:
    hub.options["begin_time"] = "2099-01-01T10:00:00"
    hub.restart()
    start = await waits(hub)
    events: AsyncIterator[dict[str, Any]] = start.spawner.progress()
    event = await anext(events)
    while "BeginTime" not in event["message"]:
        event = await anext(events)
    assert "job 1 " in event["message"].lower()
    assert 0 < event["progress"] < 100
    hub.slurm.start(1)
    assert "runs on mel0001" in (await anext(events))["message"]
    await start.task


async def test_a_waiting_user_reads_that_slurm_is_away(hub: HubOfTest) -> None:
    start = await waits(hub)
    hub.slurm.down()
    events = start.spawner.progress()
    event = await anext(events)
    while "can't be asked" not in event["message"]:
        event = await anext(events)
    start.task.cancel()


# Who asks


async def test_without_a_token_the_user_is_told_to_log_in(hub: HubOfTest) -> None:
    hub.auth_state = None
    hub.restart()
    with pytest.raises(ServerFailed, match="Log out and in again"):
        await hub.begin()


async def test_a_refused_token_is_told_and_a_new_login_helps(hub: HubOfTest) -> None:
    hub.auth_state = {"slurm_token": "no-token-of-slurm"}
    hub.restart()
    with pytest.raises(ServerFailed, match="token"):
        await hub.begin()
    hub.user.auth_state = {"slurm_token": hub.slurm.token(USER)}
    hub.begin()
    await eventually(lambda: hub.jobs() == ["PENDING"])


async def test_tokens_come_from_wherever_the_hub_says(hub: HubOfTest) -> None:
    async def token(spawner: Any, auth_state: Any) -> str:
        assert spawner.user.name == USER
        return str(auth_state["slurm_token"])

    hub.settings["user_token"] = token
    hub.restart()
    await waits(hub)
    hub.settings |= {"user_token": None, "service_token": lambda: hub.slurm.token(USER)}
    hub.auth_state = None
    hub.restart()
    assert await (await hub.spawner._client()).job(1)


async def test_one_user_of_slurm_for_all_of_a_team(hub: HubOfTest) -> None:
    hub.settings |= {"slurm_user": "u100002", "service_token": lambda: hub.slurm.token("u100002")}
    hub.restart()
    await waits(hub)
    assert [job.user for job in hub.slurm.jobs()] == ["u100002"]


async def test_servers_of_one_user_share_a_client(hub: HubOfTest) -> None:
    first, second = (hub.user.get_or_create_spawner(name, "") for name in ("", "second"))
    assert await first._client() is await second._client()


# The form


async def test_the_form_has_what_slurm_has(hub: HubOfTest) -> None:
    form = await hub.user.get_or_create_spawner("", "").get_options_form()
    assert '<option value="cpu" selected>cpu (' in form
    assert '<option value="gpu">gpu (' in form
    assert '<option value="default" selected>' in form
    assert '<option value="p200002">p200002</option>' in form
    assert 'name="time_limit" value="60"' in form


async def test_names_are_escaped_in_the_form(hub: HubOfTest) -> None:
    hub.options |= {"time_limit": '"><script>'}
    hub.slurm.cluster.nodes["mel0001"].partition = "<i>"
    hub.restart()
    form = await hub.user.get_or_create_spawner("", "").get_options_form()
    assert "<i>" not in form
    assert "<script>" not in form
    assert "&lt;i&gt;" in form


async def test_the_form_is_there_while_slurm_is_away(hub: HubOfTest) -> None:
    hub.slurm.down()
    form = await hub.user.get_or_create_spawner("", "").get_options_form()
    assert 'name="partition" value="cpu"' in form
    assert "can't be asked" in form.replace("&#x27;", "'")


def test_the_script_has_the_prologue_and_quotes_arguments(hub: HubOfTest) -> None:
    spawner = hub.user.get_or_create_spawner("", "")
    spawner.prologue = "module load JupyterLab\n"
    spawner.args = ["--a b", "$HOME"]
    lines = spawner.batch_script().splitlines()
    assert lines == ["#!/bin/bash -l", "module load JupyterLab", "exec jupyterhub-singleuser '--a b' '$HOME'"]
