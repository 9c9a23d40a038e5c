"""Lists of names as Slurm writes them."""

from __future__ import annotations

import time

import pytest

from meluxina.slurm.hostlist import LIMIT, expand


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (None, ""),
        ("", ""),
        ("mel0001", "mel0001"),
        ("mel0001,mel0002", "mel0001 mel0002"),
        ("mel[0001-0003,0007],login1", "mel0001 mel0002 mel0003 mel0007 login1"),
        ("mel[8-11]", "mel8 mel9 mel10 mel11"),
        ("mel[08-11]", "mel08 mel09 mel10 mel11"),
        ("mel[1,01,001]", "mel1 mel01 mel001"),
        ("r[1-2]n[01-02]", "r1n01 r1n02 r2n01 r2n02"),
        ("r[1-2]n[1,3]-ib", "r1n1-ib r1n3-ib r2n1-ib r2n3-ib"),
        ("[1-3]", "1 2 3"),
        ("b,a,b", "b a b"),
        (",a,,b,", "a b"),
        ("a, b", "a b"),
    ],
)
def test_a_hostlist_expands_to_names(text: str | None, names: str) -> None:
    assert expand(text) == tuple(names.split())


@pytest.mark.parametrize(
    "text",
    ["mel[", "mel[1-3", "mel]", "mel[]", "mel[a-b]", "mel[3-1]", "mel[1-]", "mel[-1]", "mel[1-2-3]", "mel[1[2]]"]
    + ["mel[1 - 2]", "mel[\u0661]", f"mel[{'9' * 5000}]", "(null)"],
)
def test_what_is_no_hostlist_stays_as_it_is(text: str) -> None:
    assert expand(text) == (text,)
    assert expand(f"a,{text}")[:2] == ("a", text)


@pytest.mark.parametrize(
    "text", [f"mel[1-{10**9}]", f"mel[0-{LIMIT}]", "r[1-60000]n[1-60000]", "".join(["[1-9]"] * 1000)]
)
def test_too_many_names_are_never_made(text: str) -> None:
    assert expand(text) == (text,)


def test_the_limit_of_names_is_for_the_whole_hostlist() -> None:
    assert len(expand(f"a[1-{LIMIT}]")) == LIMIT
    assert len(expand(",".join(["a[1-60000]"] * 1000))) == 60000 + 999


def test_a_long_hostlist_expands_within_two_seconds() -> None:
    text = ",".join(f"mel{number:05}" for number in range(50_000))
    began = time.perf_counter()
    assert len(expand(text)) == 50_000
    assert len(expand("[" * 50_000)) == 1
    assert time.perf_counter() - began < 2
