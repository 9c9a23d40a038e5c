"""What gateways before a server want of each request: headers of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..errors import ConfigurationError
from ..settings.token import Token

_OWN_HEADERS = frozenset(
    ("x-slurm-user-token", "x-slurm-user-name", "host", "content-length", "content-type", "transfer-encoding")
)
_NAME = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)


def headers(values: Mapping[str, str | Token], token_header: str) -> dict[str, Token]:
    """Check headers that a user gave.

    Args:
        values: What each is to have. All are taken for secrets.
        token_header: The one that the token goes in; empty if that is Slurm's own.

    Raises:
        ConfigurationError: One can't be sent, or is set by the client itself.

    """
    for name in (*values, *([token_header] if token_header else ())):
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise ConfigurationError(f"{name!r} can't be the name of a header.")
    return {name: _secret(name, value, token_header) for name, value in values.items()}


def _secret(name: str, value: object, token_header: str) -> Token:
    if name.lower() in {*_OWN_HEADERS, token_header.lower()}:
        raise ConfigurationError(f"The header {name} is set by the client itself, and must not be given.")
    text = value.reveal() if isinstance(value, Token) else value
    if not isinstance(text, str) or not re.fullmatch(r"[\x20-\x7e]*", text):
        raise ConfigurationError(f"The value of the header {name} must be a text of visible ASCII characters.")
    return Token(text)
