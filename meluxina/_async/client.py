"""The client: every method is one way from arguments to a domain object."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from types import ModuleType, TracebackType
from typing import Any, Self, TypeVar

import httpx
import msgspec

from slurmrestd.auth import TokenAuth
from slurmrestd.operation import Request
from slurmrestd.types import Response

from .. import answers, versions, wire
from ..config import Config, resolve
from ..errors import AnswerError, ConnectionFailed, MeluxinaError, NotFoundError, ServerError
from ..job_view import JobView, one, select
from ..ping import Ping
from ..safety import refuse_crashing
from ..submission import Submitted, describe, explain, submitted
from ..updating import changes
from ..waiting import Watch
from .job import AsyncJob

T = TypeVar("T")

DEFAULT_TIMEOUT = 30.0
"""Seconds that a request may take to connect, and then to send or receive anything."""

_VISIBLE_AFTER = 10.0
_LOOK_AGAIN = 0.5


class AsyncClient:
    """A connection to MeluXina's scheduler.

    ::

        async with AsyncClient() as client:
            job = await client.submit("srun hostname", qos="dev", time_limit=5)
            job = await client.wait(job)
            print(job.state, job.return_code)

    Args:
        url: The server's address without path (`https://slurm-api.lxp.lu`); else SLURM_URL.
        token: What `scontrol token` prints; else SLURM_JWT.
        user: The user's name; else USER_NAME, else what the token says.
        account: The account that jobs are charged to unless another is given; else ACCOUNT.
        api_version: `v0.0.43`; else API_VER, else the newest that this package and the server speak.
        timeout: Seconds to connect, and seconds without a byte before giving up.
        transport: Another httpx transport, for tests and special networks.

    Raises:
        ConfigurationError: Something needed is neither an argument nor a variable.

    """

    def __init__(
        self,
        url: str | None = None,
        token: str | None = None,
        user: str | None = None,
        account: str | None = None,
        api_version: str | None = None,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._config = resolve(url=url, token=token, user=user, account=account, api_version=api_version)
        self._api: ModuleType | None = None
        self._spoken = False
        self._http = httpx.AsyncClient(
            base_url=self._config.url,
            auth=TokenAuth(self._config.token.reveal, self._config.user),
            timeout=timeout,
            transport=transport,
            follow_redirects=False,
        )

    def __repr__(self) -> str:
        version = self._api.API_VERSION if self._api else self._config.api_version or "version not yet known"
        return f"<{type(self).__name__} {self._config.url} as {self._config.user}, {version}>"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connection."""
        await self._http.aclose()

    @property
    def config(self) -> Config:
        """The settings in force."""
        return self._config

    # Requests

    async def _exchange(self, arguments: Mapping[str, Any], what: str) -> httpx.Response:
        try:
            return await self._http.request(**arguments)
        except httpx.TimeoutException as error:
            raise ConnectionFailed(
                f"{what}: no answer from {self._config.url} in time ({type(error).__name__}).",
                hint="The server may be busy. Reading again is safe; look at jobs() before you submit again.",
            ) from error
        except httpx.HTTPError as error:
            raise ConnectionFailed(
                f"{what}: no answer from {self._config.url}: {error or type(error).__name__}."
            ) from error

    async def send(self, request: Request[T]) -> Response[T]:
        """Send any request of the raw layer, with this client's authentication and errors.

        ::

            nodes = (await client.send((await client.api()).slurm.get_nodes.request())).parsed

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The answer is an error; its subclasses say of what kind.

        """
        response = await self.receive(request)
        answers.check(request, response, self._config)
        return response

    async def receive(self, request: Request[T]) -> Response[T]:
        """Like `send`, but an answer that is an error is returned too.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The answer is not slurmrestd's.

        """
        refuse_crashing(request.body)
        what = f"{request.operation.method} {request.url}"
        answer = await self._exchange(request.arguments(), what)
        if answers.is_unknown_address(answer) and self._config.api_version and not self._spoken:
            served = await self._served()
            if served and self._config.api_version not in served:
                raise versions.not_served(self._config.api_version, served)
        self._spoken = True
        return answers.read(request, answer, self._config)

    # Versions

    async def api(self) -> Any:
        """The raw operations of the API version in use: `api.slurm.get_jobs` and so on.

        Raises:
            VersionError: Client and server have no version in common, or not the one asked for.

        """
        return (await self._package()).api

    async def _package(self) -> ModuleType:
        if self._api is None:
            self._api = await self._negotiate()
        return self._api

    @property
    def api_version(self) -> str | None:
        """The API version in use; None until the first request if it is to be found out."""
        return self._api.API_VERSION if self._api else self._config.api_version

    async def _negotiate(self) -> ModuleType:
        if self._config.api_version:
            return versions.package(self._config.api_version)
        for version in versions.candidates():
            package = versions.package(version)
            try:
                await self.send(package.api.slurm.get_ping.request())
            except NotFoundError:
                continue
            except ServerError:
                # The controller may be down; whether the server speaks this version is another question.
                pass
            return package
        raise versions.not_served(None, await self._served())

    async def _served(self) -> list[str]:
        try:
            answer = await self._exchange({"method": "GET", "url": "/openapi/v3"}, "GET /openapi/v3")
            return versions.in_document(msgspec.json.decode(answer.content))
        except (MeluxinaError, msgspec.DecodeError):
            return []

    # Operations

    async def ping(self) -> list[Ping]:
        """Ask which controllers are there (GET /slurm/…/ping). One entry per controller."""
        request = (await self.api()).slurm.get_ping.request()
        return [Ping(raw) for raw in wire.items(wire.read((await self.send(request)).parsed, "pings"))]

    async def submit(
        self,
        script: str | os.PathLike[str] | Sequence[str],
        *,
        qos: str | None = None,
        time_limit: int | timedelta | str | None = None,
        account: str | None = None,
        after: int | JobView | Iterable[int | JobView] | None = None,
        environment: Mapping[str, str] | None = None,
        **properties: Any,
    ) -> AsyncJob:
        """Submit a batch job (POST /slurm/…/job/submit).

        `#SBATCH` lines of the script count as they do for sbatch. An argument wins over them, and they over the
        client's defaults. Whatever an API version can't express is refused, never left out.

        Args:
            script: The batch script as text, the path of a file with it, or the words of one command. Without a `#!`
                line it gets `#!/bin/bash -l`.
            qos: The quality of service: dev, test, short, default, long, …
            time_limit: Minutes, a timedelta, or a text as sbatch takes it ("1-12:00:00", "UNLIMITED").
            account: The account to charge; else the client's.
            after: Jobs, or their numbers, that must have ended well before this one starts.
            environment: Variables of the job, over PATH, USER, HOME and SLURM_SUBMIT_DIR. A token in it is left out.
            properties: Any option of sbatch, by its name with underscores (`gpus_per_node=4`, `mail_type="END"`,
                `exclude="mel0001"`) or by Slurm's name for it as a property (`name`, `tasks`, `standard_output`), and
                any other property of the version's job description. Memory is "8G" or megabytes
                (`memory_per_node`, `memory_per_cpu`), `begin_time` and `deadline` are datetimes or texts,
                `array` is "0-9%2" or a range, `nodes` is 2 or "2-4", `dependency` a text or jobs like `after`,
                `hold=True` keeps the job from starting.

        Returns:
            The job as the server shows it right after taking it.

        Raises:
            ConfigurationError: Account, qos or time limit is nowhere given. Nothing was sent.
            InvalidRequestError: A directive or an argument is unknown, of a wrong type or can't be expressed in this
                API version (nothing was sent), or Slurm refuses it.
            ConnectionFailed: There is no answer. The job may exist all the same.
            AnswerError: Any other error that the server reports.

        """
        operation = (await self.api()).slurm.post_job_submit
        body = describe(
            operation.OPERATION,
            script,
            self._config,
            account=account,
            qos=qos,
            time_limit=time_limit,
            environment=environment,
            properties=properties,
            after=after,
        )
        taken = await self._submit(operation.request(body=body))
        try:
            return await self._appeared(taken.id)
        except MeluxinaError:
            # The job exists: that it can't be looked at now must not lose its number.
            return AsyncJob((await self._package()).models.JobInfo(job_id=taken.id), self)

    async def _submit(self, request: Request[Any]) -> Submitted:
        response = await self.receive(request)
        taken = submitted(response.parsed)
        if taken is None:
            try:
                answers.check(request, response, self._config)
            except AnswerError as error:
                raise explain(error) from None
            raise ServerError("The server took the submission and names no job.", status=int(response.status_code))
        for note in taken.notes:
            answers.tell(f"job {taken.id}: {note}")
        return taken

    async def _appeared(self, job_id: int) -> AsyncJob:
        """The job, with patience for a controller that does not show it yet."""
        deadline = time.monotonic() + _VISIBLE_AFTER
        while True:
            try:
                return await self.job(job_id)
            except NotFoundError:
                if time.monotonic() > deadline:
                    raise
            await asyncio.sleep(_LOOK_AGAIN)

    async def jobs(
        self,
        *,
        mine: bool = False,
        user: str | None = None,
        account: str | None = None,
        state: str | Iterable[str] | None = None,
        partition: str | None = None,
        name: str | None = None,
        since: datetime | timedelta | None = None,
    ) -> list[AsyncJob]:
        """The jobs that the controller knows and shows to this user (GET /slurm/…/jobs).

        Every condition given must hold; the server does not filter, so this client does.

        Args:
            mine: Only this user's own.
            user: Only this user's.
            account: Only those charged to this account.
            state: Only those in this state, or in one of these (`"PENDING"`, `["RUNNING", "COMPLETING"]`).
            partition: Only those in (or, while they wait, also for) this partition.
            name: Only those with exactly this name.
            since: Only those submitted since this aware datetime, or that long ago.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        user = self._config.user if mine else user
        found = await self._listed()
        return list(select(found, user=user, account=account, state=state, partition=partition, name=name, since=since))

    async def _listed(self) -> list[AsyncJob]:
        request = (await self.api()).slurm.get_jobs.request()
        response = await self.receive(request)
        # That there are no jobs is an answer, not a warning.
        answers.check(request, response, self._config, quiet=not wire.read(response.parsed, "jobs"))
        return [AsyncJob(raw, self) for raw in wire.items(wire.read(response.parsed, "jobs"))]

    async def job(self, job_id: int) -> AsyncJob:
        """One job (GET /slurm/…/job/{job_id}); from accounting if the controller has forgotten it.

        Raises:
            NotFoundError: Neither the controller nor accounting knows it.

        """
        try:
            request = (await self.api()).slurm.get_job.request(_job_id(job_id))
            return AsyncJob(one(await self.send(request), job_id), self)
        except NotFoundError as error:
            try:
                return await self._recorded(job_id)
            except MeluxinaError:
                raise error from None

    async def _recorded(self, job_id: int) -> AsyncJob:
        request = (await self.api()).slurmdb.get_job.request(_job_id(job_id))
        response = await self.receive(request)
        # That accounting finds nothing either is no news to warn of.
        answers.check(request, response, self._config, quiet=True)
        return AsyncJob(one(response, job_id), self)

    async def cancel(self, job: int | JobView) -> None:
        """Cancel a job (DELETE /slurm/…/job/{job_id}).

        Raises:
            NotFoundError: There is no such job.
            InvalidRequestError: It is not this user's job.

        """
        await self.send((await self.api()).slurm.delete_job.request(_job_id(job)))

    async def update(self, job: int | JobView, **properties: Any) -> None:
        """Change a job that has not ended (POST /slurm/…/job/{job_id}).

        Args:
            job: A job or its number.
            properties: What to change, by Slurm's names (`time_limit` in minutes, `comment`, `partition`, …).
                `hold=True` keeps it from starting, `hold=False` lets it start again. A SlurmWarning names what
                this version's server is known to ignore.

        Raises:
            NotFoundError: There is no such job.
            InvalidRequestError: A property is unknown or of a wrong type (nothing was sent), or Slurm refuses it.

        """
        operation = (await self.api()).slurm.post_job
        body = changes(operation.OPERATION, properties)
        for name in operation.OPERATION.ignored.keys() & properties.keys():
            answers.tell(f"this version's server ignores {name} in a change: {operation.OPERATION.ignored[name]}")
        await self.send(operation.request(_job_id(job), body=body))

    async def wait(self, job: int | JobView, *, timeout: float | None = None) -> AsyncJob:
        """Wait until a job has ended, well or badly, and return it. It survives restarts of the server.

        Args:
            job: A job or its number.
            timeout: Seconds; None to wait as long as it takes.

        Raises:
            WaitTimeout: It has not ended in time. It was left alone.
            NotFoundError: There is no such job.

        """
        ended = [found async for found in self.as_completed([job], timeout=timeout)]
        return ended[0]

    async def wait_all(self, jobs: Iterable[int | JobView], *, timeout: float | None = None) -> list[AsyncJob]:
        """Wait until all of these have ended and return them in the order given. One request per poll.

        Args:
            jobs: Jobs or their numbers.
            timeout: Seconds for all of them together; None to wait as long as it takes.

        Raises:
            WaitTimeout: Some have not ended in time; its `jobs` shows them. They were left alone.
            NotFoundError: One of them does not exist.

        """
        wanted = [_number(job) for job in jobs]
        ended = {found.id: found async for found in self.as_completed(wanted, timeout=timeout)}
        return [ended[job_id] for job_id in wanted]

    async def as_completed(
        self, jobs: Iterable[int | JobView], *, timeout: float | None = None
    ) -> AsyncIterator[AsyncJob]:
        """Yield each of these jobs as it ends, well or badly. One request per poll, at growing intervals.

        Args:
            jobs: Jobs or their numbers.
            timeout: Seconds for all of them together; None to wait as long as it takes.

        Raises:
            WaitTimeout: Some have not ended in time; its `jobs` shows them. They were left alone.
            NotFoundError: One of them does not exist.

        """
        watch: Watch[AsyncJob] = Watch([int(_job_id(job)) for job in jobs], timeout)
        while watch.waiting:
            try:
                for ended in await self._poll(watch):
                    yield ended
            except (ConnectionFailed, ServerError) as error:
                watch.endure(error)
            if watch.waiting:
                await asyncio.sleep(watch.pause())

    async def _poll(self, watch: Watch[AsyncJob]) -> list[AsyncJob]:
        if len(watch.waiting) == 1:
            (job_id,) = watch.waiting
            return list(watch.absorb([await self.job(job_id)]))
        shown = await self._listed()
        ended = list(watch.absorb(shown))
        for job_id in watch.missing(shown):
            found = await self.job(job_id)
            ended += [found] if watch.settle(found) else []
        return ended


def _number(job: int | JobView) -> int:
    return job.id if isinstance(job, JobView) else job


def _job_id(job: int | JobView) -> str:
    job_id = _number(job)
    if isinstance(job_id, bool) or not isinstance(job_id, int) or job_id <= 0:
        raise NotFoundError(f"{job_id!r} is not a job's number. Nothing was sent.")
    return str(job_id)
