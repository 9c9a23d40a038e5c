"""The token in use, and where the next one comes from."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NoReturn

from .errors import AuthenticationError, MeluxinaError
from .token import Token

TokenSource = Callable[[], str]
"""Called without arguments, returns a token, or text with a line `SLURM_JWT=…` in it."""

_PAUSE = 60.0
"""Seconds before a source is asked again, if its last token did not help."""

_log = logging.getLogger("meluxina")


class Credential:
    """Hands out a token that is not known to be expired. Threads may share it; one renewal serves all of them."""

    def __init__(self, token: Token | TokenSource) -> None:
        self._source = None if isinstance(token, Token) else token
        self._token = token if isinstance(token, Token) else None
        self._lock = threading.Lock()
        self._asked = float("-inf")
        self._refused = False
        self._renewed_in_vain = False

    def __repr__(self) -> str:
        token = "<Token not yet asked for>" if self._token is None else repr(self._token)
        return f"{token}, renewable" if self._source else token

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token is not pickled")

    @property
    def token(self) -> Token:
        """The token in use. The source is asked, and waited for, if it never was.

        Raises:
            AuthenticationError: The source has none, or one that is expired.
            ConfigurationError: The source is not as it must be.

        """
        return self._token or self.renew()

    @property
    def known_user(self) -> str | None:
        """The user that the token names; None if it does not, or the source was not asked yet."""
        return self._token.user if self._token else None

    @property
    def renewable(self) -> bool:
        """Whether there is a source of further tokens."""
        return self._source is not None

    def at_hand(self) -> Token | None:
        """The token to send now; None if the source must be asked first, which takes time.

        Raises:
            AuthenticationError: It is expired, and there is no source.

        """
        token = self._token
        if token is None:
            return None
        if self._source is None:
            if token.expired:
                raise AuthenticationError(f"{_expired(token)} Nothing was sent.", hint=_NEW)
            return token
        due = self._refused or token.expired or (token.expiring and self._rested)
        return None if due else token

    def renew(self) -> Token:
        """Ask the source for the next token, unless somebody else just did.

        A source that fails is forgiven as long as the token in use may be good.

        Raises:
            AuthenticationError: The source has none, or one that is expired.
            ConfigurationError: The source is not as it must be.

        """
        with self._lock:
            token = self.at_hand()
            if token is not None:
                return token
            self._asked = time.monotonic()
            self._renewed_in_vain, self._refused = self._refused, False
            try:
                self._token = self._ask()
            except MeluxinaError as error:
                if self._token is None or self._token.expired:
                    raise
                _log.warning("The token could not be renewed: %s", error)
            return self._token

    def accepted(self) -> None:
        """Slurm has taken the token."""
        self._renewed_in_vain = False

    def refused(self, token: Token) -> bool:
        """Slurm has refused this token. Whether the next request will have another."""
        if self._source is None or (self._renewed_in_vain and not self._rested):
            return False
        if self._token is token:
            self._refused = True
        return True

    @property
    def _rested(self) -> bool:
        return time.monotonic() - self._asked > _PAUSE

    def _ask(self) -> Token:
        assert self._source is not None  # noqa: S101 - there is a token or a source
        try:
            token = Token.read(self._source())
        except MeluxinaError:
            raise
        except Exception as error:
            # What the source says of it may hold the token, so it is not repeated here.
            raise AuthenticationError(
                f"There is no token: its source failed ({type(error).__name__}). Nothing was sent."
            ) from error
        if token.expired:
            raise AuthenticationError(
                f"The token's source gave an old one. {_expired(token)} Nothing was sent.", hint=_NEW
            )
        return token


_NEW = "`scontrol token` prints a new one."


def _expired(token: Token) -> str:
    return (
        f"The token expired at {token.expires:%Y-%m-%d %H:%M:%S} UTC"
        f" (by this machine's clock it is {datetime.now(UTC):%Y-%m-%d %H:%M:%S})."
    )
