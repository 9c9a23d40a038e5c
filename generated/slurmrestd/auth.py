"""Slurm's two headers, and where they may go."""

from __future__ import annotations

from collections.abc import Callable, Generator

import httpx

from .hidden import HiddenBytes, hide

_CREDENTIALS = ("X-SLURM-USER-TOKEN", "X-SLURM-USER-NAME", "Authorization")


def only_to(server: httpx.URL) -> Callable[[httpx.Request], None]:
    """Make a request hook that takes the token off what goes to another server.

    A hook sees redirects too; httpx itself takes no other header than Authorization off those.
    """
    origin = _origin(server)

    def guard(request: httpx.Request) -> None:
        if _origin(request.url) != origin:
            for name in _CREDENTIALS:
                request.headers.pop(name, None)

    return guard


def _origin(url: httpx.URL) -> tuple[str, bytes]:
    return url.scheme, url.netloc


class TokenAuth(httpx.Auth):
    """Adds X-SLURM-USER-TOKEN and, if a user is given, X-SLURM-USER-NAME.

    `token` is the token, or a function that returns the one to use now. It shows in no repr and no traceback.
    """

    def __init__(self, token: str | Callable[[], str], user: str | None = None) -> None:
        self._token = hide(token)
        self._user = user

    def __repr__(self) -> str:
        return f"{type(self).__name__}(user={self._user!r})"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        token = HiddenBytes((self._token if isinstance(self._token, str) else self._token()).encode())
        if not token.isascii() or not token or set(token) & set(b" \t\r\n\0"):
            # httpx's own error would show it.
            raise ValueError("there are characters in the token that can't be sent in a header")
        request.headers.update({b"X-SLURM-USER-TOKEN": token})
        if self._user is not None:
            request.headers["X-SLURM-USER-NAME"] = self._user
        yield request
