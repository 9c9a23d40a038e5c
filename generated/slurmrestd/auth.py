"""Slurm's two headers."""

from __future__ import annotations

from collections.abc import Callable, Generator

import httpx


class TokenAuth(httpx.Auth):
    """Adds X-SLURM-USER-TOKEN and, if a user is given, X-SLURM-USER-NAME.

    `token` is the token, or a function that returns the one to use now. It shows in no repr.
    """

    def __init__(self, token: str | Callable[[], str], user: str | None = None) -> None:
        self._token = token
        self._user = user

    def __repr__(self) -> str:
        return f"{type(self).__name__}(user={self._user!r})"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["X-SLURM-USER-TOKEN"] = self._token if isinstance(self._token, str) else self._token()
        if self._user is not None:
            request.headers["X-SLURM-USER-NAME"] = self._user
        yield request
