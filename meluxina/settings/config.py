"""What a client needs to know, from arguments or from the variables of MeluXina's documentation."""

from __future__ import annotations

import contextlib
import ipaddress
import os
import re
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from slurmrestd.hidden import MASK, hide

from .. import lazy
from ..errors import ConfigurationError
from ..http_library import httpx
from .credential import Credential, TokenSource
from .token import Token, is_header

_INTERNAL = "slurmrestd.meluxina.lxp.lu"
_SOCKET = re.compile(r"unix:(?://)?(/[^/].*)")
"""A UNIX socket, as slurmrestd's own command line writes it, or as a URL."""
_VERSION = "/slurm/{version}"
_BRACES = re.compile(r"[^{}]*(/slurm/\{version\}(/[^{}]*)?)?")
_HOST = r"[\w-]+(\.[\w-]+)*\.[a-z0-9]{1,10}(:\d+)?/?"
"""A host's name or IP address alone."""


class ConfigurationWarning(UserWarning):
    """A setting that works and is probably not what was meant."""


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """One client's settings."""

    url: str
    """The server's, without path and version: `https://slurm-api.lxp.lu`; or `unix:///run/slurmrestd.sock`.

    A gateway's may have a path before Slurm's, and one after the version: `https://gateway/slurm/{version}/cluster1`.
    """
    credential: Credential | None
    """None if the server takes the user from its UNIX socket."""
    user: str
    """Whom the server takes this client for, and whose jobs are its own."""
    account: str | None
    """The account that jobs are charged to unless another is given."""
    api_version: str | None
    """`v0.0.43`; None to take the newest that both sides speak."""
    bearer: bool = False
    """Whether the token goes as `Authorization: Bearer`, not as Slurm's own header."""
    token_header: str | None = None
    """The header that the token goes in, if neither of these."""
    headers: Mapping[str, Token] = msgspec.field(default_factory=dict)
    """What a gateway wants beside it. Their values are taken for secrets, and don't show."""

    @property
    def token(self) -> Token:
        """Who it is for, until when, how much time is left. A source that was never asked is asked now.

        Raises ConfigurationError if there is none, for a server that takes the user from its UNIX socket.
        """
        if self.credential is None:
            raise ConfigurationError(f"There is no token: the server takes the user from the socket {self.socket}.")
        return self.credential.token

    @property
    def socket(self) -> str | None:
        """The path of the UNIX socket that the server listens on; None for one that is reached over the network."""
        match = _SOCKET.fullmatch(self.url)
        return match[1] if match else None

    def address(self, path: str = "") -> str:
        """Return the whole URL of a path of the API."""
        if self.socket:
            return f"http://localhost{path}"
        before, _, after = self.url.partition(_VERSION)
        return before + (re.sub("^/slurm(db)?/[^/]+", lambda match: match[0] + after, path) if after else path)


def resolve(
    url: str | None = None,
    token: str | Token | TokenSource | None = None,
    user: str | None = None,
    account: str | None = None,
    api_version: str | None = None,
    *,
    bearer: bool = False,
    token_header: str | None = None,
    headers: Mapping[str, str | Token] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Config:
    """Arguments win over SLURM_URL, SLURM_JWT, USER_NAME, ACCOUNT and API_VER.

    The user's name may also come from the token; a token's source is asked here only for that.
    Raises ConfigurationError that names all that is missing.
    """
    is_missing = token is None or (isinstance(token, str) and not token)
    token = hide(_variable("SLURM_JWT", environment) if is_missing else token)
    url = _text("the URL", url, _variable("SLURM_URL", environment))
    url = url and _checked_url(url)
    user = _text("the user name", user, _variable("USER_NAME", environment))
    credential = _credential(token) if token else None
    socket = _SOCKET.fullmatch(url or "")
    if url and not user:
        user = credential.token.user if credential else socket and _owner(socket[1])
    missing = "; ".join(_missing(url, credential, user, is_socket=bool(socket)))
    if not url or not user or missing:
        raise ConfigurationError(f"There is something missing: {missing}.")
    if not is_header(user):
        raise ConfigurationError("There are characters in the user name that can't be sent in a header.")
    of_token = token_header or ("Authorization" if bearer else "")
    config = Config(
        url=url,
        credential=credential,
        user=user,
        account=_text("the account", account, _variable("ACCOUNT", environment)),
        api_version=_checked_version(_text("the API version", api_version, _variable("API_VER", environment))),
        bearer=bearer,
        token_header=token_header,
        headers=lazy.around("intermediaries").headers(headers or {}, of_token) if headers or token_header else {},
    )
    for doubt in _doubts(config):
        warnings.warn(doubt, ConfigurationWarning, stacklevel=3)
    return config


def _missing(url: str | None, credential: Credential | None, user: str | None, *, is_socket: bool) -> Iterator[str]:
    if not url:
        yield "the server's URL (argument url or variable SLURM_URL)"
    if credential is None and not is_socket:
        hint = "`scontrol token lifespan=3600` on a login node prints one"
        yield f"a token (argument token or variable SLURM_JWT; {hint})"
    elif url and not user:
        reason = "this token does not name one" if credential else "there is no socket whose owner has one"
        yield f"the user name (argument user or variable USER_NAME; {reason})"


def _variable(name: str, environment: Mapping[str, str] | None) -> str | None:
    # A function of its own: no frame of an error's traceback may hold all variables.
    return (os.environ if environment is None else environment).get(name) or None


def _text(name: str, argument: str | None, variable: str | None) -> str | None:
    if argument is not None and not isinstance(argument, str):
        raise ConfigurationError(f"{name} must be a text, not {type(argument).__name__}.")
    text = (argument or variable or "").strip()
    if not text.isprintable():
        raise ConfigurationError(f"There are characters in {name} that can't be shown.")
    return text or None


def concealed(text: str) -> str:
    """Show an address without the password in it. What is a token by mistake is not shown either."""
    address = re.sub(r"(?s)^([\w+.-]*://)?.*@", rf"\1{MASK}@", text)
    return re.sub(r"eyJ[\w-]*\S*", MASK, re.split("[?#]", address)[0])


def _credential(token: str | Token | TokenSource) -> Credential:
    if not isinstance(token, str | Token) and not callable(token):
        raise ConfigurationError("token must be a text, or a function without arguments that returns one.")
    return Credential(Token.read(token) if isinstance(token, str) else token)


def _doubts(config: Config) -> Iterator[str]:
    parts = urlsplit(config.url)
    if parts.scheme == "http" and not _is_near(parts.hostname or ""):
        yield f"{config.url} is not encrypted: whoever listens on the way can take the token and act as {config.user}."
    token_user = config.credential and config.credential.known_user
    if token_user and token_user != config.user:
        # Slurm lets its own user and root act for others, so that it is not refused here.
        yield (
            f"The token is {token_user}'s, the user name is {config.user}: Slurm refuses this unless {token_user}"
            " operates it."
        )


def _is_near(host: str) -> bool:
    if host in ("localhost", _INTERNAL) or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _owner(path: str) -> str | None:
    """Return whose a socket is: slurmrestd acts as its own user for those whom it knows by their socket."""
    with contextlib.suppress(OSError, KeyError, NotImplementedError):
        return Path(path).owner()
    return None


def _checked_url(url: str) -> str:
    if socket := _SOCKET.fullmatch(url):
        return f"unix://{socket[1]}"
    try:
        parts = urlsplit(url)
        usable = bool(parts.hostname) and is_address(httpx.URL(url)) and _BRACES.fullmatch(url) is not None
    except (ValueError, httpx.InvalidURL):
        usable = False
    if not usable or parts.scheme not in ("http", "https") or parts.query or parts.fragment:
        forms = "https://slurm-api.lxp.lu or unix:///run/slurmrestd.sock"
        raise ConfigurationError(
            f"SLURM_URL must look like {forms}, not {concealed(url)!r}.",
            hint=f"Did you mean https://{url}?" if re.fullmatch(_HOST, url) and concealed(url) == url else "",
        )
    if "@" in parts.netloc:
        raise ConfigurationError("SLURM_URL must not contain a user name or a password.")
    return url.rstrip("/")


def is_address(url: httpx.URL) -> bool:
    """Whether a URL has a host and a port that can be connected to."""
    try:
        host = url.host.encode("idna")
    except UnicodeError:
        return False
    return bool(host) and (url.port is None or 0 < url.port < 1 << 16)


def _checked_version(version: str | None) -> str | None:
    if version is None:
        return None
    match = re.fullmatch(r"v?(\d+\.\d+\.\d+)", version)
    if not match:
        raise ConfigurationError(f"API_VER must look like v0.0.43, not {concealed(version)!r}.")
    return f"v{match[1]}"
