"""What is taken for a script, and how its arguments reach it on both generations of servers."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

import meluxina
from meluxina.sbatch.shape import Shape
from meluxina.submission.description import _arguments, _takes_arguments
from meluxina.submission.script import read
from tests.builders import NEW, OBLIGATORY, OLD, submit_body

WORDS = ["one", "two words", "", "*", "it's", "$HOME", "-n", "--", "ü", "a\nb"]


@pytest.mark.parametrize(
    "name",
    ["trian.sh", "job.slurm", "TRAIN.SH", "./train", "~/jobs/train", "$HOME/train.sh", "a/b", "x.py", "/x" * 999],
)
def test_one_word_that_is_the_name_of_a_file_is_no_script(name: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="the name of a file") as caught:
        read(name)
    assert f"Path({name[:1000]!r}"[:1000] in caught.value.hint
    assert "to run a command" in caught.value.hint


@pytest.mark.parametrize(
    "text",
    ["true", "hostname\n", "./train.sh\n", "./train.sh one", "#!/bin/sh", "#!/bin/sh\n./train.sh", " ./train.sh"],
)
def test_what_can_be_lines_for_a_shell_is_a_script(text: str) -> None:
    assert read(text).source == text


def test_a_misspelt_name_is_refused_with_the_file_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "train.sh").write_text("true\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name, there in (("trian.sh", "'train.sh'"), (f"{tmp_path}/tran.sh", repr(f"{tmp_path}/train.sh"))):
        with pytest.raises(meluxina.InvalidRequestError) as caught:
            read(name)
        assert f"(there is {there})" in caught.value.hint


def shown(text: str, tmp_path: Path) -> list[str]:
    """What a script prints when a shell reads it without arguments."""
    path = tmp_path / "slurm_script"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o700)
    done = subprocess.run([str(path)], capture_output=True, text=True, timeout=20, check=True)
    return done.stdout.split("|")[:-1]


@pytest.mark.parametrize(
    "head", ["#!/bin/sh\n", "#!/bin/bash -e\n", "#!/usr/bin/env bash\n", "#!/usr/bin/env -S sh -e\n"]
)
def test_a_server_that_takes_no_arguments_gets_a_script_that_sets_them(head: str, tmp_path: Path) -> None:
    script = head + '#SBATCH -n 2\n\n\t# a word\nprintf \'%s|\' "$#" "$@"\n'
    body = submit_body(OLD, script, arguments=WORDS, **OBLIGATORY)
    assert "argv" not in body["job"]
    assert shown(body["script"], tmp_path) == [str(len(WORDS)), *WORDS]
    # Its lines keep their numbers, which errors of shells name.
    lines = submit_body(OLD, script, arguments=["one"], **OBLIGATORY)["script"].split("\n")
    assert [line.removeprefix("set -- one; ") for line in lines] == script.split("\n")


@pytest.mark.parametrize("script", ["#!/bin/sh\n", "#!/bin/sh", "#!/bin/sh\n# nothing\n"])
def test_arguments_of_a_script_without_commands_change_nothing(script: str) -> None:
    assert submit_body(OLD, script, arguments=["one"], **OBLIGATORY)["script"] == script


@pytest.mark.parametrize(
    ("head", "interpreter"),
    [("#!/usr/bin/python3", "python3"), ("#! /usr/bin/env -S X=/1 perl -w", "perl"), ("#!/bin/csh", "csh"), ("#!", "")],
)
def test_arguments_that_a_script_cannot_be_given_are_refused_by_its_interpreter(head: str, interpreter: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=f"arguments to a script of '{interpreter}'"):
        submit_body(OLD, f"{head}\nx\n", arguments=["one"], **OBLIGATORY)
    assert submit_body(NEW, f"{head}\nx\n", arguments=["one"], **OBLIGATORY)["job"]["argv"] == ["meluxina", "one"]
    assert submit_body(OLD, f"{head}\nx\n", **OBLIGATORY)["script"] == f"{head}\nx\n"


def test_arguments_stand_behind_the_name_of_the_script(tmp_path: Path) -> None:
    path = tmp_path / "job.sh"
    path.write_text("#!/bin/sh\ntrue\n", encoding="utf-8")
    body = submit_body(NEW, path, arguments=WORDS, mark="m", **OBLIGATORY)
    assert (body["script"], body["job"]["argv"]) == ("#!/bin/sh\ntrue\n", ["job.sh [meluxina m]", *WORDS])
    raw = submit_body(NEW, path, argv=["job.sh", "one"], mark="m", **OBLIGATORY)
    assert raw["job"]["argv"] == ["job.sh [meluxina m]", "one"]


@pytest.mark.parametrize("version", [OLD, NEW])
@pytest.mark.parametrize("argv", [["one", "two"], ["one"], []])
def test_a_raw_argv_that_would_lose_something_is_refused(version: str, argv: list[str]) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent") as caught:
        submit_body(version, argv=argv, **OBLIGATORY)
    assert "arguments=" in caught.value.hint


@pytest.mark.parametrize("arguments", ["one", [1], {"a": "b"}, 7, b"one", [["one"]]])
def test_arguments_that_are_no_list_of_texts_are_refused(arguments: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="list of texts"):
        submit_body(NEW, arguments=arguments, **OBLIGATORY)


def test_arguments_are_sent_to_no_server_of_the_generation_that_dies_of_them() -> None:
    # An older version that somebody adds declares argv as v0.0.38 does, and nobody has marked it there.
    older = Shape({"argv": list[str], "environment": dict[str, str]})
    newer = Shape({"argv": list[str], "environment": list[str]})
    assert [_takes_arguments(shape) for shape in (older, newer)] == [False, True]
    with pytest.raises(meluxina.InvalidRequestError, match="argv can't be sent to this version"):
        _arguments(["meluxina", "one"], read("true"), older)
