"""What is counted rather than timed: modules that are imported, and calls."""

from __future__ import annotations

import json
import sys
from types import FrameType
from typing import Any

import msgspec
import pytest

import meluxina
import slurmrestd
from devtools.benchmark import starting
from devtools.conformance.roundtrip import operations
from meluxina.jobs.view import JobView
from tests.builders import RECORDINGS, every_recorded_version, run_python


def _modules(program: str) -> set[str]:
    variables = {"SLURM_URL": "http://127.0.0.1:1", "SLURM_JWT": "t", "USER_NAME": "u"}
    result = run_python(f"import json, sys\n{program}\nprint(json.dumps(sorted(sys.modules)))", **variables)
    assert result.code == 0, result.err
    return set(result.json)


def test_importing_the_package_imports_nothing_else() -> None:
    more = _modules("import meluxina") - _modules("import __future__, importlib, typing")
    assert more == {"meluxina", "meluxina.lazy"}


def test_a_client_imports_only_what_every_program_needs() -> None:
    # httpx loads its command line, and rich with it, wherever click is installed.
    loaded = _modules("from meluxina import Client; Client().api_version") - _modules("import httpx")
    rarely = (
        "meluxina.sbatch.",
        "meluxina.submission.description",
        "meluxina.queries.job_filter",
        "meluxina.queries.history",
    )
    assert not {name for name in loaded if name.startswith(rarely)}
    assert not loaded & {"tenacity", "keyring", "subprocess", "typer", "rich"}
    assert not {name for name in loaded if name.startswith(("slurmrestd.v0", "meluxina._async"))}


def test_a_client_imports_few_modules_beside_its_dependencies() -> None:
    more = _modules("from meluxina import Client") - _modules("import httpx, attrs, msgspec")
    assert len(more) <= 56
    # Of the standard library nearly nothing that httpx does not import anyway.
    standard = {"gc", "contextvars", "_contextvars"}
    assert {name.partition(".")[0] for name in more} - standard == {"meluxina", "slurmrestd"}


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_an_operation_of_a_version_loads_nothing_of_another(version: str) -> None:
    loaded = _modules(f"import slurmrestd; slurmrestd.load({version!r}).api.slurm.get_jobs.request()")
    assert {name.split(".")[1] for name in loaded if name.startswith("slurmrestd.v")} == {version.replace(".", "_")}


@every_recorded_version
def test_a_program_that_submits_and_waits_loads_few_modules(version: str) -> None:
    counted = starting.modules(version)
    assert counted["meluxina, submit and wait"] <= 2.2 * counted["httpx alone"]


@every_recorded_version
def test_reading_every_property_of_a_job_takes_few_calls(version: str) -> None:
    content = json.loads((RECORDINGS / version / "slurm_get_job-user-gpus.json").read_text(encoding="utf-8"))["json"]
    job = JobView(msgspec.convert(content, operations(version)["slurm_get_job"].answers["200"]).jobs[0])
    kinds = meluxina.Job.__mro__
    names = {name for kind in kinds for name, value in vars(kind).items() if isinstance(value, property)}
    properties = sorted(name for name in names if not name.startswith("_"))
    calls: list[str] = []

    def count(frame: FrameType, event: str, _: Any) -> None:
        if event == "call":
            calls.append(frame.f_code.co_name)

    def read() -> None:
        for name in properties:
            getattr(job, name)

    # What many jobs share is read with the first.
    read()
    profile = sys.getprofile()
    sys.setprofile(count)
    try:
        read()
    finally:
        sys.setprofile(profile)
    assert len(calls) < 6 * len(properties)
