"""Clients of one Slurm for many users: certificates, limits and the API version are found out once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from meluxina import AsyncClient, AuthenticationError, Token, TokenSource

_GRACE = 600.0
"""Seconds after which the client of a token that was replaced is closed: what waits with it goes on with the new."""

_Key = tuple[str | None, str, str | None]
_clients: dict[_Key, tuple[AsyncClient, Token | TokenSource]] = {}
_closing: set[asyncio.Task[None]] = set()


def shared_client(
    url: str | None, user: str, token: str | TokenSource | None, account: str | None, settings: Mapping[str, Any]
) -> AsyncClient:
    """Return the client of a user, made when it is first asked for; all spawners of that user share it.

    Args:
        url: The server; None for SLURM_URL.
        user: The user's name in Slurm.
        token: Their newest token, or where a service's comes from.
        account: What jobs are charged to unless they say otherwise.
        settings: More arguments of `AsyncClient`; those of the first client of a server hold for all of them.

    Raises:
        AuthenticationError: There is no token.

    """
    if not token:
        raise AuthenticationError.unsent(
            "There is no Slurm token of this user.", hint="Log out and in again, so that the hub gets one."
        )
    secret = Token.read(token) if isinstance(token, str) else token
    key = (url, user, account)
    client, previous = _clients.get(key, (None, None))
    if client is None or not _same(secret, previous):
        sibling = next((other for (server, *_), (other, _) in _clients.items() if server == url), None)
        if client is not None:
            asyncio.get_running_loop().call_later(_GRACE, _close, client)
        client = (
            sibling.as_user(user, secret, account) if sibling else AsyncClient(url, secret, user, account, **settings)
        )
        _clients[key] = client, secret
    return client


def _same(token: Token | TokenSource, other: Token | TokenSource | None) -> bool:
    if isinstance(token, Token) and isinstance(other, Token):
        return token.reveal() == other.reveal()
    return token is other


def _close(client: AsyncClient) -> None:
    task = asyncio.ensure_future(client.aclose())
    _closing.add(task)
    task.add_done_callback(_closing.discard)
