"""The connection: requests of the raw layer, repeated where that may be done, in the version both sides speak."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any, TypeVar

import msgspec

from slurmrestd.decoding import plain
from slurmrestd.operation import Request
from slurmrestd.types import Response

from ..errors import AnswerError, AuthenticationError, ConnectionFailed, MeluxinaError, NotFoundError, ServerError
from ..slurm import wire
from ..transport import checking as answers
from ..transport import retrying as repeating
from ..transport import versions
from ..transport.concurrency import async_lock
from ..transport.sendable import refuse_unsendable
from .exchange import AsyncExchange

T = TypeVar("T")

_FIRST_CONTACT = 5.0
"""Seconds of trying again for a server that has not answered this client yet."""


class AsyncConnection(AsyncExchange):
    """Sends any request, with errors of this package only, and knows which API version both sides speak."""

    _api: ModuleType | None = None
    _spoken = False
    """Whether slurmrestd has answered this client."""

    @functools.cached_property
    def _agreeing(self) -> Any:
        return async_lock()

    async def send(self, request: Request[T], *, repeat: bool | None = None) -> Response[T]:
        """Send any request of the raw layer, with this client's authentication and errors.

        ::

            nodes = (await client.send((await client.api()).slurm.get_nodes.request())).parsed

        Args:
            request: What `request(…)` of an operation's module makes.
            repeat: Whether it does no harm to send it twice, so that it may be sent again after a failure. GET
                requests are by themselves; others are sent again only if it is certain that they had no effect.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The answer is an error; its subclasses say of what kind.

        """
        return await self._persist(
            request,
            lambda response: answers.check(request, response, self._config),
            harmless=repeating.is_harmless(request, repeat),
        )

    async def receive(self, request: Request[T], *, repeat: bool | None = None) -> Response[T]:
        """Like `send`, but an answer that is an error is returned too.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The answer is not slurmrestd's.

        """
        return await self._persist(request, lambda _: None, harmless=repeating.is_harmless(request, repeat))

    async def _list(self, request: Request[Any], *fields: str, quiet: bool = False) -> Sequence[Any]:
        """What an answer lists under the first of these names that it has."""
        return (await self._listing(request, *fields, quiet=quiet))[1]

    async def _listing(
        self, request: Request[T], *fields: str, quiet: bool = False
    ) -> tuple[Response[T], Sequence[Any]]:
        """An answer, and what it lists."""
        found: Sequence[Any] = ()

        def check(response: Response[T]) -> None:
            nonlocal found
            found = wire.items(wire.read(response.parsed, *fields))
            # That there is nothing of the kind is an answer, not a warning.
            answers.check(request, response, self._config, quiet=quiet or not found)

        return await self._persist(request, check, harmless=True), found

    async def _persist(
        self, request: Request[T], check: Callable[[Response[T]], None], *, harmless: bool
    ) -> Response[T]:
        """Send a request, again if it failed and that may be done."""
        try:
            return await self._attempt(request, check, harmless=harmless)
        except (ConnectionFailed, AnswerError) as error:
            first: MeluxinaError | None = error
            # An address that never answered may be wrong: whoever typed it wants to know soon.
            seconds = self._timeouts.retries if self._spoken else min(self._timeouts.retries, _FIRST_CONTACT)
            if not seconds or not repeating.worth(error, harmless=harmless):
                raise
        # It costs as much as httpx does, and most programs never see a failure.
        from tenacity import AsyncRetrying  # noqa: PLC0415

        async for attempt in AsyncRetrying(**repeating.policy(seconds, harmless=harmless)):
            with attempt:
                if first is not None:
                    failed, first = first, None
                    raise failed
                return await self._attempt(request, check, harmless=harmless)
        raise AssertionError("a retry ends with an answer or an error")

    async def _attempt(
        self, request: Request[T], check: Callable[[Response[T]], None], *, harmless: bool
    ) -> Response[T]:
        response = await self._once(request, harmless=harmless)
        try:
            check(response)
        except ServerError as error:
            if answers.may_be_the_token(error) and (refusal := await self._refusal()):
                raise refusal from error
            raise
        return response

    async def _once(self, request: Request[T], *, harmless: bool) -> Response[T]:
        refuse_unsendable(request.body)
        what = f"{request.operation.method} {request.url}"
        answer = await self._answer(request.arguments(), what, harmless=harmless)
        if answers.is_unknown_address(answer) and self._config.api_version and not self._spoken:
            served = await self.served_versions()
            if served and self._config.api_version not in served:
                raise versions.not_served(self._config.api_version, served)
        response = answers.read(request, answer, self._config)
        self._spoken = True
        return response

    async def _refusal(self) -> AuthenticationError | None:
        """Find out whether it is the token in use, where the server does not say what it failed of."""
        if self._api is None:
            return None
        api = self._api.api
        # Older servers name what the accounting daemon refuses, newer ones what the controller does.
        for operation in (api.slurmdb.get_clusters, api.slurm.get_licenses):
            request, answer = operation.request(), None
            try:
                answer = await self._exchange(request.arguments(), f"GET {request.url}")
                answers.check(request, answers.read(request, answer, self._config), self._config, quiet=True)
            except AuthenticationError as refusal:
                if answer is not None:
                    self._auth.refused(answer)
                return refusal
            except MeluxinaError:
                continue
        return None

    # Versions

    async def api(self) -> Any:
        """The raw operations of the API version in use: `api.slurm.get_jobs` and so on.

        Raises:
            VersionError: Client and server have no version in common, or not the one asked for.

        """
        return (await self._package()).api

    async def _package(self) -> ModuleType:
        if self._api is None:
            # Threads or tasks that start together find it out once.
            async with self._agreeing:
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
            except ServerError as error:
                # The controller may be down; whether the server speaks this version is another question, which a
                # gateway does not answer.
                if not error.errors:
                    raise
            return package
        raise versions.not_served(None, await self.served_versions())

    async def served_versions(self) -> list[str]:
        """The API versions of the server, oldest first (GET /openapi/v3); empty if it does not tell."""
        try:
            answer = await self._answer({"method": "GET", "url": "/openapi/v3"}, "GET /openapi/v3", harmless=True)
            return versions.in_document(plain(answer.content))
        except (MeluxinaError, msgspec.DecodeError):
            return []
