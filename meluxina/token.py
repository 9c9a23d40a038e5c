"""A token that does not show, and what can be read from it without its key."""

from __future__ import annotations

import base64
import binascii
import json
from datetime import UTC, datetime
from typing import Any, NoReturn


class Token:
    """A secret. It is in no repr, can't be pickled, and is only handed out by `reveal`."""

    __slots__ = ("__value", "_claims")

    def __init__(self, value: str) -> None:
        self.__value = value.removeprefix("SLURM_JWT=")
        self._claims = _claims(self.__value)

    def reveal(self) -> str:
        """The token itself, for a request's header."""
        return self.__value

    @property
    def user(self) -> str | None:
        """The user that a JWT names (Slurm's claim `sun`); None for an opaque token."""
        user = self._claims.get("sun") or self._claims.get("username")
        return user if isinstance(user, str) and user else None

    @property
    def expires(self) -> datetime | None:
        """When a JWT expires; None if it does not say."""
        moment = self._claims.get("exp")
        try:
            return datetime.fromtimestamp(moment, UTC) if isinstance(moment, int | float) else None
        except (OverflowError, OSError, ValueError):
            return None

    @property
    def expired(self) -> bool:
        """Whether the token says that its time is over."""
        return self.expires is not None and self.expires <= datetime.now(UTC)

    def __repr__(self) -> str:
        until = f" until {self.expires:%Y-%m-%d %H:%M:%S} UTC" if self.expires else ""
        return f"<Token of {self.user or 'an unnamed user'}{until}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token is not pickled")


def _claims(token: str) -> dict[str, Any]:
    parts = token.split(".")
    try:
        _, payload, _ = parts
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (ValueError, binascii.Error):
        return {}
    return claims if isinstance(claims, dict) else {}
