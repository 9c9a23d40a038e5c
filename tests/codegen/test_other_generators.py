"""The corrected documents as others use them: OpenAPI 3.0, and a generator of others makes models that fit."""

from __future__ import annotations

import importlib.util
import json
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic
import pytest
from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from openapi_spec_validator import OpenAPIV30SpecValidator

import slurmrestd
from devtools.codegen.schemas import json_schema, operations, referred
from devtools.conformance.recordings import load
from devtools.environment import ROOT

DOCUMENTS = ROOT / "generated" / "openapi"
RECORDINGS = ROOT / "tests" / "recordings"
# What Slurm says of texts besides their type: generators ignore formats that they have not heard of, and say so.
FORMATS = "format of 'hostlist' not understood"


def text(version: str) -> str:
    return (DOCUMENTS / f"{version}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_a_corrected_document_is_openapi(version: str) -> None:
    errors = OpenAPIV30SpecValidator(json.loads(text(version))).iter_errors()
    assert [f"{'/'.join(map(str, error.absolute_path))}: {error.message:.200}" for error in errors] == []


@contextmanager
def pydantic_models(version: str, folder: Path) -> Iterator[ModuleType]:
    """Models for pydantic that refuse null where it is not declared, and keys that are not."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", FORMATS)
        code = generate(
            # Of a list that is deprecated pydantic makes a model whose value can't be read.
            text(version).replace('"deprecated": true', '"deprecated": false'),
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.PydanticV2BaseModel,
            custom_class_name_generator=lambda name: name,
            extra_fields="forbid",
            strict_nullable=True,
            formatters=[],
        )
    name = f"pydantic_{version.replace('.', '_')}"
    path = folder / f"{name}.py"
    path.write_text(str(code), encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
        yield module
    finally:
        del sys.modules[name]


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_models_of_another_generator_take_every_recording(version: str, tmp_path: Path) -> None:
    documented = {operation["operationId"]: operation for _, _, operation in operations(json.loads(text(version)))}
    answers = [(name, answer) for name, answer in load(RECORDINGS / version) if answer.is_json]
    refusals: dict[str, Any] = {}
    with pydantic_models(version, tmp_path) as models:
        for lie in ('{"no_such_key": 1}', '{"job_id": [7]}'):
            with pytest.raises(pydantic.ValidationError):
                models.job_info.model_validate_json(lie, strict=True)
        for name, answer in answers:
            responses = documented[answer.operation]["responses"]
            model = referred(json_schema(responses.get(str(answer.status), responses["default"])) or {})
            assert model is not None, name
            try:
                getattr(models, model).model_validate_json(answer.body, strict=True)
            except pydantic.ValidationError as error:
                refusals[name] = error.errors(include_url=False, include_input=False)
    assert refusals == {}
