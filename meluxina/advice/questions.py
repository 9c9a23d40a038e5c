"""Asking what a room around the core wants to know, such as why a job waits."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any, TypeVar

from ..errors import MeluxinaError

T = TypeVar("T")
_SECONDS = 5.0
"""How long each question may be repeated: an explanation with a gap now is better than a whole one in minutes."""


def interview(
    desk: Any, client: Any, questions: Generator[tuple[str, Mapping[str, Any]], Any, T]
) -> Generator[Any, Any, T]:
    """Ask a client question by question; returns what follows from the answers.

    A question is a method and its arguments. Its answer is what the method returns, or the error that it raises.
    """
    answer: Any = None
    while True:
        try:
            method, arguments = questions.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        try:
            with desk.deadline.within(_SECONDS):
                answer = yield getattr(client, method)(**arguments)
        except MeluxinaError as error:
            answer = error
