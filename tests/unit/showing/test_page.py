"""What notebooks show: tables of jobs, nodes and partitions, escaped, and lists that are lists."""

from __future__ import annotations

import copy
import json
import pickle
import re
from typing import Any

import httpx
import pytest

import meluxina
from meluxina.base_view import Listing
from meluxina.views.node import Node
from tests.builders import TOKEN, decoded, job_answer, mocked_client, number_answer, run_python, slurm_response

EVIL = "<script>alert(1)</script>\x1b[2J&\"'"
ANSWERS = {
    "jobs": [job_answer(number, "PENDING", name=EVIL, state_reason="Resources") for number in range(1, 151)],
    "nodes": [{"name": "mel0001", "state": ["IDLE"], "reason": EVIL, "cpus": 8, "real_memory": 524288}],
    "partitions": [{"name": "cpu", "nodes": {"configured": "mel[1-6]", "total": 6}}],
    "licenses": [{"LicenseName": "matlab", "Total": 10, "Used": 3}],
}


def serve(request: httpx.Request) -> httpx.Response:
    name = request.url.path.rstrip("/").rpartition("/")[2]
    return slurm_response(200, **{name: ANSWERS[name]}, last_update=number_answer(1))


@pytest.mark.parametrize(("name", "columns"), [("jobs", 11), ("nodes", 7), ("partitions", 6)])
def test_a_list_is_a_table_with_nothing_of_others_unescaped(name: str, columns: int) -> None:
    with mocked_client(serve) as client:
        views: Any = getattr(client, name)()
    page = views._repr_html_()
    assert page.count("<tr>") == 1 + min(len(views), 100)
    assert page.count("<th>") == columns
    for text in (page, views[0]._repr_html_()):
        assert set(re.findall("</?([a-z]+)", text)) <= {"table", "thead", "tbody", "tr", "th", "td", "p"}
        assert text.isprintable()
        assert TOKEN not in text
        assert name == "partitions" or "&lt;script&gt;alert(1)&lt;/script&gt;?[2J&amp;&quot;&#x27;" in text
    assert ("and 50 more" in page) is (name == "jobs")


def test_a_list_of_a_client_is_a_list() -> None:
    with mocked_client(serve) as client:
        jobs: Any = client.jobs()
        licenses: Any = client.licenses()
    plain = [*jobs]
    assert issubclass(type(jobs), list)
    assert jobs == plain
    assert jobs[0] is next(iter(jobs))
    for other in (jobs[:2], copy.copy(jobs)[:2], copy.deepcopy(jobs)[:2], pickle.loads(pickle.dumps(jobs))[:2]):  # noqa: S301
        assert other == plain[:2]
        assert other._repr_html_().count("<tr>") == 3
    assert json.dumps(Listing([1, 2])) == "[1, 2]"
    assert licenses._repr_html_() is licenses[0]._repr_html_() is Listing()._repr_html_() is None
    assert Listing([jobs[0], licenses[0]])._repr_html_() is None


def test_what_cannot_be_read_does_not_keep_the_rest_from_being_shown() -> None:
    page = Listing([Node(decoded(name="m", state=["IDLE"], cpus=8, tres=17))])._repr_html_()
    assert page is not None
    assert "<td>m</td>" in page
    assert "<td>?</td>" in page


NOTEBOOK = """
import json, sys
import nbclient, nbformat

cells = [nbformat.v4.new_code_cell(source) for source in json.loads(sys.argv[1])]
notebook = nbformat.v4.new_notebook(cells=cells)
nbclient.NotebookClient(notebook, timeout=50, kernel_name="python3").execute()
print(json.dumps([output for cell in notebook.cells for output in cell.outputs]))
"""
SETUP = """
import json, httpx, meluxina
answers = json.loads({answers!r})
def serve(request):
    name = request.url.path.rstrip("/").rpartition("/")[2]
    return httpx.Response(200, json={{name: answers[name], "errors": [], "warnings": []}})
client = meluxina.Client(
    "https://slurm.example", {token!r}, "u100001", "p200001", "v0.0.43", transport=httpx.MockTransport(serve)
)
"""


def test_a_notebook_shows_tables(tmp_path: Any) -> None:
    folders = {name: str(tmp_path) for name in ("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR")}
    sources = ["client.jobs()", "client.jobs()[:1]", "client.jobs()[0]", "client.nodes()", "client.partitions()"]
    setup = SETUP.format(answers=json.dumps(ANSWERS), token=TOKEN)
    ended = run_python(NOTEBOOK, json.dumps([setup, *sources, "client.licenses()", "client"]), **folders)
    assert ended.code == 0, ended.err
    *tables, licenses, client = [output["data"] for output in ended.json]
    rows = ["".join(data["text/html"]).count("<tr>") for data in tables]
    assert rows == [101, 2, 11, 2, 2]
    assert "<script>" not in "".join("".join(data["text/html"]) for data in tables)
    assert "".join(licenses["text/plain"]) == "[<License matlab 3/10>]"
    assert list(licenses) == list(client) == ["text/plain"]
    assert TOKEN not in ended.out
    assert meluxina.Client.__name__ in "".join(client["text/plain"])
