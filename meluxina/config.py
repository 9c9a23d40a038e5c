"""What a client needs to know, from arguments or from the variables of MeluXina's documentation."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import attrs

from .errors import ConfigurationError
from .token import Token

_HEADER_SAFE = re.compile(r"[\x21-\x7e]+")


@attrs.frozen(kw_only=True)
class Config:
    """One client's settings."""

    url: str
    """The server's, without path and version: `https://slurm-api.lxp.lu`."""
    token: Token
    user: str
    account: str | None
    """The account that jobs are charged to unless another is given."""
    api_version: str | None
    """`v0.0.43`; None to take the newest that both sides speak."""


def resolve(
    *,
    url: str | None = None,
    token: str | None = None,
    user: str | None = None,
    account: str | None = None,
    api_version: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> Config:
    """Arguments win over SLURM_URL, SLURM_JWT, USER_NAME, ACCOUNT and API_VER.

    The user's name may also come from the token. Raises ConfigurationError that names all that is missing.
    """
    environment = os.environ if environment is None else environment
    found_url = url or environment.get("SLURM_URL")
    found_token = token or environment.get("SLURM_JWT")
    secret = Token(_printable("the token", found_token)) if found_token else None
    found_user = user or environment.get("USER_NAME") or (secret.user if secret else None)
    missing = []
    if not found_url:
        missing.append("the server's URL (argument url or variable SLURM_URL)")
    if secret is None:
        missing.append("a token (argument token or variable SLURM_JWT; `scontrol token lifespan=3600` prints one)")
    if not found_user and secret is not None:
        missing.append("the user name (argument user or variable USER_NAME; this token does not name one)")
    if not found_url or secret is None or not found_user:
        raise ConfigurationError("There is something missing: " + "; ".join(missing) + ".")
    return Config(
        url=_checked_url(found_url),
        token=secret,
        user=_printable("the user name", found_user),
        account=account or environment.get("ACCOUNT") or None,
        api_version=_checked_version(api_version or environment.get("API_VER") or None),
    )


def _printable(what: str, value: str) -> str:
    value = value.strip()
    if not _HEADER_SAFE.fullmatch(value):
        # The value itself stays out of the message: it may be a token.
        raise ConfigurationError(f"There are characters in {what} that can't be sent in a header.")
    return value


def _checked_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigurationError(f"SLURM_URL must look like https://slurm-api.lxp.lu, not {url!r}.")
    if parts.username or parts.password:
        raise ConfigurationError("SLURM_URL must not contain a user name or a password.")
    return url.rstrip("/")


def _checked_version(version: str | None) -> str | None:
    if version is None:
        return None
    found = re.fullmatch(r"v?(\d+\.\d+\.\d+)", version.strip())
    if not found:
        raise ConfigurationError(f"API_VER must look like v0.0.43, not {version!r}.")
    return f"v{found[1]}"
