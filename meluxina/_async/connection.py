"""The connection: requests of the raw layer, repeated where that may be done, in the version both sides speak.

A request takes four steps: `send` says what an answer must be, `_persist` tries again where that may be done,
`_attempt` sends it once with a good token and reads the answer, `AsyncExchange.exchange` is HTTP.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from http import HTTPStatus
from types import ModuleType
from typing import Any, TypeVar

from slurmrestd.operation import Request
from slurmrestd.types import Response

from .. import lazy, transport
from ..errors import (
    AnswerError,
    AuthenticationError,
    ConnectionFailed,
    MeluxinaError,
    NotFoundError,
    ServerError,
    VersionError,
)
from ..settings.config import Config
from ..settings.timeouts import Timeouts
from ..slurm import wire
from ..transport import checking, deadline, retrying, versions
from ..transport.event_loop import Lock
from ..transport.sendable import httpx_arguments
from .exchange import AsyncExchange
from .flow import run

T = TypeVar("T")
Check = Callable[[Response[T]], None]
"""Raises the error that an answer is."""

_FIRST_CONTACT = 5.0
"""Seconds of trying again for a server that has not answered this client yet."""


class AsyncConnection:
    """Sends any request, with errors of this package only, and knows which API version both sides speak."""

    def __init__(self, config: Config, timeouts: Timeouts, exchange: AsyncExchange) -> None:
        self.config = config
        self.timeouts = timeouts
        self.auth = exchange.auth
        self.exchange = exchange.exchange
        self._package: ModuleType | None = None
        self._negotiation = Lock()
        self.controller_count = 0
        """How many controllers the cluster has, of which one works at a time; 0 if that is not known."""
        self._has_answered = False
        """Whether slurmrestd has answered this client."""

    # One request

    async def send(
        self, request: Request[T], *, repeat: bool | None = None, check: Check[T] | None = None
    ) -> Response[T]:
        """Send a request; its answer must be a success, or what else `check` lets pass."""

        def succeeded(response: Response[T]) -> None:
            checking.check(request, response, self.config)

        return await self._persist(request, check or succeeded, harmless=retrying.is_harmless(request, repeat))

    async def _persist(self, request: Request[T], check: Check[T], *, harmless: bool) -> Response[T]:
        """Try to send a request, again if it failed and that may be done."""
        try:
            return await self._attempt(request, check, harmless=harmless)
        except (ConnectionFailed, AnswerError) as error:
            first: MeluxinaError | None = error
            # An address that never answered may be wrong: whoever typed it wants to know soon.
            limit = self.timeouts.retries
            seconds = deadline.repeating(limit if self._has_answered else min(limit, _FIRST_CONTACT))
            if not seconds or not retrying.worth(error, harmless=harmless):
                raise
            try:
                repetition = transport.repetition
            except OSError:  # no more files can be opened, which may be what keeps from the server
                raise error from error.__cause__
        async for attempt in repetition.AsyncRetrying(**repetition.policy(seconds, harmless=harmless)):
            with attempt:
                if first is not None:
                    failure, first = first, None
                    raise failure
                return await self._attempt(request, check, harmless=harmless)
        raise AssertionError("a retry ends with an answer or an error")

    async def _attempt(self, request: Request[T], check: Check[T], *, harmless: bool) -> Response[T]:
        """Send a request once, with another token if Slurm refuses the first, and check what was answered."""
        arguments = httpx_arguments(request)
        answer = await self.exchange(arguments)
        if self.auth.wants_repeat(answer, harmless=harmless):
            answer = await self.exchange(arguments)
            self.auth.wants_repeat(answer, harmless=harmless)  # it notes whether the new token is accepted
        # One that says itself that it has no such address is just asked for the next version, if any will do.
        is_next = answer.status_code == HTTPStatus.NOT_FOUND and not self.config.api_version
        if not self._has_answered and not is_next and checking.may_be_unknown_address(answer):
            await run(lazy.around("advice").refuse_address(self, request.url))
        response = checking.read(request, answer, self.config)
        self._has_answered = True
        try:
            check(response)
        except ServerError as error:
            if checking.may_be_the_token(error) and (refusal := await self.token_refusal()):
                raise refusal from error
            raise
        return response

    async def token_refusal(self) -> AuthenticationError | None:
        """Check whether the token was refused, for errors that do not say so."""
        if self._package is None:
            return None
        api = self._package.api
        # Older servers name what the accounting daemon refuses, newer ones what the controller does.
        for operation in filter(None, (api.slurmdb.get_clusters, getattr(api.slurm, "get_licenses", None))):
            request, answer = operation.request(), None
            try:
                answer = await self.exchange(request.arguments())
                checking.check(request, checking.read(request, answer, self.config), self.config, quiet=True)
            except AuthenticationError as refusal:
                if answer is not None:
                    self.auth.refused(answer)
                return refusal
            except MeluxinaError:
                continue
        return None

    # What answers list

    async def listing(
        self, request: Request[T], *fields: str, quiet: bool = False
    ) -> tuple[Response[T], Sequence[Any]]:
        """Ask for a list. Returns the answer, and what it lists under the first of these fields that it has.

        Raises UnreadableAnswer if it has none of them: what is not listed may be there all the same.
        """
        entries: Sequence[Any] | None = None

        def check(response: Response[T]) -> None:
            nonlocal entries
            entries = wire.listed(response.parsed, *fields)
            # That there is nothing of the kind is an answer, not a warning.
            checking.check(request, response, self.config, quiet=quiet or not entries)
            if entries is None and response.content:
                raise checking.unlisted(request, response, fields[0])

        response = await self._persist(request, check, harmless=True)
        return response, entries or ()

    async def entries(self, request: Request[Any], *fields: str, quiet: bool = False) -> list[Any]:
        """Ask for a list. That Slurm has nothing of the kind is an empty one, not an error."""
        try:
            return list((await self.listing(request, *fields, quiet=quiet))[1])
        except NotFoundError as error:
            if not retrying.is_slurms(error):
                raise
            return []

    # Versions

    async def api(self) -> Any:
        """Return the raw operations of the API version in use."""
        return (await self.package()).api

    async def package(self) -> ModuleType:
        """Return the raw layer of the API version in use; finds out which that is if it is not known yet."""
        if self._package is None:
            # Threads or tasks that start together find it out once.
            async with self._negotiation:
                if self._package is None:
                    self._package = await self._negotiate()
        return self._package

    async def operation(self, group: str, name: str) -> Any:
        """Return an operation. Raises VersionError if the API version does not have it."""
        operation = getattr(getattr(await self.api(), group, None), name, None)
        if operation is None:
            raise VersionError.unsent(f"{self.api_version} can't be asked for this ({group}: {name}).")
        return operation

    @property
    def api_version(self) -> str | None:
        """The API version in use; None until the first request if it is to be found out."""
        return self._package.API_VERSION if self._package else self.config.api_version

    async def _negotiate(self) -> ModuleType:
        if self.config.api_version:
            return versions.package(self.config.api_version)
        for package in versions.packages():
            try:
                response = await self.send(package.api.slurm.get_ping.request())
                self.controller_count = len(wire.items(wire.read(response.parsed, "pings")))
            except (NotFoundError, VersionError):
                continue
            except ServerError as error:
                # The controller may be down; whether the server speaks this version is another question, which a
                # gateway does not answer.
                if not error.errors:
                    raise
            return package
        raise await run(lazy.around("advice").not_in_common(self))
