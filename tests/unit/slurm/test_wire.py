"""The two shapes of one thing."""

from __future__ import annotations

import signal
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from meluxina.slurm import wire


def struct(**values: Any) -> SimpleNamespace:
    return SimpleNamespace(**values)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (msgspec.UNSET, None),
        (0, 0),
        (7, 7),
        (2.0, 2),
        (struct(set=True, infinite=False, number=7), 7),
        (struct(set=True, infinite=False, number=0), 0),
        (struct(set=False, infinite=False, number=0), None),
        (struct(set=False, infinite=True, number=0), None),
        (struct(set=True, infinite=False, number=msgspec.UNSET), None),
    ],
)
def test_numbers(value: Any, expected: int | None) -> None:
    assert wire.number(value) == expected


def test_infinite() -> None:
    assert wire.infinite(struct(set=False, infinite=True, number=0))
    assert not wire.infinite(5)
    assert not wire.infinite(None)


def test_moments_are_aware_and_zero_is_never() -> None:
    assert wire.moment(1700000000) == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert wire.moment(struct(set=True, infinite=False, number=1700000000)) == wire.moment(1700000000)
    assert wire.moment(0) is None
    assert wire.moment(None) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, (0, None)),
        (256, (1, None)),
        (768, (3, None)),
        (15, (0, signal.SIGTERM)),
        (0xFFFFFFFE, (None, None)),
        (None, (None, None)),
        (struct(return_code=struct(set=True, infinite=False, number=3), signal=msgspec.UNSET), (3, None)),
        (struct(return_code=0, signal=struct(signal_id=9)), (0, 9)),
        (
            struct(
                return_code=struct(set=True, infinite=False, number=0),
                signal=struct(id=struct(set=True, infinite=False, number=15), name="TERM"),
            ),
            (0, 15),
        ),
        (
            struct(
                return_code=struct(set=False, infinite=False, number=0),
                signal=struct(id=struct(set=False, infinite=False, number=0)),
            ),
            (None, None),
        ),
    ],
)
def test_exit_codes(value: Any, expected: tuple[int | None, int | None]) -> None:
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
def test_shape_follows_the_models_type(value: Any, hint: Any, expected: Any) -> None:
    assert wire.shape(value, hint) == expected
