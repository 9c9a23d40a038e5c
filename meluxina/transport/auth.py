"""The headers of every request to the server: who asks, a token that is renewed in time, what a gateway wants."""

from __future__ import annotations

from collections.abc import Generator

from slurmrestd.hidden import HiddenBytes

from ..errors import InvalidRequestError
from ..http_library import httpx
from ..settings.config import Config, concealed
from ..slurm import error_numbers, wire
from .answer import TOKEN, Answer
from .checking import any_json, entries, is_own_text

_REFUSED_STATUS = frozenset({401, 511})


class SlurmAuth(httpx.Auth):
    """Adds the token, the user's name and what a gateway wants to requests to one server, and refuses all others."""

    def __init__(self, config: Config) -> None:
        self._origin = _origin(httpx.URL(config.address()))
        self._url = config.url
        self._user = HiddenBytes(config.user.encode())
        self._headers = {name.encode(): value.header for name, value in config.headers.items()}
        self._prefix = b"Bearer " if config.bearer else b""
        usual = "Authorization" if config.bearer else "X-SLURM-USER-TOKEN"
        self._token_header = (config.token_header or usual).encode()
        self.credential = config.credential

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Give a request its headers, as httpx asks for it. The token has been renewed before, if it was due."""
        if _origin(request.url) != self._origin:
            raise InvalidRequestError.unsent(
                f"{concealed(str(request.url))} is not on {self._url}, and the token is sent nowhere else."
            )
        request.headers.update(self._headers)
        # Without a token the server takes the user from its socket.
        if self.credential is not None:
            token = self.credential.token
            request.headers.update(
                {b"X-SLURM-USER-NAME": self._user, self._token_header: HiddenBytes(self._prefix + token.header)}
            )
            request.extensions[TOKEN] = token
        yield request

    def wants_repeat(self, answer: Answer, *, harmless: bool) -> bool:
        """Return whether Slurm refused the token, there may be a better one, and the request may be sent again.

        It may if Slurm has surely not done what was asked, or if doing it twice is `harmless`. The same request sent
        again then has the better token.
        """
        token = answer.token
        if token is None or self.credential is None:
            return False
        if answer.status_code < 400:
            self.credential.accepted(token)
            return False
        body = any_json(answer.content)
        if isinstance(body, dict) and wire.number(body.get("job_id")):
            return False  # a job was made, whatever else is said
        numbers = {error.number for error in entries(body, "errors")}
        refusals = error_numbers.UNAUTHENTICATED
        if harmless:
            refusals |= error_numbers.PERHAPS_UNAUTHENTICATED
        elif "/slurmdb/" in answer.request.url.path:
            # What never reached the database has changed nothing there.
            refusals |= {error_numbers.NO_DATABASE}
        is_refusal = answer.status_code in _REFUSED_STATUS or bool(numbers & refusals)
        if not is_refusal or not self.credential.refused(token):
            return False
        # What is not Slurm's may stand for a request that went on to Slurm all the same.
        return harmless or bool(numbers - {None}) or is_own_text(answer)

    def refused(self, answer: Answer) -> None:
        """Take in that Slurm refused the token of the request of this answer."""
        if answer.token and self.credential:
            self.credential.refused(answer.token)

    @property
    def has_another(self) -> bool:
        """Whether the next request has another token than the last one."""
        return self.credential is not None and self.credential.due

    @property
    def was_good(self) -> bool:
        """Whether the token in use was ever accepted, or has expired since it was sent: it may have been good then."""
        return self.credential is None or self.credential.was_good


def _origin(url: httpx.URL) -> tuple[str, bytes]:
    return url.scheme, url.netloc
