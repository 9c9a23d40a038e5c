"""The headers of every request to the server: who asks, a token that is renewed in time, what a gateway wants."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any

import msgspec

from slurmrestd.decoding import plain
from slurmrestd.hidden import HiddenBytes

from ..errors import InvalidRequestError
from ..http_library import httpx
from ..settings.config import Config, concealed
from ..settings.token import Token
from ..slurm import error_numbers
from .answer import TOKEN, Answer
from .checking import entries, is_own_text

_REFUSED_STATUS = frozenset({401, 511})


class SlurmAuth(httpx.Auth):
    """Adds the token, the user's name and what a gateway wants to requests to one server, and refuses all others.

    Args:
        config: The server, the user and the credential.
        run: Runs a step that may take long: `one_at_a_time` of `threads` or of `event_loop`.

    """

    def __init__(self, config: Config, run: Callable[[Callable[[], object]], Any]) -> None:
        self._origin = _origin(httpx.URL(config.address()))
        self._url = config.url
        self._user = HiddenBytes(config.user.encode())
        self._headers = {name.encode(): value.header for name, value in config.headers.items()}
        self._prefix = b"Bearer " if config.bearer else b""
        usual = "Authorization" if config.bearer else "X-SLURM-USER-TOKEN"
        self._token_header = (config.token_header or usual).encode()
        self._credential = config.credential
        self._run = run

    # httpx asks for the two flows; the one below yields what has to be done in either.

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        for step in self._flow(request):
            self._run(step)
        yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        for step in self._flow(request):
            await self._run(step)
        yield request

    def _flow(self, request: httpx.Request) -> Generator[Callable[[], Token], None, None]:
        if _origin(request.url) != self._origin:
            raise InvalidRequestError.unsent(
                f"{concealed(str(request.url))} is not on {self._url}, and the token is sent nowhere else."
            )
        request.headers.update(self._headers)
        if self._credential is None:
            return  # the server takes the user from its socket
        token = self._credential.at_hand()
        if token is None:
            yield self._credential.renew
            token = self._credential.token
        request.headers.update(
            {b"X-SLURM-USER-NAME": self._user, self._token_header: HiddenBytes(self._prefix + token.header)}
        )
        request.extensions[TOKEN] = token

    def wants_repeat(self, answer: Answer, *, harmless: bool) -> bool:
        """Return whether Slurm refused the token, there may be a better one, and the request may be sent again.

        It may if Slurm has surely not done what was asked, or if doing it twice is `harmless`. The same request sent
        again then has the better token.
        """
        token = answer.token
        if token is None or self._credential is None:
            return False
        if answer.status_code < 400:
            self._credential.accepted(token)
            return False
        numbers, has_job_id = _errors_and_job(answer)
        if has_job_id:
            return False
        refusals = error_numbers.UNAUTHENTICATED
        # What never reached the database has changed nothing there.
        if harmless or "/slurmdb/" in answer.request.url.path:
            refusals |= {error_numbers.NO_DATABASE}
        if harmless:
            refusals |= error_numbers.PERHAPS_UNAUTHENTICATED
        is_refusal = answer.status_code in _REFUSED_STATUS or bool(numbers & refusals)
        if not is_refusal or not self._credential.refused(token):
            return False
        # What is not Slurm's may stand for a request that went on to Slurm all the same.
        return harmless or bool(numbers - {None}) or is_own_text(answer)

    def refused(self, answer: Answer) -> None:
        """Take in that Slurm refused the token of the request of this answer."""
        if answer.token and self._credential:
            self._credential.refused(answer.token)

    @property
    def has_another(self) -> bool:
        """Whether the next request has another token than the last one."""
        return self._credential is not None and self._credential.due

    @property
    def was_good(self) -> bool:
        """Whether the token in use was ever accepted, or has expired since it was sent: it may have been good then."""
        return self._credential is None or self._credential.was_good


def _origin(url: httpx.URL) -> tuple[str, bytes]:
    return url.scheme, url.netloc


def _errors_and_job(answer: Answer) -> tuple[frozenset[int | None], bool]:
    """Read Slurm's error numbers, and whether there is a job id: then a job was made, whatever the numbers say."""
    with contextlib.suppress(msgspec.DecodeError):
        body = plain(answer.content)
        job = body.get("job_id") if isinstance(body, dict) else None
        return frozenset(error.number for error in entries(body, "errors")), isinstance(job, int) and job > 0
    return frozenset(), False
