"""Handing out the token that `meluxina login` keeps, and renewing it by the same way."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from ..errors import AuthenticationError, ConfigurationError, MeluxinaError
from ..settings.token import Token
from . import store
from .record import Record

_log = logging.getLogger("meluxina")
_LOGIN = "`meluxina login` asks for a new one."


class KeptToken:
    """A source of tokens. Called again, the last one was of no use: then it is renewed, once for all processes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last: Token | None = None
        self._lock = threading.Lock()

    def __call__(self) -> str:
        with self._lock:
            record = self._read()
            if not self._serves(record):
                with store.lock(self._path):
                    # Another process may have renewed it.
                    record = self._read()
                    if not self._serves(record):
                        record = self._renewed(record)
            self._last = record.token
            return record.token.reveal()

    def _read(self) -> Record:
        if not self._path.exists():
            raise AuthenticationError.unsent("The token of `meluxina login` is not kept any more.", hint=_LOGIN)
        return store.read(self._path)

    def _serves(self, record: Record) -> bool:
        return record.token != self._last and not record.token.expiring

    def _renewed(self, record: Record) -> Record:
        may_be_good = record.token != self._last and not record.token.expired
        try:
            renewed = renew(record)
        except MeluxinaError as error:
            if not may_be_good:
                raise
            if record.way is not None:
                _log.warning("The token could not be renewed: %s", error)
            return record
        try:
            store.write(renewed)
        except (OSError, ConfigurationError) as error:
            _log.warning("The new token could not be kept: %s", getattr(error, "strerror", None) or error)
        return renewed


def renew(record: Record) -> Record:
    """Get the next token by the way of the last one.

    Raises:
        AuthenticationError: It was pasted; the way gives none, an old one, or somebody else's.

    """
    if record.way is None:
        reason = "has expired" if record.token.expired else "is refused or about to expire"
        raise AuthenticationError.unsent(
            f"The token that `meluxina login` keeps {reason}, and it was pasted: only you can renew it.", hint=_LOGIN
        )
    token = Token.read(record.way.source()())
    if token.user not in (None, record.user):
        raise AuthenticationError.unsent(
            f"The token is to be {record.user}'s, and {record.way} gave one of {token.user}.", hint=_LOGIN
        )
    if token.expired:
        raise AuthenticationError.unsent(f"The token that {record.way} gave has expired.", hint=_LOGIN)
    return record._replace(token=token)
