"""The token in use, and where the next one comes from."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NoReturn

from slurmrestd.hidden import hide

from ..errors import AuthenticationError, MeluxinaError
from .token import Token, holds_token

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
        self._ask_time = float("-inf")
        self._refusal = False
        self._renewed_in_vain = False
        self._good_token: Token | None = None

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

    def at_hand(self) -> Token | None:
        """The token to send now; None if the source must be asked first, which takes time.

        Raises:
            AuthenticationError: It is expired, and there is no source.

        """
        token = self._token
        if self._source is None and token is not None and token.expired:
            raise AuthenticationError.unsent(_expired(token), hint=_NEW)
        return None if self.due else token

    @property
    def due(self) -> bool:
        """Whether the source is to be asked for a token before the next request."""
        token = self._token
        if self._source is None:
            return False
        return token is None or self._refusal or token.expired or (token.expiring and self._rested)

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
            before = self._ask_time, self._renewed_in_vain, self._refusal
            self._ask_time = time.monotonic()
            self._renewed_in_vain, self._refusal = self._refusal, False
            try:
                self._token = self._ask()
            except MeluxinaError as error:
                if self._token is None or self._token.expired:
                    raise
                _log.warning("The token could not be renewed: %s", error)
            except BaseException:
                # A source that was interrupted is asked again.
                self._ask_time, self._renewed_in_vain, self._refusal = before
                raise
            return self._token

    def holds(self, text: str) -> bool:
        """Whether this text is the token in use, or has it or any other token of Slurm's in it.

        Only a source that was asked knows which token is in use: one that never was is asked now.
        """
        return self.token.header == text.encode("utf-8", "replace") or holds_token(text)

    def accepted(self, token: Token) -> None:
        """Slurm has taken this token."""
        self._renewed_in_vain = False
        self._good_token = token

    @property
    def was_good(self) -> bool:
        """Whether Slurm has ever taken the token in use, or it was not yet expired when it was sent."""
        token = self._token
        return token is not None and (token is self._good_token or token.expired)

    def refused(self, token: Token) -> bool:
        """Slurm has refused this token. Whether the next request will have another."""
        if self._source is None or (self._renewed_in_vain and not self._rested):
            return False
        if self._token is token:
            self._refusal = True
        return True

    @property
    def _rested(self) -> bool:
        return time.monotonic() - self._ask_time > _PAUSE

    def _ask(self) -> Token:
        assert self._source is not None  # noqa: S101 - there is a token or a source
        token = None
        try:
            token = _read(self._source)
        except MeluxinaError:
            raise
        except Exception as error:  # noqa: BLE001 - a source may raise anything
            failure = type(error).__name__
        if token is None:
            # Raised here, so that the source's own error, which may hold the token, is no part of it.
            raise AuthenticationError.unsent(
                f"There is no token: its source failed ({failure}).",
                hint="It must return a text: the token, or what `scontrol token` prints.",
            )
        if token.expired:
            raise AuthenticationError.unsent(f"The token's source gave an old one. {_expired(token)}", hint=_NEW)
        return token


def _read(source: TokenSource) -> Token:
    # In a frame of its own, which no error of ours has in its traceback.
    text = hide(source())
    if not isinstance(text, str):
        raise TypeError(type(text).__name__)
    return Token.read(text)


_NEW = "`scontrol token` on a login node prints a new one."


def _expired(token: Token) -> str:
    return (
        f"The token expired at {token.expires:%Y-%m-%d %H:%M:%S} UTC"
        f" (by this machine's clock it is {datetime.now(UTC):%Y-%m-%d %H:%M:%S})."
    )
