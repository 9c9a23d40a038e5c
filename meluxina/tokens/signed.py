"""Tokens that are signed here, with a site's own key: for services of its operators, and where nothing prints any."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from slurmrestd.hidden import HiddenBytes

from ..errors import ConfigurationError
from ..settings.credential import TokenSource

_OWN_CLAIMS = ("sun", "iat", "exp")
_LONGEST = 10 * 365 * 24 * 3600
_SIZE = 65536


def token_signed(
    key_file: str | os.PathLike[str], *, user: str, lifetime: float = 1800.0, claims: Mapping[str, Any] | None = None
) -> TokenSource:
    """Sign tokens with the key that Slurm checks them with (`AuthAltParameters=jwt_key=…`), by HS256.

    ::

        Client(token=token_signed("jwt_hs256.key", user="u100001"))

    Whoever has that key can act as anybody, Slurm's administrators included: it is for services of those who operate
    the cluster. A new token is signed before the one in use expires. The key is read again each time, and kept nowhere.

    Args:
        key_file: The key, byte for byte as Slurm has it (AWS PCS stores it in base64: decode it first). Slurm wants it
            closed to all but its owner and group, and so does this (`chmod 600`). `~` is your home directory.
        user: Whom the tokens are for: the claim `sun`.
        lifetime: Seconds that each is good for.
        claims: What else is to stand in them: AWS PCS wants `uid`, `gid` and `id`.

    Raises:
        ConfigurationError: The extra `signed` is not installed; the key can't be read, is none or is open to all; the
            claims can't be written as JSON.

    """
    try:
        import jwt  # noqa: PLC0415 - an extra
    except ImportError:
        raise ConfigurationError(
            "Signing tokens needs the package pyjwt.", hint="pip install 'meluxina[signed]'"
        ) from None
    if not isinstance(user, str) or not user:
        raise ConfigurationError("The user of signed tokens must be a name.")
    if isinstance(lifetime, bool) or not isinstance(lifetime, int | float) or not 1 <= lifetime <= _LONGEST:
        raise ConfigurationError("The lifetime of signed tokens is a number of seconds, at least 1.")
    further = dict(claims or {})
    if own := sorted(further.keys() & set(_OWN_CLAIMS)):
        raise ConfigurationError(f"The claims {', '.join(own)} follow from user and lifetime, and must not be given.")

    def sign() -> str:
        start = int(time.time())
        key = _key(key_file)
        try:
            return jwt.encode({**further, "sun": user, "iat": start, "exp": start + int(lifetime)}, key, "HS256")
        except (TypeError, ValueError, jwt.PyJWTError) as error:
            reason = str(error).rstrip(".")
        raise ConfigurationError(f"No token can be signed with the key {os.fspath(key_file)}: {reason}.")

    sign()  # what is wrong is told now, not in the middle of a night
    return sign


def _key(key_file: str | os.PathLike[str]) -> bytes:
    try:
        place = Path(key_file).expanduser()
        mode = place.stat().st_mode
        if not stat.S_ISREG(mode):
            raise ConfigurationError(f"The key {place} is not a file.")
        # Slurm's own daemons refuse such a key as well.
        if os.name == "posix" and mode & stat.S_IRWXO:
            raise ConfigurationError(
                f"The key {place} is open to everybody (mode {stat.S_IMODE(mode):04o}).",
                hint=f"Whoever reads it can act as any user of the cluster. Close it with `chmod 600 {place}`.",
            )
        with place.open("rb") as file:
            return HiddenBytes(file.read(_SIZE))
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigurationError(f"The key {key_file!s} can't be read: {str(reason).rstrip('.')}.") from None
