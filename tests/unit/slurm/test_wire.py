"""The two shapes of one thing."""

from __future__ import annotations

import signal
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from meluxina.slurm import wire
from tests.builders import decoded, decoded_number


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (msgspec.UNSET, None),
        (0, 0),
        (7, 7),
        (2.0, 2),
        (decoded_number(7), 7),
        (decoded_number(0), 0),
        (decoded_number(), None),
        (decoded_number(infinite=True), None),
        (decoded(set=True, infinite=False, number=msgspec.UNSET), None),
    ],
)
def test_numbers_are_read_from_both_shapes(value: Any, expected: int | None) -> None:
    assert wire.number(value) == expected


def test_a_struct_that_says_so_is_no_time_limit() -> None:
    assert wire.time_limit(decoded_number(infinite=True)) == timedelta.max
    assert wire.time_limit(decoded_number(5)) == wire.time_limit(5) == timedelta(minutes=5)
    assert wire.time_limit(decoded_number()) is None


def test_timestamps_are_aware_and_zero_is_none() -> None:
    assert wire.timestamp(1700000000) == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert wire.timestamp(decoded_number(1700000000)) == wire.timestamp(1700000000)
    assert wire.timestamp(0) is None
    assert wire.timestamp(None) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, (0, None)),
        (256, (1, None)),
        (768, (3, None)),
        (15, (0, signal.SIGTERM)),
        (0xFFFFFFFE, (None, None)),
        (None, (None, None)),
        (decoded(return_code=decoded_number(3), signal=msgspec.UNSET), (3, None)),
        (decoded(return_code=0, signal=decoded(signal_id=9)), (0, 9)),
        (
            decoded(
                return_code=decoded_number(0),
                signal=decoded(id=decoded_number(15), name="TERM"),
            ),
            (0, 15),
        ),
        (
            decoded(
                return_code=decoded_number(),
                signal=decoded(id=decoded_number()),
            ),
            (None, None),
        ),
    ],
)
def test_exit_codes_are_read_from_both_shapes(value: Any, expected: tuple[int | None, int | None]) -> None:
    assert wire.exit_code(value) == expected


class Number(msgspec.Struct):
    set: bool = False
    infinite: bool = False
    number: int = 0


@pytest.mark.parametrize(
    ("value", "hint", "expected"),
    [
        ({"A": "1"}, list[str], ["A=1"]),
        ({"A": "1"}, dict[str, str], {"A": "1"}),
        ({"A": "1"}, list[str] | msgspec.UnsetType, ["A=1"]),
        ({"A": "1"}, dict[str, str] | msgspec.UnsetType, {"A": "1"}),
        (5, int | None | msgspec.UnsetType, 5),
        (5, Number | msgspec.UnsetType, {"set": True, "number": 5}),
        (True, bool | msgspec.UnsetType, True),
        ("x", str | None | msgspec.UnsetType, "x"),
        ("x", list[str] | msgspec.UnsetType, ["x"]),
        ("x", list[str] | str, "x"),
    ],
)
def test_a_value_is_shaped_as_the_models_type_declares(value: Any, hint: Any, expected: Any) -> None:
    assert wire.conform(value, hint) == expected
