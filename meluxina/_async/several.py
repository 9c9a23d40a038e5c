"""Changing several jobs one by one, a few at a time."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from .. import submission
from ..errors import AuthenticationError, MeluxinaError
from ..transport import retrying
from ..transport.event_loop import several

K = TypeVar("K")


async def failures_of(calls: Mapping[K, Callable[[], Any]]) -> dict[K, MeluxinaError]:
    """Make calls; none after an error that all others would meet too. Returns those that failed, with their errors."""
    keys, begun = list(calls), itertools.count()
    failures: dict[K, MeluxinaError] = {}
    obstacle: MeluxinaError | None = None

    def remaining() -> Iterator[Callable[[], Any]]:
        return (call for call in calls.values() if obstacle is None and next(begun) >= 0)

    async with contextlib.aclosing(several(remaining(), submission.many.AT_ONCE)) as ends:
        async for index, end in ends:
            if isinstance(error := end.exception(), MeluxinaError):
                failures[keys[index]] = error
                if isinstance(error, AuthenticationError) or retrying.worth(error, harmless=True):
                    obstacle = error
            else:
                end.result()
    for key in keys[next(begun) :]:
        if obstacle is not None:
            words = f"After an error with another job it was left out: {submission.many.sentence(obstacle)}."
            failures[key] = type(obstacle).unsent(words)
    return failures
