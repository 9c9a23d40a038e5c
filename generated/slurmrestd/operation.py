"""One operation of the API as a value, and one request for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Generic, ParamSpec, Protocol, TypeVar
from urllib.parse import quote

import msgspec

from .decoding import decode
from .types import UNSET, Response, Unset

__all__ = ["UNSET", "Operation", "Request", "Response", "Sender", "Typed", "Unset", "Version", "is_json"]

A_co = TypeVar("A_co", covariant=True)
P = ParamSpec("P")
T = TypeVar("T")

_STATUSES: dict[int, HTTPStatus] = {status.value: status for status in HTTPStatus}


class Operation(msgspec.Struct, kw_only=True, frozen=True, eq=False):
    """What the document says of one operation."""

    method: str
    path: str
    """As in the document, with its parameters in braces."""
    answers: Mapping[str, Any]
    """The type of the JSON answer per status; `default` stands for all others."""
    body: Any = None
    """The type of the JSON body, or None."""
    patterns: Mapping[str, str] = {}
    """What a parameter must look like, where anything else harms the server."""
    commas: tuple[str, ...] = ()
    """Parameters that are one text for a whole list; of any other list each item is sent as a parameter of its own."""
    ignored: Mapping[str, str] = {}
    """Properties of the body that the server accepts here and ignores, and why."""

    effects: bool = False
    """Whether it changes something although its method is GET."""

    @property
    def only_reads(self) -> bool:
        """Whether it does the same sent twice as sent once: nothing."""
        return self.method == "GET" and not self.effects

    def request(
        self, path: Mapping[str, object] | None = None, query: Mapping[str, object] | None = None, body: object = None
    ) -> Request[Any]:
        """Fill in path, query and body. Raises ValueError for a parameter that can't be one."""
        for name, value in {**(path or {}), **(query or {})}.items():
            texts = value if isinstance(value, list | tuple) else [value]
            if name in self.patterns and value is not UNSET and not all(self._matches(name, text) for text in texts):
                raise ValueError(f"{name}: {value!r} must not be sent, it would crash the server")
        url = self.path
        for name, value in (path or {}).items():
            url = url.replace("{" + name + "}", _segment(name, value))
        return Request(
            operation=self,
            url=url,
            params={
                name: ",".join(map(str, value)) if name in self.commas and isinstance(value, list | tuple) else value
                for name, value in (query or {}).items()
                if value is not None and value is not UNSET
            },
            body=None if body is UNSET else body,
        )

    def _matches(self, name: str, value: object) -> bool:
        # A digit of Python may be one of any script, for Slurm it is one of ten.
        return re.fullmatch(self.patterns[name], str(value), re.ASCII) is not None


class Request(msgspec.Struct, Generic[T], kw_only=True, frozen=True, eq=False):
    """A request that any client can send; `T` is what its answer means."""

    operation: Operation
    url: str
    params: Mapping[str, Any] = {}
    body: Any = None

    def __repr__(self) -> str:
        return f"<Request {self}>"  # a body may be long, and hold what is private

    def __str__(self) -> str:
        return f"{self.operation.method} {self.url}"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("url", self.url)]

    def arguments(self) -> dict[str, Any]:
        """The keyword arguments for `httpx.Client.request` and `httpx.AsyncClient.request`."""
        arguments: dict[str, Any] = {"method": self.operation.method, "url": self.url}
        if self.params:
            arguments["params"] = self.params
        if self.body is not None:
            content = msgspec.json.encode(self.body)
            arguments |= {"content": content, "headers": {"Content-Type": "application/json"}}
        return arguments

    def declares(self, status: int) -> bool:
        """Whether the document says what an answer with this status looks like."""
        return str(status) in self.operation.answers or "default" in self.operation.answers

    def decode(self, status: int, headers: Mapping[str, str], content: bytes) -> Response[T]:
        """Read an answer. Raises `msgspec.DecodeError` for one that claims to be JSON and is not."""
        answers = self.operation.answers
        type_ = answers.get(str(status), answers.get("default"))
        parsed = None
        if type_ is not None and content and is_json(headers):
            parsed = decode(content, type_)
        return Response(status_code=_STATUSES.get(status, status), content=content, headers=headers, parsed=parsed)


class Typed(Generic[P, T]):
    """An operation's module as type checkers know it: what its `request` takes, and what the answer means."""

    def __init__(self, request: Callable[P, Request[T]]) -> None:
        self.request = request


class Version(Protocol[A_co]):
    """The package of one API version, `slurmrestd.v0_0_43`, as type checkers know it."""

    @property
    def API_VERSION(self) -> str:  # noqa: N802
        """What addresses say: `v0.0.43`."""

    @property
    def Api(self) -> type[A_co]:  # noqa: N802
        """What the package's `api` has."""


class Sender(Protocol):
    """What sends requests: `slurmrestd.client.Client`, or anything with these two methods."""

    def send(self, request: Request[T], /) -> Response[T]:
        """Send a request and read its answer. Raises `httpx.HTTPError` if there is none."""

    async def asend(self, request: Request[T], /) -> Response[T]:
        """`send`, awaited."""


def is_json(headers: Mapping[str, str]) -> bool:
    """Whether an answer says that it is JSON."""
    return headers.get("Content-Type", "").partition(";")[0].strip().lower() == "application/json"


def _segment(name: str, value: object) -> str:
    text = str(value)
    if text in ("", ".", "..") or "\0" in text:
        raise ValueError(f"{name}: {text!r} can't be part of a URL")
    return quote(text, safe="")
