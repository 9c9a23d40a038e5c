"""What a client was told of a cluster to explain one job, or why it was not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import MeluxinaError


class Evidence:
    """Answers by topic. A topic that was not asked for, or could not be found out, has none."""

    def __init__(self, answers: Mapping[str, Sequence[Any] | MeluxinaError]) -> None:
        self._answers = answers

    def with_answer(self, topic: str, answer: Sequence[Any] | MeluxinaError) -> Evidence:
        """Make the same with one more answer."""
        return Evidence({**self._answers, topic: answer})

    def has(self, topic: str) -> bool:
        """Say whether there is an answer on a topic, be it that there is nothing."""
        return not isinstance(self._answers.get(topic), MeluxinaError | None)

    def all(self, topic: str) -> Sequence[Any]:
        """List what was answered on a topic."""
        answer = self._answers.get(topic, ())
        return () if isinstance(answer, MeluxinaError) else answer

    def was_asked(self, topic: str) -> bool:
        """Whether a topic was asked for."""
        return topic in self._answers

    def named(self, topic: str, names: str | None) -> list[Any]:
        """List those with one of these names, with commas between them."""
        wishes = (names or "").split(",")
        return [one for one in self.all(topic) if one.name in wishes]

    def unknown(self) -> tuple[str, ...]:
        """Say which topics could not be found out."""
        return tuple(
            f"{topic}: {' '.join(str(error).split())}"
            for topic, error in self._answers.items()
            if isinstance(error, MeluxinaError)
        )
