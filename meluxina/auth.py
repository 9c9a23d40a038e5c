"""Slurm's two headers on every request to the server, with a token that is renewed in time."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any

import httpx
import msgspec

from . import slurm_errno
from .answer import Answer
from .answers import entries
from .config import Config
from .errors import InvalidRequestError
from .hidden import HiddenBytes
from .token import Token

_TOKEN = "meluxina.token"  # noqa: S105 - the name of the request's extension that says which token it had

_REFUSED_STATUS = frozenset({401, 511})
# Nothing was done in any of these cases.
_REFUSED = slurm_errno.UNAUTHENTICATED | {slurm_errno.NO_DATABASE}


class SlurmAuth(httpx.Auth):
    """Adds X-SLURM-USER-TOKEN and X-SLURM-USER-NAME to requests to one server, and refuses all others."""

    def __init__(self, config: Config) -> None:
        self._origin = _origin(httpx.URL(config.url))
        self._url = config.url
        self._user = HiddenBytes(config.user.encode())
        self._credential = config.credential
        self._turn: Any = None

    # httpx asks for the two flows; the one below yields what has to be done in either.

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        for step in self._flow(request):
            step()
        yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        for step in self._flow(request):
            await self._in_thread(step)
        yield request

    async def _in_thread(self, step: Callable[[], Token]) -> None:
        import asyncio  # noqa: PLC0415 - the sync client does without

        if self._turn is None:
            self._turn = asyncio.Lock()
        async with self._turn:  # so that many requests that wait for a token keep one thread busy, not all
            await asyncio.to_thread(step)

    def _flow(self, request: httpx.Request) -> Generator[Callable[[], Token], None, None]:
        if _origin(request.url) != self._origin:
            raise InvalidRequestError(
                f"{request.url} is not on {self._url}, and the token is sent nowhere else. Nothing was sent."
            )
        token = self._credential.at_hand()
        if token is None:
            yield self._credential.renew
            token = self._credential.token
        request.headers.update({b"X-SLURM-USER-TOKEN": token.header, b"X-SLURM-USER-NAME": self._user})
        request.extensions[_TOKEN] = token

    def wants_repeat(self, answer: Answer) -> bool:
        """Whether Slurm refused the token, has surely not done what was asked, and there may be a better token.

        The same request sent again then has that token.
        """
        token = answer.request.extensions.get(_TOKEN)
        if token is None:
            return False
        if answer.status_code < 400:
            self._credential.accepted()
            return False
        numbers = _numbers(answer)
        if answer.status_code in _REFUSED_STATUS or numbers & _REFUSED:
            return self._credential.refused(token)
        unclear = answer.request.method == "GET" and numbers & slurm_errno.PERHAPS_UNAUTHENTICATED
        return bool(unclear) and self._credential.refused(token)

    def is_unsure(self, answer: Answer) -> bool:
        """Whether Slurm may have refused a token that can be renewed, or may have done what was asked and failed later.

        If it now refuses a token that has not expired in between, it has refused it then: see `refused`.
        """
        token = answer.request.extensions.get(_TOKEN)
        if token is None or token.expired or not self._credential.renewable or answer.request.method == "GET":
            return False
        return answer.status_code >= 400 and bool(_numbers(answer) & slurm_errno.PERHAPS_UNAUTHENTICATED)

    def refused(self, answer: Answer) -> bool:
        """Take in that Slurm refused the token of the request of this answer. Whether the next one has another."""
        return self._credential.refused(answer.request.extensions[_TOKEN])


def _origin(url: httpx.URL) -> tuple[str, bytes]:
    return url.scheme, url.netloc


def _numbers(answer: Answer) -> frozenset[int | None]:
    with contextlib.suppress(msgspec.DecodeError, ValueError):
        return frozenset(error.number for error in entries(msgspec.json.decode(answer.content), "errors"))
    return frozenset()
