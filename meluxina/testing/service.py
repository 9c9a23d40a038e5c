"""From a request of HTTP to its answer: addresses, tokens, bodies, and errors as each release words them."""

from __future__ import annotations

import functools
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote

import attrs
import msgspec

import slurmrestd
from slurmrestd.decoding import field_names, field_types, is_model

from . import (
    answers,
    listings,  # noqa: F401 -- it notes what it handles
    shapes,
)
from .cluster import Release
from .controller import Controller
from .jobs import Refusal
from .operations import HANDLERS, TEXTS, Call, NotModified

_ADDRESS = re.compile(r"/(slurm|slurmdb)/(v\d+\.\d+\.\d+)/.*")
_MISSING = frozenset({2017})
_PING = "slurm.get_ping"
_READING = range(9000, 10000)
_DENIED = frozenset({2002, 2010})
_TEXT = {"Content-Type": "text/plain", "Connection": "Close"}
_JSON = {"Content-Type": "application/json"}
_NO_URL = (
    "Unable to find requested URL endpoint. Please query the '/openapi/v3' endpoint or visit "
    "'https://slurm.schedmd.com/rest_api.html' for the OpenAPI specification which includes a list of all possible "
    "slurmrestd endpoints."
)
"""It begins with what older servers say too."""


class HttpAnswer(NamedTuple):
    """An answer of HTTP."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Route(NamedTuple):
    """An operation and the addresses that it has."""

    name: str
    pattern: re.Pattern[str]
    operation: Any


@functools.cache
def routes(version: str) -> Mapping[str, list[Route]]:
    """The operations of a version, by method, those without parameters first."""
    package = slurmrestd.load(version)
    table: dict[str, list[Route]] = {}
    for room in ("slurm", "slurmdb"):
        modules = getattr(package.api, room)
        for module in pkgutil.iter_modules(modules.__path__):
            operation = import_module(f"{modules.__name__}.{module.name}").OPERATION
            pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(operation.path.rstrip("/"))) + "/?"
            route = Route(f"{room}.{module.name}", re.compile(pattern), operation)
            table.setdefault(operation.method, []).append(route)
    for listed in table.values():
        listed.sort(key=lambda route: route.pattern.groups)
    return table


def unsupported(version: str) -> list[str]:
    """Name the operations of a version that are answered with 501."""
    names = (route.name for table in routes(version).values() for route in table)
    return sorted(name for name in names if name not in HANDLERS)


class Service:
    """Slurmrestd in front of a controller and its accounting."""

    def __init__(self, controller: Controller, release: Release) -> None:
        self.controller = controller
        self.release = release
        self.tokens: dict[str, tuple[str, float]] = {}
        """Users and times of expiry."""
        self.refuses_tokens = False
        self.down: set[str] = set()
        """Which of slurm and slurmdb do not answer slurmrestd."""

    def answer(self, method: str, path: str, query: str, headers: Mapping[str, str], content: bytes) -> HttpAnswer:
        """Answer a request; the names of headers are in small letters."""
        user = headers.get("x-slurm-user-name", "")
        token = headers.get("x-slurm-user-token", "")
        if not token or (not user and not self.release.tells_numbers):
            return HttpAnswer(401, _TEXT, b"Authentication failure")
        if path.rstrip("/") == "/openapi/v3":
            return HttpAnswer(200, _JSON, msgspec.json.encode(self._document()))
        match = _ADDRESS.fullmatch(path)
        if match is None or match[2] not in self.release.api_versions or match[2] not in slurmrestd.VERSIONS:
            return HttpAnswer(404, _TEXT, _NO_URL.encode())
        for route in routes(match[2]).get(method, ()):
            if found := route.pattern.fullmatch(path):
                parameters = {name: unquote(value) for name, value in found.groupdict().items()}
                user = self._user(user, token)
                return self._operate(route, Call(user, route.operation, parameters, parse_qs(query), None), content)
        return HttpAnswer(404, _TEXT, _NO_URL.encode())

    def _document(self) -> dict[str, Any]:
        return {"paths": {f"/slurm/{version}/ping/": {} for version in self.release.api_versions}}

    def _operate(self, route: Route, call: Call, content: bytes) -> HttpAnswer:
        if obstacle := self._obstacle(route, call):
            return obstacle
        try:
            call = attrs.evolve(call, body=msgspec.json.decode(content) if content else None)
        except msgspec.DecodeError:
            return HttpAnswer(400, _TEXT, b"Unable to parse query.")
        try:
            values = HANDLERS[route.name](self.controller, call)
        except NotModified:
            return HttpAnswer(304, {}, b"")
        except Refusal as refusal:
            return self._refuse(route, self._status(refusal.number), refusal)
        if route.name == _PING and "slurm" in self.down:
            values = {"pings": [answers.ping(False)]}
        return self._written(route, 200, {"errors": [], "warnings": [], **values})

    def _obstacle(self, route: Route, call: Call) -> HttpAnswer | None:
        """Refuse what is not asked by a known user, can't be handed on now, or is not modelled."""
        numbered = self.release.tells_numbers
        room = route.name.partition(".")[0]
        is_down = room in self.down and route.name != _PING
        # Newer servers' accounting does not tell a token that it refuses from a daemon that is away.
        if room == "slurmdb" and (is_down or not call.user):
            number = 7000 if is_down or numbered else 1007
            return self._refuse(route, self.release.unreachable, Refusal(number))
        if not call.user:
            return self._refuse(route, self.release.unauthenticated, Refusal(1007 if numbered else -1))
        if is_down:
            return self._refuse(route, self.release.unreachable, Refusal(1800 if numbered else -1))
        if route.name in HANDLERS:
            return None
        text = f"The fake Slurm does not model {route.operation.method} {route.operation.path}."
        return HttpAnswer(501, _TEXT, text.encode())

    def _user(self, user: str, token: str) -> str:
        """Whose token it is; empty if it is good for nobody, or not for this user."""
        owner, expiry = self.tokens.get(token, ("", 0.0))
        is_good = not self.refuses_tokens and expiry > self.controller.time and user in ("", owner)
        return owner if is_good else ""

    def _status(self, number: int) -> int:
        if number in _MISSING:
            return self.release.missing
        if number == 2018:
            return self.release.missing_node
        if number in _READING or number == 2127:
            return 400
        return self.release.denied if number in _DENIED else self.release.refused

    def _refuse(self, route: Route, status: int, refusal: Refusal) -> HttpAnswer:
        number, text = refusal.number, TEXTS.get(refusal.number, TEXTS[-1])
        description = refusal.description or route.name
        entry = {"error": text, "description": description, "source": route.name}
        numbers = dict.fromkeys(_number_names(route.operation), number)
        return self._written(route, status, {"errors": [entry | numbers], "warnings": []})

    def _written(self, route: Route, status: int, values: Mapping[str, Any]) -> HttpAnswer:
        operation = route.operation
        model = operation.answers.get(str(status), operation.answers.get("default"))
        kind = "openapi/slurmdbd" if route.name.startswith("slurmdb") else "openapi/slurmctld"
        body = shapes.write(model, {"meta": answers.meta(self.release, kind), **values})
        return HttpAnswer(status, _JSON, msgspec.json.encode(body))


def _number_names(operation: Any) -> Iterable[str]:
    """What the answer's errors call their numbers: the first of the names that a version has for them."""
    names = ("error_number", "error_code", "errno")
    model = operation.answers.get("default") or operation.answers.get("200")
    for hint in _models(model, "errors"):
        declared = field_names(hint)
        return [next((name for name in names if name in declared), names[0])]
    return names[:1]


def _models(model: Any, name: str) -> Iterator[Any]:
    """Yield the models that a field of a model can hold."""
    pending = [field_types(model).get(name)]
    while pending:
        hint = pending.pop()
        if is_model(hint):
            yield hint
        pending.extend(getattr(hint, "__args__", ()))
