"""The declared arguments of submit and update are those that are taken, with the types that are taken."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest

import meluxina
import slurmrestd
from devtools.environment import ROOT
from devtools.properties.cli import main
from meluxina.jobs.parts import JobParts
from meluxina.sbatch.options import KEYWORDS
from meluxina.submission.properties import SubmitCall, SubmitProperties, UpdateProperties
from meluxina.update import changes
from tests.builders import OBLIGATORY, job_view, submit_body

_TEXTS = {
    "chdir": "/scratch",
    "gres-flags": "enforce-binding",
    "hint": "nomultithread",
    "mail-type": "END",
    "profile": "TASK",
    "begin": "16:00",
    "deadline": "16:00",
    "dependency": "afterok:17",
    "exclusive": "user",
}
"""Where not any text will do."""
_ONLY_SET = ("no_kill", "exclusive", "use_min_nodes", "stepmgr", "oom_kill_step")


def samples(annotation: Any, text: str) -> Iterator[Any]:
    """Values of each type that an annotation allows."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        for branch in arguments:
            yield from samples(branch, text)
    elif origin is Literal:
        yield from arguments
    elif origin is tuple:
        entries = [next(samples(argument, text)) for argument in arguments if argument is not ...]
        yield tuple(entries)
    elif origin in (list, set, frozenset):
        yield origin([next(samples(arguments[0], text))])
    elif origin is not None and issubclass(origin, os.PathLike):
        yield Path(text)
    elif origin is not None and issubclass(origin, Mapping):
        yield {}
    elif origin is not None and issubclass(origin, Iterable):
        yield (entry for entry in (17, "18_3"))
    elif not isinstance(annotation, typing.TypeVar) and annotation is not typing.Never:
        yield from _PLAIN[annotation](text)


_PLAIN: Mapping[Any, Any] = {
    str: lambda text: [text],
    int: lambda _text: [1],
    bool: lambda _text: [True, False],
    type(None): lambda _text: [None],
    Any: lambda text: [text],
    timedelta: lambda _text: [timedelta(minutes=5)],
    datetime: lambda _text: [datetime(2030, 1, 31, tzinfo=UTC)],
    range: lambda _text: [range(4)],
    JobParts: lambda _text: [job_view(slurmrestd.load("v0.0.43").models, job_id=17)],
}


def each(kind: Any) -> Iterator[Any]:
    """Each field of a declaration with each kind of value that it allows."""
    for name, annotation in typing.get_type_hints(kind).items():
        if name in submit_words:
            continue
        text = _TEXTS.get(KEYWORDS[name].name, "1") if name in KEYWORDS else "1"
        for index, value in enumerate(samples(annotation, text)):
            yield pytest.param(name, value, id=f"{name}-{index}-{type(value).__name__}")


submit_words = frozenset(typing.get_type_hints(SubmitCall)) - frozenset(typing.get_type_hints(SubmitProperties))
"""What submit itself names."""


@pytest.mark.parametrize(("name", "value"), list(each(SubmitProperties)))
def test_a_submit_takes_every_declared_value_on_some_version(name: str, value: Any) -> None:
    refusals = []
    for version in ("v0.0.45", "v0.0.43", "v0.0.41", "v0.0.38", "v0.0.36"):
        try:
            submit_body(version, **{**OBLIGATORY, name: value})
        except meluxina.InvalidRequestError as error:
            refusals.append(f"{version}: {error}")
        else:
            return
    pytest.fail("\n".join(refusals))


@pytest.mark.parametrize(("name", "value"), list(each(UpdateProperties)))
def test_an_update_takes_every_declared_value_on_some_version(name: str, value: Any) -> None:
    if value is False and name in _ONLY_SET:
        pytest.skip("an update can't take it back, and says so")
    refusals = []
    for version in ("v0.0.45", "v0.0.43", "v0.0.41", "v0.0.38", "v0.0.36"):
        try:
            changes(slurmrestd.load(version).api.slurm.post_job.OPERATION, {name: value})
        except meluxina.InvalidRequestError as error:
            refusals.append(f"{version}: {error}")
        else:
            return
    pytest.fail("\n".join(refusals))


def test_every_option_that_some_version_can_express_is_declared() -> None:
    for name in set(KEYWORDS) - set(typing.get_type_hints(SubmitCall)):
        value = True if KEYWORDS[name].argument == "none" else "1"
        for version in slurmrestd.VERSIONS:
            with contextlib.suppress(meluxina.InvalidRequestError):
                assert submit_body(version, **{**OBLIGATORY, name: value}) == submit_body(version, **OBLIGATORY), name


def test_the_declarations_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_every_declared_argument_says_what_it_means() -> None:
    source = (ROOT / "meluxina" / "submission" / "properties.py").read_text(encoding="utf-8")
    fields = len(re.findall(r"^    \w+: ", source, re.MULTILINE))
    assert len(re.findall(r'^    \w+: .*\n    """\S', source, re.MULTILINE)) == fields > 150


def test_pyright_refuses_the_wrong_calls_and_no_others() -> None:
    """As mypy does in scripts/test: both complain of a `type: ignore` that nothing needs."""
    source = (ROOT / "tests" / "typed" / "calls.py").read_text(encoding="utf-8")
    lines = [line for line in source.splitlines() if re.search(r"client\.|job\.", line)]
    refused = [line for line in lines if "# type: ignore" in line]
    assert len(refused) >= 20
    assert len(lines) - len(refused) >= 20
    result = subprocess.run(
        [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
