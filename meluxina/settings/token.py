"""A token that does not show, and what can be read from it without its key."""

from __future__ import annotations

import base64
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

from slurmrestd.hidden import HiddenBytes, hide

from ..errors import ConfigurationError

_ASSIGNED = r"(?m)^[^\S\n]*+(?:export[^\S\n]++)?SLURM_JWT=(.*)$"
_HEADER_SAFE = r"[\x21-\x7e]+"
_MARGIN = timedelta(seconds=60)


class Token:
    """A secret. It is in no repr, can't be pickled, and is only handed out by `reveal`."""

    __slots__ = ("__value", "_claims", "_expires", "_since")

    def __init__(self, value: str) -> None:
        self.__value = HiddenBytes(value.encode())
        self._claims = _claims(value)
        self._since = _moment(self._claims.get("iat")) or datetime.now(UTC)
        self._expires = _moment(self._claims.get("exp"))

    @classmethod
    def read(cls, text: str) -> Token:
        """A token from what a person, a file or a command gave: the token alone, or `SLURM_JWT=…` among other lines.

        Raises ConfigurationError, which does not show it.
        """
        text = hide(text)
        value = hide((re.findall(_ASSIGNED, text) or [text])[-1].strip())
        if not value:
            raise ConfigurationError("There is no token in what should give one: it is empty.")
        if not printable(value):
            raise ConfigurationError(
                "There are characters in the token that can't be sent in a header.",
                hint="Expected is the token alone, or a line SLURM_JWT=… as `scontrol token` prints it.",
            )
        return cls(value)

    def reveal(self) -> str:
        """The token itself."""
        return bytes.decode(self.__value)

    @property
    def header(self) -> bytes:
        """The token as a header's value, which does not show in the header's repr."""
        return self.__value

    @property
    def user(self) -> str | None:
        """The user that a JWT names (Slurm's claim `sun`); None for an opaque token."""
        user = self._claims.get("sun") or self._claims.get("username")
        return user if isinstance(user, str) and user else None

    @property
    def expires(self) -> datetime | None:
        """When a JWT expires; None if it does not say."""
        return self._expires

    @property
    def time_left(self) -> timedelta | None:
        """Until it expires, negative after that; None if it does not say."""
        return None if self.expires is None else self.expires - datetime.now(UTC)

    @property
    def expired(self) -> bool:
        """Whether the token says that its time is over."""
        return self._expires is not None and self._expires <= datetime.now(UTC)

    @property
    def expiring(self) -> bool:
        """Whether it is expired or soon will be: within a minute, or the last tenth of a short life."""
        if self._expires is None:
            return False
        return self._expires - datetime.now(UTC) <= min(_MARGIN, (self._expires - self._since) / 10)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Token) and self.header == other.header

    def __hash__(self) -> int:
        return hash(self.__value)

    def __repr__(self) -> str:
        until = f" until {self.expires:%Y-%m-%d %H:%M:%S} UTC" if self.expires else ""
        return f"<Token of {self.user or 'an unnamed user'}{until}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token is not pickled")


def printable(value: str) -> bool:
    """Whether a text can be a header's value: visible ASCII, no space, nothing that ends the header."""
    return re.fullmatch(_HEADER_SAFE, value) is not None


def _moment(seconds: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int | float) else None
    except (OverflowError, OSError, ValueError):
        return None


def _claims(token: str) -> dict[str, Any]:
    try:
        _, payload, _ = token.split(".")
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (ValueError, RecursionError):
        return {}
    return claims if isinstance(claims, dict) else {}
