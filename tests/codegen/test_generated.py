"""The generated package: fresh, complete, small, and right in what the generator alone gets wrong."""

from __future__ import annotations

import builtins
import copy
import importlib
import json
import keyword
import math
import pickle
import pkgutil
import re
import warnings
from collections import defaultdict
from pathlib import Path
from typing import Any

import attrs
import httpx
import msgspec
import pytest
from msgspec.structs import replace

import slurmrestd
from devtools import unasync
from devtools.codegen import cli
from devtools.codegen.vendored import Vendored, count_operations
from slurmrestd.client import AuthenticatedClient
from slurmrestd.decoding import decode, is_model
from slurmrestd.errors import ContradictionWarning, UnexpectedStatus
from slurmrestd.types import UNSET
from tests.builders import run_python

ROOT = Path(__file__).parents[2]
VENDORED = Vendored(ROOT / "openapi")


def modules(version: str, part: str) -> list[Any]:
    package = importlib.import_module(f"slurmrestd.{version.replace('.', '_')}.{part}")
    names = [info.name for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}.") if not info.ispkg]
    return [importlib.import_module(name) for name in names]


def test_regenerating_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--check"]) == 0, capsys.readouterr().err


def test_the_sync_client_is_made_from_the_async_one() -> None:
    assert unasync.main(["--check"]) == 0


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_every_operation_of_the_document_is_generated(version: str) -> None:
    operations = modules(version, "api")
    assert len(operations) == count_operations(VENDORED.served(version), version) >= 40
    for module in operations:
        assert {"request", "sync", "sync_detailed", "asyncio", "asyncio_detailed"} <= set(dir(module))
        assert f"/{version}/" in module.OPERATION.path


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_every_model_can_be_decoded_into(version: str) -> None:
    models = [value for module in modules(version, "models") for value in vars(module).values() if is_model(value)]
    assert len({model.__name__ for model in models}) > 100
    for model in models:
        msgspec.json.Decoder(model)


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_models_are_declared_with_their_descriptions(version: str) -> None:
    job = slurmrestd.load(version).models.JobInfo
    assert attrs.has(job)
    document = json.loads((ROOT / "generated" / "openapi" / f"{version}.json").read_text(encoding="utf-8"))
    properties = document["components"]["schemas"]["job_info"]["properties"]
    # The generator reads no words beside a reference.
    described = {name for name, schema in properties.items() if "type" in schema and schema.get("description")}
    assert len(described) > 50
    documentation = job.__doc__ or ""
    for field in attrs.fields(job):
        assert (f"    {field.name}: " in documentation) or field.name not in described
    assert ": …" not in documentation


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_models_share_a_module_where_the_same_operations_need_them(version: str) -> None:
    package = ROOT / "generated" / "slurmrestd" / version.replace(".", "_")
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (package / "models").glob("[!_]*.py")}

    def needs(text: str, before: str) -> set[str]:
        direct = set(re.findall(rf"^from {before}(\w+) import", text, re.MULTILINE)) & set(texts)
        return direct.union(*(needs(texts[module], r"\.") for module in direct))

    common = re.compile(r"slurm/(get_|post_job_submit)|slurmdb/get_(jobs?|ping|diag)$")
    needs_of_operations: dict[str, set[str]] = defaultdict(set)
    for path in (package / "api").glob("*/[!_]*.py"):
        name = f"{path.parent.name}/{path.stem}"
        modules_needed = needs(path.read_text(encoding="utf-8"), r"\.\.\.models\.")
        needs_of_operations[name if common.match(name) else path.parent.name] |= modules_needed
    users = [tuple(module in modules for modules in needs_of_operations.values()) for module in texts]
    # Models without models that many share are together, beside those with the same users.
    assert len(set(users)) >= len(texts) - 1


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_every_model_is_offered_by_its_name(version: str) -> None:
    models = slurmrestd.load(version).models
    own = {value for module in modules(version, "models") for value in vars(module).values() if is_model(value)}
    names = {model.__name__ for model in own if model.__module__.startswith(models.__name__)}
    assert names <= set(dir(models))
    for name in dir(models):
        assert getattr(models, name) in own or name not in names


def test_importing_one_operation_imports_no_other() -> None:
    program = (
        "import sys, slurmrestd.v0_0_43.api.slurm.get_ping\n"
        "print([n for n in sys.modules if '.api.' in n and n.count('.') == 4], 'meluxina' in sys.modules)\n"
        "print(sum('.models.' in n for n in sys.modules))"
    )
    operations, models = run_python(program).out.splitlines()
    assert operations == "['slurmrestd.v0_0_43.api.slurm.get_ping'] False"
    assert int(models) < 4


def test_names_are_found_lazily_and_wrong_ones_refused() -> None:
    package = slurmrestd.load("v0.0.43")
    assert package.models.JobInfo is package.models.JobInfo
    assert "get_jobs" in dir(package.api.slurm)
    for owner in (package, package.models, package.api, package.api.slurm):
        with pytest.raises(AttributeError, match="NoSuchThing"):
            _ = owner.NoSuchThing
    with pytest.raises(ValueError, match=r"v9\.9\.9"):
        slurmrestd.load("v9.9.9")


MODELS = slurmrestd.load("v0.0.43").models
OLD = slurmrestd.load("v0.0.38").models


def test_an_unset_field_a_null_and_a_value_are_told_apart() -> None:
    job = OLD.JobInfo.from_dict({"job_id": 1, "comment": None})
    assert (job.job_id, job.comment, job.name) == (1, None, UNSET)
    assert job.to_dict() == {"job_id": 1, "comment": None}
    assert msgspec.json.decode(msgspec.json.encode(job)) == {"job_id": 1, "comment": None}
    assert repr(job) == "JobInfo(comment=None, job_id=1)" or "job_id=1" in repr(job)
    assert job == OLD.JobInfo(job_id=1, comment=None)
    assert job != OLD.JobInfo(job_id=1)
    assert job != "a job"


def test_an_unknown_state_is_a_value() -> None:
    job = MODELS.JobInfo.from_dict({"job_state": ["RUNNING", "LEVITATING"]})
    assert job.job_state == ["RUNNING", "LEVITATING"]


def test_an_unknown_field_is_harmless_and_stays_reachable() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert decode(b'{"job_id": 1, "new_field": {"a": 1}}', MODELS.JobInfo).job_id == 1


def test_a_contradiction_is_delivered_with_one_warning_that_names_it() -> None:
    body = (
        b'{"jobs": [{"job_id": "seven", "name": "n", "priority": {"set": 1}}]'
        b', "last_update": {"set": true}, "errors": 5}'
    )
    with pytest.warns(ContradictionWarning) as caught:
        answer = decode(body, MODELS.OpenapiJobInfoResp)
    assert len(caught) == 1
    assert "$.jobs[0].job_id" in str(caught[0].message)
    assert "$.jobs[0].priority.set" in str(caught[0].message)
    assert "$.errors: " in str(caught[0].message)
    assert (answer.jobs[0].job_id, answer.jobs[0].name, answer.jobs[0].priority.set) == ("seven", "n", 1)
    assert (answer.last_update.set, answer.errors) == (True, 5)


def test_text_that_is_not_utf8_is_delivered() -> None:
    job = decode(b'{"name": "caf\xe9"}', MODELS.JobInfo)
    assert job.name == "caf�"


def test_numbers_that_json_does_not_have_are_delivered_as_python_reads_them() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        number = decode(b'{"set": true, "infinite": false, "number": Infinity}', MODELS.Float64NoValStruct)
    assert (number.set, number.number) == (True, math.inf)
    assert decode(b"-Infinity", Any) == -math.inf
    assert math.isnan(decode(b"NaN", Any))


def test_what_is_not_json_is_an_error() -> None:
    for content in (b"", b"{", b"<html>", b'{"a": 1} trailing', b"Infinit", b"1" * 5000, b"[NaN," + b"[" * 100_000):
        with pytest.raises(msgspec.DecodeError):
            decode(content, MODELS.JobInfo)


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_keys_that_python_does_not_allow_have_another_attribute(version: str) -> None:
    values = {name: value for module in modules(version, "models") for name, value in vars(module).items()}
    models = [value for value in values.values() if is_model(value) and issubclass(value, msgspec.Struct)]
    assert models
    for model in models:
        for attribute, key in zip(model.__struct_fields__, model.__struct_encode_fields__, strict=True):
            assert attribute.isidentifier()
            if attribute != key:  # a class of that name is what the annotations beside it mean
                assert not key.isidentifier() or keyword.iskeyword(key) or hasattr(builtins, key) or key in values


def test_path_parameters_cannot_change_the_path() -> None:
    get_node = slurmrestd.load("v0.0.43").api.slurm.get_node
    assert get_node.request("a/../b?c#d%e f").url == "/slurm/v0.0.43/node/a%2F..%2Fb%3Fc%23d%25e%20f"
    for name in ("", ".", "..", "a\0b"):
        with pytest.raises(ValueError, match="can't be part of a URL"):
            get_node.request(name)


def answering(status: int, content: bytes = b"{}", kind: str = "application/json") -> AuthenticatedClient:
    client = AuthenticatedClient(base_url="http://127.0.0.1:1", token="opaque-secret", user="u")

    def answer(request: httpx.Request) -> httpx.Response:
        assert request.headers["X-SLURM-USER-TOKEN"] == "opaque-secret"
        return httpx.Response(status, content=content, headers={"Content-Type": kind})

    arguments = client._arguments() | {"transport": httpx.MockTransport(answer)}
    client.set_httpx_client(httpx.Client(**arguments))
    return client


@pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")
def test_the_raw_client_gives_every_http_status_as_an_answer() -> None:
    get_ping = slurmrestd.load("v0.0.43").api.slurm.get_ping
    for status in (200, 299, 418, 500, 520, 599):
        answer = get_ping.sync_detailed(client=answering(status))
        assert answer.status_code == status
    assert get_ping.sync(client=answering(304, b"")) is None
    plain = get_ping.sync_detailed(client=answering(401, b"Authentication failure", "text/plain"))
    assert (plain.parsed, plain.content) == (None, b"Authentication failure")


def test_undocumented_statuses_can_be_made_errors() -> None:
    operation = slurmrestd.load("v0.0.43").api.slurm.get_ping
    request = operation.request()
    only_ok = replace(request, operation=replace(request.operation, answers={"200": dict}))
    client = answering(500, b'{"secret": 1}')
    client.raise_on_unexpected_status = True
    with pytest.raises(UnexpectedStatus, match="500"):
        client.send(only_ok)


def test_the_raw_client_does_not_show_its_token() -> None:
    client = answering(200)
    assert "opaque-secret" not in repr(client) + repr(client.auth) + repr(client.get_httpx_client())


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_the_corrected_document_stands_beside_the_client(version: str) -> None:
    document = json.loads((ROOT / "generated" / "openapi" / f"{version}.json").read_text(encoding="utf-8"))
    assert document == VENDORED.corrected(version)
    assert document["info"]["license"]["name"] == "Apache 2.0"
    identifiers = [operation["operationId"] for item in document["paths"].values() for operation in item.values()]
    assert len(set(identifiers)) == len(identifiers)
    assert "slurm_get_jobs" in identifiers
    assert "job_info" in document["components"]["schemas"]


def test_models_are_attrs_classes_in_every_use() -> None:
    assert attrs.fields_dict(MODELS.JobInfo.__base__) == {}  # to ask the base first takes no model's fields away
    job = MODELS.JobInfo(job_id=1, name="one")
    known_to_attrs = attrs.has(MODELS.JobInfo)
    assert known_to_attrs
    assert attrs.fields_dict(MODELS.JobInfo)["job_id"].default is UNSET
    assert attrs.evolve(job, name="two") == MODELS.JobInfo(job_id=1, name="two")
    assert attrs.asdict(job)["name"] == "one"
    assert copy.deepcopy(job) == pickle.loads(pickle.dumps(job)) == job  # noqa: S301 -- our own bytes
    with pytest.raises(TypeError, match="no_such_field"):
        MODELS.JobInfo(no_such_field=1)
    with pytest.raises(AttributeError):
        job.no_such_field = 1


def test_importing_an_operation_makes_no_attrs_class_of_its_models() -> None:
    program = (
        "import slurmrestd.v0_0_43.api.slurm.get_jobs\n"
        "from slurmrestd.v0_0_43.models import JobInfo\n"
        "print('__attrs_attrs__' in vars(JobInfo))"
    )
    assert run_python(program).out == "False\n"


def test_parameters_that_crash_the_server_are_refused() -> None:
    slurmdb = slurmrestd.load("v0.0.38").api.slurmdb
    for job_id in ("abc", "-1", "1_[1-3]", "7\n", ""):
        with pytest.raises(ValueError, match="job_id"):
            slurmdb.get_job.request(job_id)
    assert slurmdb.get_job.request("7_1").url == "/slurmdb/v0.0.38/job/7_1"
    with pytest.raises(ValueError, match="step"):
        slurmdb.get_jobs.request(step="abc")
    assert slurmdb.get_jobs.request(step="7,8.0", account="a").params == {"step": "7,8.0", "account": "a"}


@pytest.mark.parametrize(
    ("version", "url"),
    [
        ("v0.0.38", "/slurmdb/v0.0.38/jobs?skip_steps=true&job_name=a%2Cb"),
        ("v0.0.43", "/slurmdb/v0.0.43/jobs/?skip_steps=true&job_name=a&job_name=b"),
    ],
)
def test_lists_and_booleans_are_sent_in_the_form_that_the_document_says(version: str, url: str) -> None:
    get_jobs = slurmrestd.load(version).api.slurmdb.get_jobs
    sent = httpx.Client(base_url="http://slurm").build_request(
        **get_jobs.request(job_name=["a", "b"], skip_steps=True).arguments()
    )
    assert sent.url.raw_path.decode() == url
    assert "job_name=a%2Cb" in str(httpx.URL("http://slurm", params=get_jobs.request(job_name="a,b").params))


@pytest.mark.parametrize("version", VENDORED.versions)
def test_lists_are_typed_as_lists(version: str) -> None:
    query = slurmrestd.load(version).api.slurmdb.get_jobs.Query.__annotations__
    assert "list[str]" in str(query["step"])
    assert "bool" in str(query["skip_steps"])
