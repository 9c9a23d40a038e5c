"""The documentation site: what it is made of, and what it must not lack."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from mkdocstrings import Inventory

import slurmrestd
from devtools.documentation import checks, llms, pages, properties, raw, terminal
from devtools.documentation.literal_blocks import fenced
from devtools.environment import ROOT


def test_a_literal_block_of_a_docstring_becomes_an_example() -> None:
    text = "Submit a job.\n\n::\n\n    with Client() as client:\n        client.ping()\n\nArgs:\n    job: It.\n"
    block = "```python\nwith Client() as client:\n    client.ping()\n```"
    assert fenced(text) == f"Submit a job.\n\n{block}\n\nArgs:\n    job: It."
    assert fenced("Nothing: here.") == "Nothing: here."


def test_links_lead_where_the_site_has_a_page(folder: Path) -> None:
    assert "[changelog](changelog.md)" in (folder / "policy.md").read_text(encoding="utf-8")
    assert "](explanation/documents.md)" in (folder / "versions.md").read_text(encoding="utf-8")
    assert "](../explanation/documents.md)" in (folder / "reference/raw.md").read_text(encoding="utf-8")
    assert list(checks.missing_pages(ROOT / "zensical.toml", folder)) == []


def links(path: Path) -> Iterator[Path]:
    """Yield the files that a page links to."""
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(path.read_text(encoding="utf-8")):
        for child in token.children or ():
            target = str(child.attrs.get("href") or child.attrs.get("src") or "").partition("#")[0]
            if target and "://" not in target:
                yield path.parent / unquote(target)


def test_links_lead_to_files_of_the_repository_too() -> None:
    paths = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "openapi" / "README.md"]
    assert [(path.name, str(target)) for path in paths for target in links(path) if not target.exists()] == []
    assert ROOT / "docs" / "start.md" in set(links(ROOT / "README.md"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "docs"
    pages.lay(ROOT, folder)
    return folder


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_every_operation_and_model_of_a_version_is_on_its_page(version: str, folder: Path) -> None:
    page = (folder / raw.FOLDER / f"{version}.md").read_text(encoding="utf-8")
    package = slurmrestd.load(version)
    operations, models = page.split("\n## Models\n")
    for name in re.findall("^### (.*)$", operations, re.MULTILINE):
        assert attrgetter(name)(package.api)
    names = {*re.findall("^### (.*)$", models, re.MULTILINE)}
    classes = {name: getattr(package.models, name) for name in dir(package.models)}
    assert names == {name for name, kind in classes.items() if hasattr(kind, "__struct_fields__")}


def test_every_operation_and_command_is_in_a_table(folder: Path) -> None:
    text = (folder / "reference/raw.md").read_text(encoding="utf-8")
    assert "| `slurm.post_job_submit` | `POST /slurm/…/job/submit` | x | x | x | x | x | x | x | x | x |" in text
    assert "## `meluxina submit`" in (folder / "reference/command-line.md").read_text(encoding="utf-8")


def test_a_property_that_changes_its_shape_is_shown_version_by_version() -> None:
    rows = properties.tables(ROOT).splitlines()
    (row,) = [row for row in rows if row.startswith("| `parent_account` | a | a | a | b | b | b | b | b | b |")]
    assert row.endswith("| a: string or null; b: string |")


def test_a_page_without_a_place_and_a_place_without_a_page_are_named(tmp_path: Path) -> None:
    config = tmp_path / "zensical.toml"
    config.write_text('[project]\nnav = [{ "A" = "a.md" }, { "More" = [{ "B" = "b.md" }] }]\n', encoding="utf-8")
    for name in ("a.md", "c.md"):
        (tmp_path / name).touch()
    assert [text.partition(":")[0] for text in checks.missing_pages(config, tmp_path)] == ["c.md", "b.md"]


def test_a_public_name_that_stands_on_no_page_is_named(tmp_path: Path) -> None:
    inventory = Inventory()
    for name in checks.public_names():
        if name != "meluxina.Job":
            inventory.register(name, domain="py", role="class", uri="")
    (tmp_path / "objects.inv").write_bytes(inventory.format_sphinx())
    assert list(checks.undocumented_names(tmp_path)) == ["meluxina.Job: stands on no page of docs/reference/"]


@pytest.mark.parametrize("link", ["[x](nowhere.md)", "[x](index.md#nowhere)", "[x][meluxina.Nowhere]"])
def test_a_broken_link_ends_the_build(tmp_path: Path, link: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(f"# A page\n\n{link}\n", encoding="utf-8")
    settings = (ROOT / "zensical.toml").read_text(encoding="utf-8").partition("[project.markdown_extensions]")
    text = f'[project]\nsite_name = "x"\n{"".join(settings[1:])}'.replace('"scripts/', f'"{ROOT}/scripts/')
    (tmp_path / "zensical.toml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    process = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert process.returncode != 0, process.stdout
    assert "index.md" in process.stdout + process.stderr


def test_the_first_sentence_of_a_page_is_in_the_list_for_programs(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\n| x |\n|---|\n\nIt has a [link](b.md). And more.\n", encoding="utf-8")
    assert llms.listing([("A", "a.md")], tmp_path).splitlines()[-1] == "- [A](a.md): It has a link."


def test_a_terminal_that_prints_something_else_is_written_anew(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ echo 2026-01-01T12:00:00; false\nsomething\n$ echo $?\n```\n", encoding="utf-8")
    text = terminal.stale(page)
    assert text == "```console\n$ echo 2026-01-01T12:00:00; false\n2026-01-01T12:00:00\n$ echo $?\n1\n```\n"
    page.write_text(text.replace("\n2026-01-01", "\n2025-12-31"), encoding="utf-8")
    assert terminal.stale(page) is None
