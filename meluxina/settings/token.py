"""A token that does not show, and what can be read from it without its key."""

from __future__ import annotations

import base64
import json
import logging
import re
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn
from weakref import WeakValueDictionary

from slurmrestd.hidden import MASK, HiddenBytes, hide

from ..errors import ConfigurationError

_ASSIGNED = r"(?m)^[^\S\n]*+(?:export[^\S\n]++)?SLURM_(?:JWT|TOKEN)=(.*)$"
_USER_CLAIMS = ("sun", "username", "preferred_username")
"""Slurm reads the first two; the last is what sites with Keycloak name in `userclaimfield`."""
_HEADER_SAFE = r"[\x21-\x7e]+"
_MARGIN = timedelta(seconds=60)
_MASK = MASK.encode()
_SHORTEST = 6
"""Letters of a token that is looked for within texts: a shorter one is part of ordinary words, and no secret."""
_SHORTEST_PART = 16
"""The same for a part of a token, such as a JWT's signature."""
_ESCAPE = rb"(?:(?<!\\)\\++u00|%)([2-7][0-9a-fA-F])|&#[xX]0*([2-7][0-9a-fA-F]);|&#0*([0-9]{2,3});"
"""A visible ASCII letter that is given by its number, as JSON, URLs and HTML may."""
_LONGEST_ECHO = 1 << 20
"""Bytes of an answer that is searched for a token in other spellings."""
_PERCENT_STARTS = (b"%2", b"%3", b"%4", b"%5", b"%6", b"%7")
_JWT = r"(?<![\w-])eyJ[\w-]++\.[\w-]++\.[\w-]++"


class Token:
    """A secret. It is in no repr, can't be pickled, and is only handed out by `reveal`."""

    __slots__ = ("__value", "__weakref__", "_claims", "_expires", "_since", "parts")

    def __init__(self, value: str) -> None:
        self.__value = HiddenBytes(value.encode())
        self.parts = _parts(self.__value)
        """What of it is hidden where a server repeats it."""
        _in_use[id(self)] = self
        self._claims = _claims(value)
        self._since = _moment(self._claims.get("iat")) or datetime.now(UTC)
        self._expires = _moment(self._claims.get("exp"))

    @classmethod
    def read(cls, text: str) -> Token:
        """A token from what a person, a file or a command gave: the token, or `SLURM_JWT=…` among other lines.

        SLURM_TOKEN, and quotes as a shell takes them, are understood too.
        Raises ConfigurationError, which does not show it.
        """
        text = hide(text)
        value = hide((re.findall(_ASSIGNED, text) or [text])[-1].strip().strip("\"'"))
        if not value:
            raise ConfigurationError("There is no token in what should give one: it is empty.")
        if not is_header(value):
            raise ConfigurationError(
                "There are characters in the token that can't be sent in a header, such as a space or a line end.",
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
        """The user that a JWT names (Slurm's claim `sun`, or an identity provider's); None for an opaque token."""
        user = next((claim for name in _USER_CLAIMS if (claim := self._claims.get(name))), None)
        return user if isinstance(user, str) and user.isprintable() else None

    @property
    def expires(self) -> datetime | None:
        """When a JWT expires (aware, UTC); None if it does not say."""
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


_in_use: WeakValueDictionary[int, Token] = WeakValueDictionary()


def mask(content: bytes, *tokens: Token) -> bytes:
    """Hide tokens in what a server sent, also where they are written as JSON, HTML or URLs may.

    What comes from a server passes here before anything is made of it. A server that encodes the whole of a token in
    another way (base64, hexadecimal) has its way.
    """
    parts = [part for token in tokens for part in token.parts]
    for part in parts:
        content = content.replace(part, _MASK)
    # Each step takes ten times as long as the one before; what echoes a request is no list of ten thousand jobs.
    if not parts or len(content) > _LONGEST_ECHO or not _may_have_escapes(content):
        return content
    plain: bytes = HiddenBytes(re.sub(_ESCAPE, _letter, content))
    for part in parts:
        if part in plain:
            content = re.sub(_spellings(part), _MASK, content)
    return content


def _may_have_escapes(content: bytes) -> bool:
    # No pattern: that takes a hundred times as long.
    is_in_percent = b"%" in content and any(start in content for start in _PERCENT_STARTS)
    return is_in_percent or b"\\u00" in content or b"&#" in content


def _letter(escape: re.Match[bytes]) -> bytes:
    code = int(escape[3]) if escape[3] else int(escape[1] or escape[2], 16)
    return b"%c" % (code & 0x7F)


def _parts(token: bytes) -> tuple[bytes, ...]:
    """A token and what of it is secret too, also as JSON may have it; a JWT's first part says only how it is signed."""
    if len(token) < _SHORTEST:
        return ()
    parts = token, *(HiddenBytes(part) for part in token.split(b".")[1:] if len(part) >= _SHORTEST_PART)
    return (*parts, *(HiddenBytes(part.replace(b"/", rb"\/")) for part in parts if b"/" in part))


def _spellings(part: bytes) -> bytes:
    """A pattern for visible ASCII, each of whose letters may be given by its number, as in `%65` and `&#101;`."""
    letters = (
        rb"(?:\\?%b|\\{1,8}u00%b|%%%b|&#0*%d;|&#[xX]0*%b;)" % (re.escape(b"%c" % letter), code, code, letter, code)
        for letter in part
        for code in [b"(?i:%02x)" % letter]
    )
    return HiddenBytes(b"".join(letters))


def mask_text(text: str) -> str:
    """Hide every token of this process in a short text: whoever quotes a server does not know whose was sent."""
    tokens = filter(None, (reference() for reference in _in_use.valuerefs()))
    return mask(text.encode("utf-8", "surrogatepass"), *tokens).decode("utf-8", "surrogatepass")


def mask_error(error: BaseException) -> None:
    """The same in the messages of an error and of its causes, which may quote what a server sent."""
    ids: set[int] = set()
    links: list[BaseException | None] = [error]
    while links:
        link = links.pop()
        if link is not None and id(link) not in ids:
            ids.add(id(link))
            link.args = tuple(mask_text(one) if isinstance(one, str) else one for one in link.args)
            links += [link.__cause__, link.__context__]


def _mask_record(record: logging.LogRecord) -> bool:
    message = record.getMessage()
    text = mask_text(message)
    if text != message:
        record.msg, record.args = text, ()
    return True


_LOGGERS = ("httpx", *(f"httpcore.{part}" for part in ("connection", "http11", "http2", "proxy", "socks")))
# httpx2, which may stand in for httpx, has the same under its own name.
for _name in (*_LOGGERS, *(_name.replace("httpx", "httpx2").replace("httpcore", "httpcore2") for _name in _LOGGERS)):
    # They log the first line and the headers of answers.
    logging.getLogger(_name).addFilter(_mask_record)


def holds_token(text: str) -> bool:
    """Whether there is a token in a text: one of this process, or anybody's of Slurm, a JWT with Slurm's own claim."""
    return mask_text(text) != text or any("sun" in _claims(jwt) for jwt in re.findall(_JWT, text))


def is_header(value: str) -> bool:
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
