"""Flows of rooms around the core: the same generator for a client that waits and one that is awaited."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from typing import Any

import pytest

from meluxina._async.flow import run as run_async
from meluxina._sync.flow import run

Flow = Generator[Any, Any, Any]


async def answer(value: Any) -> Any:
    if isinstance(value, Exception):
        raise value
    return value


def sum_of(*values: int) -> Flow:
    total = 0
    for value in values:
        total += yield value
    return total


def awaited(flow: Flow) -> Flow:
    """The same flow with coroutines for answers."""
    value = None
    while True:
        try:
            value = yield answer(flow.send(value))
        except StopIteration as end:
            return end.value


def test_a_flow_gets_the_answer_to_each_step_and_returns_what_it_makes_of_them() -> None:
    assert run(sum_of(1, 2, 3)) == 6
    assert asyncio.run(run_async(awaited(sum_of(1, 2, 3)))) == 6
    assert run(sum_of()) == asyncio.run(run_async(awaited(sum_of()))) == 0


def test_a_flow_deals_itself_with_the_error_of_a_step() -> None:
    def flow() -> Flow:
        try:
            yield answer(ValueError("first"))
        except ValueError as error:
            return (yield answer(f"after {error}"))

    assert asyncio.run(run_async(flow())) == "after first"


def test_an_error_that_a_flow_leaves_is_that_of_the_call() -> None:
    with pytest.raises(ValueError, match="first"):
        asyncio.run(run_async(awaited(sum_of(ValueError("first")))))  # type: ignore[arg-type]


def test_a_flow_that_is_cancelled_is_left_in_order() -> None:
    ended = []

    def flow() -> Flow:
        try:
            yield asyncio.sleep(60)
        finally:
            ended.append(True)

    async def cancel() -> None:
        task = asyncio.ensure_future(run_async(flow()))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancel())
    assert ended == [True]
