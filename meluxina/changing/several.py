"""Changing several jobs one by one, a few at a time."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Any, TypeVar

from ..errors import AuthenticationError, MeluxinaError
from ..submission import many
from ..transport import retrying

K = TypeVar("K")


def failures_of(
    desk: Any, flows: Mapping[K, Callable[[], Generator[Any, Any, Any]]]
) -> Generator[Any, Any, dict[K, MeluxinaError]]:
    """Make changes; none after an error that all others would meet too. Returns the errors of those that failed."""
    keys, begun = list(flows), itertools.count()
    failures: dict[K, MeluxinaError] = {}
    obstacle: MeluxinaError | None = None

    def remaining() -> Iterator[Generator[Any, Any, Any]]:
        return (flow() for flow in flows.values() if obstacle is None and next(begun) >= 0)

    def note(index: int, end: Any) -> None:
        nonlocal obstacle
        if isinstance(error := end.exception(), MeluxinaError):
            failures[keys[index]] = error
            if isinstance(error, AuthenticationError) or retrying.worth(error, harmless=True):
                obstacle = error
        else:
            end.result()

    yield desk.run_several(remaining(), note)
    for key in keys[next(begun) :]:
        if obstacle is not None:
            words = f"After an error with another job it was left out: {many.sentence(obstacle)}."
            failures[key] = type(obstacle).unsent(words)
    return failures
