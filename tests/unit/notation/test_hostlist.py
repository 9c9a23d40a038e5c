"""Lists of names as Slurm writes them."""

from __future__ import annotations

import time

import pytest

from meluxina.notation.hostlist import LIMIT, expand
from meluxina.rare_options.node_lists import check


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


# Each was given to the parsers of 22.05, 24.11 and 26.05, as were thousands made by chance.
@pytest.mark.parametrize(
    "text",
    ["mel[0003-0001]", "[mel0001]", "mel[a]", "mel[]", "[]", "mel[1..3]", "mel[1-70000]", "mel[1-65537]", "mel[1,,3]"]
    + ["mel[1-3,]", "mel[,1]", "mel[-3]", "mel[1--3]", "mel[ ]", "mel[1-3 ]", "mel[1-3-5]", "mel[1:3]", "mel[0x1-0x3]"]
    + [
        "mel[1-3]x[a]",
        "mel[1-2]x[1-70000]",
        "mel[1],mel[a]",
        "mel[\u0661]",
        "mel[1x-3]",
        "a mel[2-1]",
        f"m[{'9' * 5000}-1]",
    ]
    # Slurm reads these, and runs out of memory where it does not find that there are no such nodes.
    + ["r[1-256]n[1-257]", "mel[1-3]" * 30, "mel[1-3]]", "mel[[1-3]]", "mel[1[2-3]]", "[m[a]6", "1 -3.]1 -3[1]"],
)
@pytest.mark.parametrize("older", [True, False])
def test_a_list_that_no_slurm_reads(text: str, older: bool) -> None:
    with pytest.raises(ValueError, match=r"bracket|nodes"):
        check(text, older=older)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ",",
        "mel0001",
        "mel[0001-0003,0007],login1",
        "r[1-2]n[01-16]",
        "mel[1]2[3]",
        "a, b",
        "a b",
        "a\tb",
        "a,,b",
    ]
    + [
        "mel[1-65536]",
        "mel[01-3]",
        "mel[1-03]",
        "mel[ 1-3]",
        "mel[+1- 3]",
        "mel[1-]",
        "mel[1 -3]",
        "mel[1a-3]",
        "[1-3]",
    ]
    + ["mel[1-65000],mel[1-65000]", "r[1-256]n[1-256]", f"mel[{'9' * 5000}]", "2*mel", "mel.1", "ALL", "%n", "\u0661"]
    + ["mel[" + ",".join(map(str, range(9000))) + "]"],
)
@pytest.mark.parametrize("older", [True, False])
def test_a_list_that_every_slurm_reads(text: str, older: bool) -> None:
    check(text, older=older)


@pytest.mark.parametrize(
    ("text", "older", "newer"),
    [
        ("mel[1-3]x", False, True),
        ("mel[1-3]x[1-2]y", False, True),
        ("mel[1]2", False, True),
        ("mel[1-3", True, False),
        ("mel[0001-0003)", True, False),
        ("[", True, False),
    ],
)
def test_a_list_that_parsers_read_differently(text: str, older: bool, newer: bool) -> None:
    for parser_is_older, reads in ((True, older), (False, newer)):
        if reads:
            check(text, older=parser_is_older)
        else:
            with pytest.raises(ValueError, match="bracket"):
                check(text, older=parser_is_older)


@pytest.mark.parametrize("text", ["[" * 10**6, "]" * 10**6, "a[1]" * 10**5, "a[" + "1," * 10**5 + "]", "," * 10**6])
def test_a_check_takes_no_time(text: str) -> None:
    began = time.monotonic()
    for older in (True, False):
        try:
            check(text, older=older)
        except ValueError:
            continue
    assert time.monotonic() - began < 5


def test_the_names_of_a_short_list_are_made_once_for_all_jobs_that_have_it() -> None:
    assert expand("mel[0001-0064]") is expand("mel[0001-0064]")


def test_many_names_are_not_kept() -> None:
    assert expand("mel[0001-0065]") is not expand("mel[0001-0065]")
    assert expand("mel[0001-0065]") == expand("mel[0001-0065]")
