"""Who decides which request meets which fault."""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Callable, Sequence

import attrs

from .fault import NONE, Fault


@attrs.frozen(kw_only=True)
class Request:
    """What a plan knows of a request before it is passed on."""

    method: str
    path: str
    """With its query."""
    body: bytes = attrs.field(repr=False)


Plan = Callable[[Request], Fault]
"""Asked once per request, by one thread at a time."""


@attrs.define
class _Rule:
    method: str
    path: str
    faults: list[Fault]

    def matches(self, request: Request) -> bool:
        return request.method == self.method and re.search(self.path, request.path.partition("?")[0]) is not None


@attrs.define
class Script:
    """Faults in an order laid down, per kind of request; what is not in it passes unharmed."""

    _rules: list[_Rule] = attrs.field(factory=list, init=False)

    def on(self, method: str, path: str, *faults: Fault) -> Script:
        """The next requests with this method and a path that has this pattern meet these faults, one each."""
        self._rules.append(_Rule(method, path, list(faults)))
        return self

    def __call__(self, request: Request) -> Fault:
        for rule in self._rules:
            if rule.faults and rule.matches(request):
                return rule.faults.pop(0)
        return NONE


class Chance:
    """A share of all requests meets one of the faults, by a chance with a seed."""

    def __init__(self, faults: Sequence[Fault], *, seed: int, share: float = 1.0) -> None:
        self._faults = list(faults)
        self._share = share
        self._random = random.Random(seed)
        self._lock = threading.Lock()

    def __call__(self, _: Request) -> Fault:
        """Decide; the same seed decides the same in the same order of requests."""
        with self._lock:
            return self._random.choice(self._faults) if self._random.random() < self._share else NONE
