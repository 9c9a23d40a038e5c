"""One fault, as a value."""

from __future__ import annotations

import random
import re
from http import HTTPStatus

import attrs

_GARBAGE = b"\xff"


@attrs.frozen(kw_only=True)
class Fault:
    """What is done to one request and its answer; without arguments, nothing.

    Two things happen independently, as they do on a real network: the server gets the request (or not, or later, or
    twice), and the client gets an answer (or not, or a part of it, or another one).
    """

    name: str = ""
    """What it is called in tables."""

    forward: bool = True
    """Whether the server gets the request."""
    forward_after: float = 0.0
    """Seconds until it does."""
    repeat: int = 1
    """How many times it does."""

    wait: bool = True
    """Whether the client's side waits for the server to have answered; else what follows happens at once."""
    answer: bytes | None = None
    """What the client gets instead of the server's answer, with its head."""
    status: int | None = None
    """The status of the answer instead of the server's."""
    answer_after: float = 0.0
    """Seconds until the client gets the first byte."""
    garble: int | None = None
    """The seed of a chance that spoils some bytes of the answer's body."""
    cut_at: int | None = None
    """How many bytes of the answer pass before the connection ends; more than it has: it ends after it."""
    reset: bool = False
    """Whether the connection ends with a reset instead of an ordinary end."""
    drip: float = 0.0
    """Seconds between any two bytes of the answer."""
    drip_from: int = 0
    """How many bytes of it come at once, before."""
    down: float = 0.0
    """Seconds after this during which new connections are refused."""

    def seen(self, answer: bytes) -> bytes:
        """What the client gets of an answer."""
        answer = answer if self.answer is None else self.answer
        if self.status is not None and answer:
            answer = re.sub(rb"^(HTTP/1.1) \d+", rb"\1 %d" % self.status, answer)
        if self.garble is not None:
            answer = _spoiled(answer, random.Random(self.garble))
        return answer if self.cut_at is None else answer[: self.cut_at]


NONE = Fault(name="none")


def _spoiled(answer: bytes, chance: random.Random) -> bytes:
    head, separator, body = answer.partition(b"\r\n\r\n")
    spoiled = bytearray(body)
    for _ in range(min(5, len(body))):
        place = chance.randrange(len(body))
        spoiled[place : place + 1] = _GARBAGE
    return head + separator + bytes(spoiled)


def page(status: int, body: str = "", content_type: str = "text/html", **headers: str) -> bytes:
    """An answer as a proxy would give it; header names with underscores for dashes."""
    reason = HTTPStatus(status).phrase if status in set(HTTPStatus) else "Unknown"
    content = (body or f"<html><head><title>{status}</title></head><h1>{status} {reason}</h1></html>").encode()
    extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    head = (
        f"HTTP/1.1 {status} {reason}\r\nContent-Type: {content_type}\r\nContent-Length: {len(content)}\r\n{extra}\r\n"
    )
    return head.encode() + content
