"""A token of `meluxina login`: whose it is, for which server, and how the next one is got."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any, NamedTuple

from slurmrestd.hidden import hide

from ..settings.credential import TokenSource
from ..settings.token import Token
from ..tokens.sources import token_command, token_file

_LONGEST_NAME = 80


class NoRecord(Exception):
    """A text is not what this module writes."""


class Way(NamedTuple):
    """How a token is got without a person."""

    kind: str
    """`command` or `file`."""
    words: tuple[str, ...]
    """The command's, or the path of the file."""

    def source(self) -> TokenSource:
        """Make what gives the next token. Raises ConfigurationError for what can't."""
        return token_command(self.words) if self.kind == "command" else token_file(self.words[0])

    def __str__(self) -> str:
        # Of a command not more: what stands behind it may be a secret.
        return f"the command {self.words[0]}" if self.kind == "command" else f"the file {self.words[0]}"


class Record(NamedTuple):
    """A token that is kept."""

    url: str
    user: str
    token: Token
    way: Way | None = None
    """None for one that a person pasted."""
    is_in_keyring: bool = False

    @property
    def name(self) -> str:
        """The name of its file."""
        return name(self.url, self.user)


def name(url: str, user: str) -> str:
    """Make the name of the file for the token of a user for a server."""
    digest = hashlib.sha256(f"{url}\n{user}".encode()).hexdigest()[:12]
    return f"{_plain(user)}@{server_name(url)}-{digest}.json"


def server_name(url: str) -> str:
    """Return what the name of a file has of the server's address."""
    return _plain(url.partition("://")[2])


def _plain(text: str) -> str:
    return re.sub(r"[^\w.-]+", "-", text)[:_LONGEST_NAME]


def to_json(record: Record) -> str:
    """Write a record; the token too, unless the keyring has it."""
    way, expires = record.way, record.token.expires
    content = {
        "url": record.url,
        "user": record.user,
        "expires": expires and expires.isoformat(),
        "way": way and {"kind": way.kind, "words": way.words},
        "token": None if record.is_in_keyring else record.token.reveal(),
    }
    return json.dumps(content, indent=2) + "\n"


def headline(text: str) -> tuple[str, str]:
    """Read of a record only whose it is: server and user. Raises NoRecord."""
    content = _content(text)
    return content["url"], content["user"]


def from_json(text: str, ask_keyring: Any) -> Record:
    """Read a record. Where the token is in the keyring, `ask_keyring` gives it, by server and user.

    Raises NoRecord, and ConfigurationError for a token that is none.
    """
    content = _content(text)
    way, is_in_keyring = content["way"], content["token"] is None
    token = ask_keyring(content["url"], content["user"]) if is_in_keyring else content["token"]
    return Record(
        content["url"],
        content["user"],
        Token.read(token),
        Way(way["kind"], tuple(way["words"])) if way else None,
        is_in_keyring,
    )


def _content(text: str) -> Any:
    try:
        content = json.loads(text, object_hook=_without_secrets)
        is_record = (
            all(isinstance(content[key], str) for key in ("url", "user"))
            and isinstance(content["token"], str | None)
            and _is_way(content["way"])
        )
    except (ValueError, TypeError, KeyError):
        is_record = False
    if not is_record:
        raise NoRecord
    return content


def _without_secrets(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: hide(value) if key == "token" else value for key, value in entry.items()}


def _is_way(way: Any) -> bool:
    return way is None or (
        way["kind"] in ("command", "file")
        and bool(way["words"])
        and all(isinstance(word, str) for word in way["words"])
    )
