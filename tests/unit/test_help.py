"""`help()` of every public name, and of what is behind it, says something."""

from __future__ import annotations

import inspect
import pydoc
import typing
from typing import Any

import pytest

import meluxina
import slurmrestd
import slurmrestd.client

CLASSES_AND_FUNCTIONS = [name for name in meluxina.__all__ if typing.get_origin(getattr(meluxina, name)) is None]


@pytest.mark.parametrize("name", CLASSES_AND_FUNCTIONS)
def test_every_public_name_can_be_asked_for_help(name: str) -> None:
    thing = getattr(meluxina, name)
    assert inspect.getdoc(thing)
    assert name in pydoc.render_doc(thing)
    # Warnings have Python's own, declarations of keywords are never called.
    if not (typing.is_typeddict(thing) or (isinstance(thing, type) and issubclass(thing, Warning))):
        inspect.signature(thing)


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_the_raw_layer_can_be_asked_for_help(version: str) -> None:
    package: Any = slurmrestd.load(version)
    for thing in (package.models.JobInfo, package.api.slurm.get_jobs, slurmrestd.client.Client):
        assert pydoc.render_doc(thing)
    inspect.signature(package.models.JobInfo)
