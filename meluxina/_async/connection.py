"""The connection: requests with authentication, the version both sides speak, and errors of this package only."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType, TracebackType
from typing import Any, Self, TypeVar

import httpx
import msgspec

from slurmrestd.auth import TokenAuth
from slurmrestd.operation import Request
from slurmrestd.types import Response

from .. import answers, versions
from ..config import Config, resolve
from ..errors import ConnectionFailed, MeluxinaError, NotFoundError, ServerError
from ..safety import refuse_crashing

T = TypeVar("T")

DEFAULT_TIMEOUT = 30.0
"""Seconds that a request may take to connect, and then to send or receive anything."""


class AsyncConnection:
    """What every client has: settings, one connection pool, and the raw layer of one API version."""

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
            served = await self.served_versions()
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
        raise versions.not_served(None, await self.served_versions())

    async def served_versions(self) -> list[str]:
        """The API versions of the server, oldest first (GET /openapi/v3); empty if it does not tell."""
        try:
            answer = await self._exchange({"method": "GET", "url": "/openapi/v3"}, "GET /openapi/v3")
            return versions.in_document(msgspec.json.decode(answer.content))
        except (MeluxinaError, msgspec.DecodeError):
            return []
