"""The spawner: what JupyterHub asks for, in terms of a job."""

from __future__ import annotations

import asyncio
import contextlib
import random
import shlex
from collections.abc import AsyncIterator, Awaitable, Callable
from inspect import isawaitable
from typing import Any

from jupyterhub.spawner import Spawner
from sqlalchemy import inspect
from traitlets import Any as AnyValue
from traitlets import Callable as CallableValue
from traitlets import Dict, Float, Integer, Tuple, Unicode, Union, default

from meluxina import AsyncClient, AsyncJob, MeluxinaError, NotFoundError

from . import words
from .clients import shared_client
from .form import chosen_properties, form
from .server_job import ServerJob

_STATE = "slurm"
"""Under this name the hub's database has what is known of the job."""
_LOOK = 1.0
"""Seconds between two looks at what has changed for a waiting user; nothing is sent for that."""


class SlurmSpawner(Spawner):  # type: ignore[misc, unused-ignore] # JupyterHub has no types
    """Starts a user's notebook server as a batch job, through Slurm's REST API.

    How it is configured is in docs/jupyterhub.md.
    """

    url = Unicode(None, allow_none=True, config=True, help="The server's address without path; else SLURM_URL.")
    client_settings = Dict(config=True, help="More arguments of meluxina.AsyncClient: verify, headers, bearer, …")
    slurm_user = Unicode("{username}", config=True, help="Who the user is in Slurm; one name for all is a team's.")
    service_token = AnyValue(
        None,
        allow_none=True,
        config=True,
        help="Where a service's token comes from: token_file(…), token_command(…), any function without arguments."
        " Slurm must let it act as each `slurm_user`. None for the users' own tokens.",
    )
    user_token = CallableValue(
        None,
        allow_none=True,
        config=True,
        help="Called with the spawner and the auth_state, returns the user's own token; may be a coroutine."
        " None to take `auth_state_key` of auth_state.",
    )
    auth_state_key = Unicode("slurm_token", config=True, help="Where in auth_state the user's token is.")
    options = Dict(config=True, help="Options of the job, as AsyncClient.submit takes them: what the form preselects.")
    prologue = Unicode("", config=True, help="Lines of the batch script before the server starts: module load …")
    ports = Tuple(
        Integer(), Integer(), default_value=(20000, 29999), config=True, help="One of these is the server's port."
    )
    node_address = Union(
        [Unicode(), CallableValue()],
        default_value="",
        config=True,
        help="How the proxy reaches a node: a text with {node} in it, or a function of the node's name."
        " Empty for the address that Slurm has of it.",
    )
    stop_timeout = Float(90.0, config=True, help="Seconds to wait for the end of a job that was cancelled.")

    @default("ip")
    def _ip(self) -> str:
        return "0.0.0.0"  # noqa: S104 -- the proxy comes from another machine

    @default("start_timeout")
    def _start_timeout(self) -> int:
        return 12 * 3600  # a queue takes its time

    @default("http_timeout")
    def _http_timeout(self) -> int:
        return 180  # Python starts slowly from a file system that many share

    @default("options_form")
    def _options_form(self) -> Callable[[Any], Awaitable[str]]:
        return lambda _: form(self._client, self.options)

    @default("options_from_form")
    def _options_from_form(self) -> Callable[[Any], Any]:
        return chosen_properties

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self._fixed_port: int = self.port
        self._job: ServerJob | None = None
        self._leftovers: list[ServerJob] = []
        self._is_starting = False
        self._lock = asyncio.Lock()

    # Who asks

    async def _client(self) -> AsyncClient:
        """Return the client of this user, with the newest token that the hub has."""
        user = self.format_string(self.slurm_user)
        token = self.service_token or await self._token_of_login()
        return shared_client(self.url, user, token, self.options.get("account"), self.client_settings)

    async def _token_of_login(self) -> Any:
        auth_state = await self.user.get_auth_state()
        if self.user_token is None:
            return (auth_state or {}).get(self.auth_state_key)
        token: Any = self.user_token(self, auth_state)
        return await token if isawaitable(token) else token

    # State over a restart of the hub

    def load_state(self, state: dict[str, Any]) -> None:
        """Take over what an earlier hub knew of the job."""
        super().load_state(state)
        saved = state.get(_STATE, {})
        self._leftovers = [ServerJob(self._client, one["mark"], one["job"]) for one in saved.get("leftovers", ())]
        if "mark" in saved:
            self._job = ServerJob(self._client, saved["mark"], saved["job"])
            self._job.may_exist = True
            self.port = saved["port"]

    def get_state(self) -> dict[str, Any]:
        """Return what brings the job over a restart of the hub, without secrets."""
        state: dict[str, Any] = super().get_state()
        saved: dict[str, Any] = {**self._job.state(), "port": self.port} if self._job else {}
        if self._leftovers:
            saved["leftovers"] = [job.state() for job in self._leftovers]
        return {**state, _STATE: saved} if saved else state

    def clear_state(self) -> None:
        """Forget the job; what may still exist of it is cancelled before the next one is submitted."""
        super().clear_state()
        if self._job and self._job.may_exist:
            self._leftovers.append(self._job)
        self._job = None
        self.port = self._fixed_port

    def _keep(self) -> None:
        """Write the state down now: JupyterHub itself does so only when the server runs."""
        if self.orm_spawner is not None:
            self.orm_spawner.state = self.get_state()
            inspect(self.orm_spawner).session.commit()

    # What JupyterHub asks for

    async def start(self) -> tuple[str, int]:
        """Submit the job, wait until it runs and listens, and return where.

        Raises:
            ServerFailed: It ended, or will not start; with the reason in words for the user.

        """
        if self._job is None:
            self._job = ServerJob.new(self._client)
            self.port = self._fixed_port or random.randint(*self.ports)
            self._keep()
        job = self._job
        self._is_starting = True
        try:
            async with self._lock:
                await self._cancel_leftovers()
                await self._submit(job)
            self._keep()
            address = await self._address(await job.running())
            await self._listening(job, address)
        except words.ServerFailed:
            raise
        except MeluxinaError as error:
            raise words.failure(str(error)) from error
        finally:
            self._is_starting = False
        return address, self.port

    async def _submit(self, job: ServerJob) -> None:
        properties = {"name": f"jupyter-{self.name}" if self.name else "jupyter", "requeue": False}
        properties |= self.options | chosen_properties(self.user_options)
        await job.submit(self.batch_script(), environment=self.get_env(), **properties)

    def batch_script(self) -> str:
        """Write the batch script. No secret is in it: administrators can read it."""
        command = shlex.join([*self.cmd, *self.get_args()])
        return "\n".join(["#!/bin/bash -l", *self.prologue.splitlines(), f"exec {command}", ""])

    async def _cancel_leftovers(self) -> None:
        for job in self._leftovers.copy():
            with contextlib.suppress(NotFoundError):
                await job.cancel(0)
            self._leftovers.remove(job)

    async def _address(self, job: AsyncJob) -> str:
        node = job.batch_host or job.nodes[0]
        if callable(self.node_address):
            return str(self.node_address(node))
        if self.node_address:
            return str(self.node_address.format(node=node))
        try:
            return (await (await self._client()).node(node)).address or node
        except MeluxinaError as error:
            self.log.warning("The address of node %s is not known, so its name is taken: %s", node, error)
            return node

    async def _listening(self, job: ServerJob, address: str) -> None:
        """Wait until the server listens or the hub's own check has to tell. Raises ServerFailed if the job ends."""
        end = asyncio.create_task(job.ended())
        port = asyncio.create_task(_opens(address, self.port))
        try:
            await asyncio.wait((end, port), timeout=self.http_timeout, return_when=asyncio.FIRST_COMPLETED)
            if end.done() and not end.exception():
                raise end.result()
        finally:
            for task in (end, port):
                task.cancel()

    async def get_url(self) -> str:
        """Return where the server is. For a job that waited while the hub was restarted, wait until it runs."""
        if self._job is None:
            return str(self.server.url)
        try:
            address = await self._address(await self._job.running())
        except MeluxinaError as error:
            self.log.warning("The server of %s will not come: %s", self._log_name, error)
            return str(self.server.url)
        return f"{'https' if self.internal_ssl else 'http'}://{address}:{self.port}{self.server.base_url}"

    async def poll(self) -> int | None:
        """Return None while the job waits or runs, and also while nothing can be learnt of it; else its exit code."""
        if self._job is None:
            return 0
        try:
            job = await self._job.look()
        except NotFoundError as error:
            if self._is_starting:
                return None
            self.log.warning("The server of %s is gone: %s", self._log_name, error)
            return 0
        except MeluxinaError:
            return None  # unknown is not gone; the reason is in the log
        if not job.state.is_finished:
            return None
        self.log.info("The server of %s has ended: %s", self._log_name, await self._job.why())
        return 0 if job.state.succeeded else job.return_code or 1

    async def stop(self, now: bool = False) -> None:
        """Cancel the job once, and wait for its end.

        Raises:
            MeluxinaError: It could not be cancelled. It will be before the next job is submitted.

        """
        if self._job is not None:
            with contextlib.suppress(NotFoundError):
                await self._job.cancel(0 if now else self.stop_timeout)

    async def progress(self) -> AsyncIterator[dict[str, Any]]:
        """Yield what a waiting user reads, whenever it has changed."""
        shown = None
        explanations: dict[tuple[str, str | None], str] = {}
        while (server := self._job) is not None:
            job = server.job
            key = (str(job.state), job.reason) if job else ("", None)
            if job and job.state.is_pending and key not in explanations:
                explanations[key] = await server.why()
            message = words.waiting(job, explanations.get(key, ""), server.trouble)
            if message != shown:
                shown = message
                yield {"progress": 80 if job and job.state.is_running else 40 if job else 10, "message": message}
            await asyncio.sleep(_LOOK)


async def _opens(address: str, port: int) -> None:
    """Return when something listens there."""
    while True:
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection(address, port)
            writer.close()
            return
        await asyncio.sleep(_LOOK)
