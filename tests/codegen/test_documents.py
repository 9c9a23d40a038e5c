"""Documents that are broken or nasty: each works to the end, or is refused with its place and leaves nothing behind."""

from __future__ import annotations

import copy
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from devtools.codegen import cli

ROOT = Path(__file__).parents[2]
PATH = "/slurm/v0.0.99/job/{job_id}"
JOBS = "#/paths/~1slurm~1v0.0.99~1job~1{job_id}"
JOB = "#/components/schemas/v0.0.99_job"
Change = Callable[[Any], Any]


def answer(name: str = "v0.0.99_answer") -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"description": "An answer.", "content": {"application/json": {"schema": schema}}}


def document() -> dict[str, Any]:
    """A whole document, as small as can be."""
    parameters = [
        {"name": "job_id", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "flags", "in": "query", "description": "Which.", "schema": {"type": "string"}},
    ]
    operation = {"operationId": "any", "summary": "get it", "parameters": parameters, "responses": {"200": answer()}}
    post = copy.deepcopy(operation) | {
        "requestBody": {"content": {"application/json": {"schema": {"$ref": JOB}}}},
        "summary": "change it",
    }
    return {
        "openapi": "3.0.3",
        "info": {"title": "Slurm", "version": "Slurm-26.05.5", "license": {"name": "Apache 2.0"}},
        "paths": {PATH: {"get": operation, "post": post}},
        "components": {
            "schemas": {
                "v0.0.99_answer": {
                    "type": "object",
                    "properties": {
                        "errors": {"type": "array", "items": {"type": "string"}},
                        "jobs": {"type": "array", "items": {"$ref": JOB}},
                    },
                },
                "v0.0.99_job": {
                    "type": "object",
                    "description": "One job.",
                    "properties": {"name": {"type": "string", "description": "Its name."}},
                },
            }
        },
    }


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one version."""
    folder = tmp_path_factory.mktemp("base")
    (folder / "root" / "openapi").mkdir(parents=True)
    (folder / "root" / "openapi" / "manifest.json").write_text("{}", encoding="utf-8")
    source = folder / "base.json"
    source.write_text(json.dumps(document()).replace("v0.0.99", "v0.0.43"), encoding="utf-8")
    assert cli.main(["--root", str(folder / "root"), "--add", "v0.0.43", str(source)]) == 0
    return folder


@pytest.fixture
def root(base: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(base, tmp_path / "copy")) / "root"


def add(root: Path, content: bytes) -> int:
    source = root.parent / "source"
    source.write_bytes(content)
    return cli.main(["--root", str(root), "--add", "v0.0.99", str(source)])


def files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def run(root: Path, program: str) -> None:
    """Run a program that has the generated package."""
    start = (
        f"import sys; sys.path.insert(0, {str(root / 'generated')!r})\n"
        "import slurmrestd, msgspec\n"
        "package = slurmrestd.load('v0.0.99')\n"
        "Job = package.models.Job\n"
        "get, post = (getattr(getattr(package.api, 'slurm', None), name, None) for name in ('get_job', 'post_job'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", start + program], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def job(doc: Any) -> Any:
    return doc["components"]["schemas"]["v0.0.99_job"]


def operation(doc: Any) -> Any:
    return doc["paths"][PATH]["get"]


def properties(**more: Any) -> Change:
    return lambda doc: job(doc)["properties"].update(more)


def named(*names: str) -> Change:
    return properties(**{name: {"type": "string"} for name in names})


def described(text: str) -> Change:
    def change(doc: Any) -> None:
        doc["info"]["title"] = doc["info"]["description"] = text
        job(doc)["description"] = text
        job(doc)["properties"]["name"]["description"] = text
        job(doc)["properties"]["map"] = {"type": "object", "description": text}
        doc["components"]["schemas"]["v0.0.99_map"] = {"type": "object", "description": text}
        job(doc)["properties"]["other"] = {"$ref": "#/components/schemas/v0.0.99_map"}
        for each in doc["paths"][PATH].values():
            each["summary"] = each["description"] = text
            each["responses"]["200"]["description"] = text
            each["parameters"][0]["description"] = each["parameters"][1]["description"] = text

    return change


def parameter(name: str, kind: str = "query", **more: Any) -> Change:
    def change(doc: Any) -> None:
        schema = {"name": name, "in": kind, "required": kind == "path", "schema": {"type": "string"}, **more}
        for each in doc["paths"][PATH].values():
            each["parameters"].append(schema)

    return change


def path(new: str, name: str | None = None) -> Change:
    """Another path, with its parameter named `name`, or with none."""

    def change(doc: Any) -> None:
        doc["paths"][new] = doc["paths"].pop(PATH)
        for each in doc["paths"][new].values():
            if name is None:
                del each["parameters"][0]
            else:
                each["parameters"][0]["name"] = name

    return change


def schema(name: str, **schema: Any) -> Change:
    """Another schema, in use."""

    def change(doc: Any) -> None:
        doc["components"]["schemas"][name] = {"type": "object", "properties": {"a": {"type": "string"}}} | schema
        job(doc)["properties"]["other"] = {"$ref": f"#/components/schemas/{name}"}

    return change


def both(*changes: Change) -> Change:
    return lambda doc: [change(doc) for change in changes]


def put(*steps: Any, value: Any) -> Change:
    def change(doc: Any) -> None:
        for step in steps[:-1]:
            doc = doc[step]
        doc[steps[-1]] = value

    return change


def nested(levels: int) -> Any:
    value: Any = {"type": "string"}
    for _ in range(levels):
        value = {"type": "array", "items": value}
    return value


def round_trip(*names: str) -> str:
    data = dict.fromkeys(names, "x")
    return (
        f"job = Job.from_dict({data!r})\n"
        f"assert job.to_dict() == msgspec.json.decode(msgspec.json.encode(job)) == {data!r}\n"
        f"assert set(Job.__struct_encode_fields__) >= {set(names)!r}"
    )


def sends(name: str, argument: str) -> str:
    return f"assert post.request('7', body=Job(name='x'), {argument}='v').params == {{{name!r}: 'v'}}"


NASTY = (
    'a \'quote\', "two", """three""" \'\'\' \\ \\N{x} \\u12 {name} {{x}} {% raw %} {# #} %s %(x)s\n\t\r\0\x07 #{x} é'
)
WORKS: dict[str, tuple[Change, str]] = {
    "as it is": (lambda _: None, "assert get.request('a/b').url == '/slurm/v0.0.99/job/a%2Fb'"),
    "keywords": (named("class", "None", "lambda", "await", "match", "type"), round_trip("class", "None", "lambda")),
    "dunders": (named("__init__", "__class__", "__slots__", "__eq__", "__x", "___"), round_trip("__init__", "__x")),
    "underscores": (named("_private", "x_", "_"), round_trip("_private", "x_", "_")),
    "not identifiers": (
        named("", "min nodes per job", "1st", "a.b/c", "$x", "it's", "{y}", "%s"),
        round_trip("", "min nodes per job", "1st", "a.b/c", "$x", "it's", "{y}", "%s"),
    ),
    "spaces that differ": (named("a  b\u00a0c"), round_trip("a  b\u00a0c")),
    "other alphabets": (named("naïve", "数", "ﬁ"), round_trip("naïve", "数", "ﬁ")),
    "names of the model": (
        named("to_dict", "from_dict", "CRASHES_SERVER", "str", "Any", "Unset", "UNSET", "list", "self", "cls"),
        round_trip("to_dict", "CRASHES_SERVER", "Any", "UNSET", "list", "self", "cls"),
    ),
    "a property named like a class": (
        both(schema("v0.0.99_other"), properties(Other={"$ref": "#/components/schemas/v0.0.99_other"})),
        "assert Job.from_dict({'Other': {'a': 'x'}}).Other_.a == 'x'",
    ),
    "names of JSON Schema": (
        named("type", "default", "properties", "required", "items", "enum", "format", "description", "allOf"),
        round_trip("type", "default", "properties", "required", "items", "enum", "format"),
    ),
    "descriptions": (described(NASTY), "assert '{name}' in Job.__doc__ and '\\\\N{x}' in get.request.__doc__"),
    "a description that ends in quotes": (described('say "hi"'), round_trip("name")),
    "a description that ends in a backslash": (described("a\\"), round_trip("name")),
    "a description of quotes": (described('""""'), round_trip("name")),
    "a long description": (described("\\x" * 5000 + "y" * 5000), round_trip("name")),
    "enums": (
        properties(state={"type": "string", "enum": ['"""', "\\", "A", "a", "", "None", "{x}"]}),
        "assert Job.from_dict({'state': 'new'}).state == 'new'",
    ),
    "an enum of numbers": (
        properties(level={"type": "integer", "enum": [1, -1, None]}),
        "assert Job.from_dict({'level': 5}).level == 5",
    ),
    "defaults": (
        properties(
            a={"type": "string", "default": '"""\\'},
            b={"type": "integer", "default": "x"},
            c={"type": "array", "items": {"type": "string"}, "default": {}},
            d={"type": "number", "default": None},
        ),
        "assert Job.from_dict({}).to_dict() == {}",
    ),
    "parameters named like arguments": (
        both(*[parameter(name) for name in ("body", "client", "query", "request", "url", "path", "self")]),
        (
            "sent = post.request('7', body=Job(), body_='b', client_query='c', query_='q', request_='r')\n"
            "assert sent.params == {'body': 'b', 'client': 'c', 'query': 'q', 'request': 'r'}"
        ),
    ),
    "a parameter with odd characters": (parameter('a "b"\\c{d}\n'), sends('a "b"\\c{d}\n', "a_b_cd")),
    "a parameter that is a keyword": (parameter("class"), sends("class", "class_")),
    "a parameter in other letters": (parameter("JobName"), sends("JobName", "job_name")),
    "a parameter of a referred type": (
        both(
            put("components", "schemas", "v0.0.99_text", value={"type": "string"}),
            parameter("of", schema={"$ref": "#/components/schemas/v0.0.99_text"}),
        ),
        sends("of", "of"),
    ),
    "a list of a referred type": (
        both(
            put("components", "schemas", "v0.0.99_text", value={"type": "string"}),
            parameter("of", schema={"type": "array", "items": {"$ref": "#/components/schemas/v0.0.99_text"}}),
        ),
        "assert post.request('7', body=Job(name='x'), of=['a']).params == {'of': ['a']}",
    ),
    "a path parameter in other letters": (
        path("/slurm/v0.0.99/task/{jobId}", "jobId"),
        "assert package.api.slurm.get_task.request('7').url == '/slurm/v0.0.99/task/7'",
    ),
    "path parameters named like arguments": (
        path("/slurm/v0.0.99/task/{client}", "client"),
        "assert package.api.slurm.get_task.request('7').url == '/slurm/v0.0.99/task/7'",
    ),
    "a path parameter named request": (
        path("/slurm/v0.0.99/task/{request}", "request"),
        (
            "import inspect\n"
            "assert list(inspect.signature(package.api.slurm.get_task.sync).parameters)[0] == 'request_'\n"
            "assert package.api.slurm.get_task.request('7').url == '/slurm/v0.0.99/task/7'"
        ),
    ),
    "a path with odd characters": (
        path("/slurm/v0.0.99/job.x-y~z/a'b"),
        'assert package.api.slurm.get_job_x_y_z_a_b.request().url == "/slurm/v0.0.99/job.x-y~z/a\'b"',
    ),
    "an API named like a keyword": (
        path("/class/v0.0.99/job/{job_id}", "job_id"),
        "assert getattr(package.api, 'class_').get_job.request('7').url == '/class/v0.0.99/job/7'",
    ),
    "an operation id of any kind": (
        both(put("paths", PATH, "get", "operationId", value='x"""\\'), put("paths", PATH, "get", "tags", value=['"'])),
        "assert get.request('7').url",
    ),
    "a schema that holds itself": (
        properties(children={"type": "array", "items": {"$ref": JOB}}),
        "assert Job.from_dict({'children': [{'name': 'x'}]}).children[0].name == 'x'",
    ),
    "objects in objects": (
        properties(a={"type": "object", "properties": {"b": {"type": "object", "properties": {"c": {}}}}}),
        "assert Job.from_dict({'a': {'b': {'c': 1}}}).a.b.c == 1",
    ),
    "schemas with digits and dots": (
        schema("v0.0.99_1.x-y"),
        "assert Job.from_dict({'other': {'a': 'x'}}).other.a == 'x'",
    ),
    "a schema named like a builtin": (
        schema("v0.0.99_list"),
        "assert Job.from_dict({'other': {'a': 'x'}}).other.a == 'x'",
    ),
    "lists in lists": (properties(x=nested(60)), "assert Job.from_dict({'x': []}).x == []"),
    "no licence": (put("info", "license", value={"name": ""}), round_trip("name")),
}


@pytest.mark.parametrize("kind", WORKS)
def test_it_works(root: Path, kind: str) -> None:
    change, program = WORKS[kind]
    doc = document()
    change(doc)
    assert add(root, json.dumps(doc).encode()) == 0
    run(root, program)


REFUSED: dict[str, tuple[Change, str]] = {
    "a quote in a name": (named('a"b'), f'{JOB}/properties/a"b'),
    "a backslash in a name": (named("a\\b"), f"{JOB}/properties/a\\\\b"),
    "a control character in a name": (named("a\nb"), f"{JOB}/properties/a\\nb"),
    "an endless name": (named("a" * 300), f"{JOB}/properties/aaa"),
    "one name after cleaning": (named("a b", "a-b"), f"{JOB}/properties/a-b"),
    "one name after cleaning, with its attribute": (named("class", "class_"), f"{JOB}/properties/class_"),
    "one name for Python": (named("ﬁ", "fi"), f"{JOB}/properties/fi"),
    "half a surrogate pair as a name": (named("\ud800"), f"{JOB}/properties/\\ud800"),
    "half a surrogate pair": (put("info", "title", value="\udfff"), "#/info/title"),
    "a reference to nothing": (
        properties(x={"$ref": "#/components/schemas/nothing"}),
        f"{JOB}/properties/x/$ref",
    ),
    "a reference to elsewhere in the document": (properties(x={"$ref": "#/info/title"}), f"{JOB}/properties/x/$ref"),
    "a reference to a file": (properties(x={"$ref": "file:///etc/passwd"}), f"{JOB}/properties/x/$ref"),
    "a relative reference": (properties(x={"$ref": "other.json#/x"}), f"{JOB}/properties/x/$ref"),
    "a reference to another server": (properties(x={"$ref": "http://127.0.0.1:1/x"}), f"{JOB}/properties/x/$ref"),
    "a property named $ref": (named("$ref"), f"{JOB}/properties/$ref"),
    "a reference to itself": (put("components", "schemas", "v0.0.99_job", value={"$ref": JOB}), JOB),
    "a list of itself": (
        put("components", "schemas", "v0.0.99_job", value={"type": "array", "items": {"$ref": JOB}}),
        JOB,
    ),
    "a map of itself": (
        put("components", "schemas", "v0.0.99_job", value={"type": "object", "additionalProperties": {"$ref": JOB}}),
        JOB,
    ),
    "deep nesting": (properties(x=nested(150)), f"{JOB}/properties/x/items"),
    "properties that are a list": (put("components", "schemas", "v0.0.99_job", "properties", value=[]), f"{JOB}/prop"),
    "a property that is a text": (properties(x="string"), f"{JOB}/properties/x"),
    "a property that is null": (properties(x=None), f"{JOB}/properties/x"),
    "a type that there is not": (properties(x={"type": "text"}), f"{JOB}/properties/x/type"),
    "schemas that are a list": (put("components", "schemas", value=[]), "#/components/schemas"),
    "a schema that is a number": (put("components", "schemas", "v0.0.99_x", value=5), "#/components/schemas/v0.0.99_x"),
    "a schema's name with a slash": (schema("v0.0.99_a/b"), "#/components/schemas/v0.0.99_a~1b"),
    "a schema's name with quotes": (schema('a"""b'), '#/components/schemas/a"""b'),
    "an endless schema's name": (schema("v0.0.99_" + "a" * 300), "#/components/schemas/v0.0.99_aaa"),
    "schemas with one class": (
        both(schema("v0.0.99_a-b"), schema("v0.0.99_A_B")),
        "#/components/schemas/v0.0.99_A_B",
    ),
    "schemas with one name without version": (
        both(
            schema("v0.0.97_job"),
            properties(first={"$ref": "#/components/schemas/v0.0.97_job"}),
            schema("v0.0.98_job"),
            properties(itself={"$ref": JOB}),
        ),
        "#/components/schemas/v0.0.98_job",
    ),
    "a schema that hides a class of ours": (schema("v0.0.99_operation"), "#/components/schemas/v0.0.99_operation"),
    "no schemas": (put("components", value={}), "#/components"),
    "no operation": (put("paths", value={}), "#/paths"),
    "paths that are a list": (put("paths", value=[]), "#/paths"),
    "a path that is a text": (put("paths", PATH, value="x"), JOBS),
    "an operation that is a list": (put("paths", PATH, "get", value=[]), f"{JOBS}/get"),
    "no answers": (lambda doc: operation(doc).pop("responses"), f"{JOBS}/get"),
    "answers that are a list": (put("paths", PATH, "get", "responses", value=[]), f"{JOBS}/get/responses"),
    "an answer without a description": (
        put("paths", PATH, "get", "responses", "200", value={}),
        f"{JOBS}/get/responses/200",
    ),
    "a status that is none": (put("paths", PATH, "get", "responses", "6xy", value=answer()), f"{JOBS}/get"),
    "parameters that are an object": (put("paths", PATH, "get", "parameters", value={}), f"{JOBS}/get/parameters"),
    "a parameter without a name": (
        put("paths", PATH, "get", "parameters", 1, value={"in": "query", "schema": {}}),
        f"{JOBS}/get/parameters/1",
    ),
    "a parameter without a schema": (
        put("paths", PATH, "get", "parameters", 1, value={"name": "a", "in": "query"}),
        f"{JOBS}/get/parameters/1",
    ),
    "a parameter that is a reference": (
        put("paths", PATH, "get", "parameters", 1, value={"$ref": "#/components/parameters/a"}),
        f"{JOBS}/get/parameters/1/$ref",
    ),
    "a parameter in a header": (parameter("a", "header"), f"{JOBS}/get/parameters/2/in"),
    "a parameter of an object": (
        parameter("a", schema={"type": "object", "properties": {"b": {"type": "string"}}}),
        f"{JOBS}/get",
    ),
    "a parameter twice": (parameter("flags"), f"{JOBS}/get/parameters/2"),
    "parameters with one name": (both(parameter("a b"), parameter("a-b")), f"{JOBS}/get/parameters/3"),
    "a pattern that is none": (
        parameter("a", schema={"type": "string", "pattern": "["}),
        f"{JOBS}/get/parameters/2/schema/pattern",
    ),
    "parameters of the path": (put("paths", PATH, "parameters", value=[]), f"{JOBS}/parameters"),
    "a path without its parameter": (path("/slurm/v0.0.99/job/{job_id}"), f"{JOBS}/get"),
    "a parameter that the path lacks": (path("/slurm/v0.0.99/job", "job_id"), "#/paths/~1slurm~1v0.0.99~1job/get"),
    "a path with a lone brace": (path("/slurm/v0.0.99/job/{"), "#/paths/~1slurm~1v0.0.99~1job~1{"),
    "a path parameter with odd characters": (
        path("/slurm/v0.0.99/job/{a b}", "a b"),
        "#/paths/~1slurm~1v0.0.99~1job~1{a b}",
    ),
    "a path with a question": (path("/slurm/v0.0.99/job?x=1"), "#/paths/~1slurm~1v0.0.99~1job?x=1"),
    "a path with a quote": (path('/slurm/v0.0.99/job"'), '#/paths/~1slurm~1v0.0.99~1job"'),
    "a path upwards": (path("/slurm/v0.0.99/../job"), "#/paths/~1slurm~1v0.0.99~1..~1job"),
    "paths with one name": (
        lambda doc: doc["paths"].update({PATH.replace("job/", "job//"): copy.deepcopy(doc["paths"][PATH])}),
        "#/paths/~1slurm~1v0.0.99~1job~1~1{job_id}",
    ),
    "a body that is no JSON": (
        put("paths", PATH, "post", "requestBody", value={"content": {"text/plain": {"schema": {}}}}),
        f"{JOBS}/post/requestBody",
    ),
    "a body that is a reference": (
        put("paths", PATH, "post", "requestBody", value={"$ref": "#/components/requestBodies/a"}),
        f"{JOBS}/post/requestBody/$ref",
    ),
    "Swagger": (lambda doc: doc.update(swagger="2.0", openapi=None), "#/openapi"),
    "Swagger alone": (lambda doc: (doc.update(swagger="2.0"), doc.pop("openapi")), "#/swagger"),
    "another OpenAPI": (put("openapi", value="4.0.0"), "#/openapi"),
    "no version of OpenAPI": (lambda doc: doc.pop("openapi"), "openapi"),
    "no info": (lambda doc: doc.pop("info"), "info"),
    "info that is a text": (put("info", value="x"), "#/info"),
    "a number that is none": (put("info", "x", value=float("nan")), "#/info/x"),
}


def refused(root: Path, content: bytes, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(root)
    capsys.readouterr()
    assert add(root, content) == 1
    error = capsys.readouterr().err
    assert place in error
    assert len(error) < 2000
    assert "Traceback" not in error
    assert files(root) == before
    assert not list(root.glob(".*"))


@pytest.mark.parametrize("kind", REFUSED)
def test_it_is_refused_with_its_place(root: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    change, place = REFUSED[kind]
    doc = document()
    change(doc)
    refused(root, json.dumps(doc).encode(), place, capsys)


TEXT = json.dumps(document())
BYTES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "not JSON"),
    "YAML": (b"openapi: 3.0.3\ninfo:\n  title: x\n", "YAML"),
    "HTML": (b"<!DOCTYPE html><title>Sign in</title>", "not JSON"),
    "a list": (b"[]", "not list"),
    "a number": (b"1", "not int"),
    "null": (b"null", "not NoneType"),
    "a text": (b'"openapi"', "not str"),
    "half of it": (TEXT[:300].encode(), "line 1 column"),
    "two of them": ((TEXT + TEXT).encode(), "Extra data"),
    "not UTF-8": (TEXT.replace("One job", "One j\xf6b").encode("latin-1"), "position"),
    "a name twice": (TEXT.replace('"openapi"', '"info": {}, "openapi"').encode(), "#/info: this name is here twice"),
    "deeper than Python goes": (b'{"a":\n' + b"[" * 100_000, "line 2, column 100"),
    "infinity": (TEXT.replace('"3.0.3"', "1e999").encode(), "#/openapi"),
    "a number without end": (TEXT.replace('"3.0.3"', "1" * 10_000).encode(), "digits"),
}


@pytest.mark.parametrize("kind", BYTES)
def test_what_is_no_document_is_refused(root: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    refused(root, *BYTES[kind], capsys)


def test_with_a_mark_of_its_order_or_in_utf16_it_is_a_document_too(root: Path) -> None:
    assert add(root, b"\xef\xbb\xbf" + TEXT.encode()) == 0
    assert cli.main(["--root", str(root), "--check"]) == 0
    assert add(root, TEXT.encode("utf-16")) == 0
    assert cli.main(["--root", str(root), "--check"]) == 0


@pytest.mark.parametrize("version", ["slurm", "0.0.99", "../v0.0.99", "", "v0.0.99/", "v0.0"])
def test_only_a_version_can_be_added(root: Path, version: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(root.parent)
    source = root.parent / "base.json"
    assert cli.main(["--root", str(root), "--add", version, str(source)]) == 1
    assert "version" in capsys.readouterr().err
    assert files(root.parent) == before


@pytest.mark.parametrize("source", ["/no/such/file", "/", "a\0b", "sandbox:99.99"])
def test_a_source_that_there_is_not_changes_nothing(root: Path, source: str, capfd: pytest.CaptureFixture[str]) -> None:
    before = files(root)
    assert cli.main(["--root", str(root), "--add", "v0.0.99", source]) == 1
    assert "Traceback" not in capfd.readouterr().err
    assert files(root) == before


def test_a_document_that_breaks_is_not_taken_in_its_predecessors_place(root: Path) -> None:
    assert add(root, TEXT.encode()) == 0
    before = files(root)
    assert add(root, TEXT.replace('"name"', '"na\\"me"').encode()) == 1
    assert files(root) == before


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_what_fails_while_trees_change_places_leaves_the_old_ones(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[BaseException]
) -> None:
    before = files(root)
    rename, calls = Path.rename, iter(range(1000))

    def failing(self: Path, target: Path) -> Path:
        if next(calls) == number:
            raise error("no")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    status = add(root, TEXT.encode())
    assert status == (0 if number == 4 else 130 if error is KeyboardInterrupt else 1)
    assert (files(root) == before) == (number < 4)
    assert not list(root.glob(".*"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_at_any_moment_it_has_changed_all_or_nothing(
    root: Path, tmp_path: Path, number: signal.Signals
) -> None:
    before = files(root)
    source = tmp_path / "base.json"
    source.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, str(ROOT / "scripts" / "regenerate"), "--root", str(root)]
    started = time.monotonic()
    whole = shutil.copytree(root, tmp_path / "whole")
    subprocess.run([*command[:-1], str(whole), "--add", "v0.0.99", str(source)], check=True, capture_output=True)
    seconds, after = time.monotonic() - started, files(whole)
    for attempt in range(8):
        process = subprocess.Popen([*command, "--add", "v0.0.99", str(source)], stderr=subprocess.DEVNULL)
        time.sleep(seconds * (0.2 + attempt / 10))
        os.kill(process.pid, number)
        process.wait(timeout=60)
        there = files(root)
        assert there in (before, after)
        assert not list(root.glob(".*"))
        if there == after:
            break
